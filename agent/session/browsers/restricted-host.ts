/** Sites as people name them, as hosts that browsers compare with. */

/** As hosts are in addresses: lower case ASCII. */
const HOST = /^[a-z0-9._-]{1,253}$/;

/**
 * The host of a site, for example `xn--bcher-kva.example` for "*.Bücher.example".
 * Null where it is none.
 */
export function restrictedHost(site: string): string | null {
  const address = `http://${site.trim().replace(/^\*\./, '')}/`;
  if (!URL.canParse(address)) return null;
  const { hostname, host, pathname, username, search, hash } = new URL(address);
  const isBare = host === hostname && pathname === '/' && `${username}${search}${hash}` === '';
  const name = hostname.replace(/\.$/, '');
  return isBare && HOST.test(name) ? name : null;
}
