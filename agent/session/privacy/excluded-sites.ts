/** Which addresses belong to the sites that are left alone. */

/** Says whether an address belongs to an excluded site. */
export type SiteTest = (url: string) => boolean;

/**
 * Compiles the policy's list of hosts. `bank.example` covers `bank.example` and
 * all its sub-domains, on any scheme and port; case and a trailing dot do not
 * matter, and an international name may be written either way. A look-up costs
 * one set query per label of the host, however long the list is.
 *
 * Entries that are not hosts are ignored: the collector's linter refuses them
 * before a policy is signed.
 */
export function compileExcludedSites(sites: readonly string[]): SiteTest {
  const excluded = new Set(sites.map(asHost).filter((host) => host !== ''));
  return (url) => {
    let host = hostOf(url);
    while (host !== '') {
      if (excluded.has(host)) return true;
      const dot = host.indexOf('.');
      host = dot === -1 ? '' : host.slice(dot + 1);
    }
    return false;
  };
}

/** Lower-case host of an address without its trailing dot; empty if it has none. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/\.$/, '');
}

function asHost(entry: string): string {
  return hostOf(`http://${entry.trim().replace(/^\*?\./, '')}`);
}
