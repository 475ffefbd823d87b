/** What of a page's address and title may be reported. */
import { cutText } from '@lapwing/shared/cut-text';

/** Longest address and title that are reported, characters. */
const LONGEST_ADDRESS = 2_048;
const LONGEST_TITLE = 256;

const reportedProtocols = new Set(['http:', 'https:', 'ftp:', 'file:']);

/**
 * The address without user name, password, query string and fragment. Empty for
 * what is no page of a site: the browser's own pages, extensions, `data:` and
 * the like. A `blob:` page counts as the page of its origin.
 */
export function reportedAddress(address: string): string {
  const url = parse(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
  if (url === null || !reportedProtocols.has(url.protocol)) return '';
  const origin = url.protocol === 'file:' ? 'file://' : `${url.protocol}//${url.host}`;
  return cutText(`${origin}${url.pathname}`, LONGEST_ADDRESS);
}

/**
 * The title, cut to length. Browsers show a page without a title under its
 * address: of that, the query string and fragment are dropped here too.
 */
export function reportedTitle(title: string, address: string): string {
  const host = parse(address)?.host ?? '';
  const shown = title.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^www\./, '');
  const isAddress = host !== '' && shown.startsWith(host.replace(/^www\./, ''));
  const kept = isAddress ? (title.split(/[?#]/, 1)[0] ?? '') : title;
  return cutText(kept, LONGEST_TITLE);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
