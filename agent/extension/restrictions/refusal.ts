/** Whether, and by what, an address is refused. Pure. */
import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';

/** The restriction that refuses a page. */
export type RefusedBy = 'focus' | 'block' | 'pause';

/** What only wraps another address. */
const WRAPPER = 'view-source:';

/**
 * The restriction that refuses a tab's page; null where none does. Only pages of
 * the web are ever refused: the browser's own, files and extensions are not.
 */
export function refusedBy(
  address: string,
  { focus, block, pause }: BrowserRestrictions,
): RefusedBy | null {
  const url = webAddress(address);
  if (!url) return null;
  if (pause) return 'pause';
  // A name may end in the DNS root's dot; only the plain one is among those allowed.
  if (block && isAmong(url.hostname.replace(/\.$/, ''), block.sites)) return 'block';
  if (focus && !isAmong(url.hostname, focus.sites)) return 'focus';
  return null;
}

/** A page's address, where it is one of the web. */
export function webAddress(address: string): URL | null {
  const page = address.startsWith(WRAPPER) ? address.slice(WRAPPER.length) : address;
  const url = URL.canParse(page) ? new URL(page) : null;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : null;
}

/** Whether a host is one of the sites or below one. */
function isAmong(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}
