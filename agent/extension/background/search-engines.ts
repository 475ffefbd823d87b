/** The search engines whose terms are recognised, and how their addresses hold them. */
import { cutText } from '@lapwing/shared/cut-text';

/** A search engine's results page. */
interface SearchEngine {
  name: string;
  /**
   * Hosts, each with its sub-domains; `name.*` stands for that name under any
   * country's ending, for example `google.co.uk`.
   */
  hosts: readonly string[];
  /** Start of the path; any path if it is not given. */
  path?: string;
  /** Query parameters that hold the terms, the first one present counts. */
  parameters: readonly string[];
}

const engines: readonly SearchEngine[] = [
  { name: 'Google', hosts: ['google.*'], path: '/search', parameters: ['q'] },
  { name: 'Google Images', hosts: ['google.*'], path: '/imgres', parameters: ['q'] },
  { name: 'Google Maps', hosts: ['google.*'], path: '/maps', parameters: ['q', 'query'] },
  { name: 'Google Play', hosts: ['play.google.com'], path: '/store/search', parameters: ['q'] },
  { name: 'Google Scholar', hosts: ['scholar.google.*'], path: '/scholar', parameters: ['q'] },
  { name: 'Bing', hosts: ['bing.com'], parameters: ['q'] },
  { name: 'DuckDuckGo', hosts: ['duckduckgo.com'], parameters: ['q'] },
  { name: 'Ecosia', hosts: ['ecosia.org'], parameters: ['q'] },
  { name: 'Yahoo', hosts: ['search.yahoo.com', 'search.yahoo.co.jp'], parameters: ['p'] },
  { name: 'Brave Search', hosts: ['search.brave.com'], parameters: ['q'] },
  {
    name: 'Startpage',
    hosts: ['startpage.com'],
    parameters: ['query', 'q'],
  },
  { name: 'Qwant', hosts: ['qwant.com', 'qwantjunior.com'], parameters: ['q'] },
  { name: 'Yandex', hosts: ['yandex.*', 'ya.ru'], parameters: ['text'] },
  { name: 'Baidu', hosts: ['baidu.com'], path: '/s', parameters: ['wd', 'word'] },
  { name: 'Ask', hosts: ['ask.com'], path: '/web', parameters: ['q'] },
  {
    name: 'AOL',
    hosts: ['search.aol.com', 'search.aol.co.uk'],
    parameters: ['q', 'query'],
  },
  { name: 'Mojeek', hosts: ['mojeek.com', 'mojeek.co.uk'], path: '/search', parameters: ['q'] },
  { name: 'Swisscows', hosts: ['swisscows.com'], parameters: ['query'] },
  { name: 'Kagi', hosts: ['kagi.com'], path: '/search', parameters: ['q'] },
  { name: 'Kiddle', hosts: ['kiddle.co'], parameters: ['q'] },
  { name: 'Perplexity', hosts: ['perplexity.ai'], path: '/search', parameters: ['q'] },
  { name: 'YouTube', hosts: ['youtube.com'], path: '/results', parameters: ['search_query'] },
  { name: 'Wikipedia', hosts: ['wikipedia.org'], parameters: ['search'] },
  { name: 'Reddit', hosts: ['reddit.com'], parameters: ['q'] },
  { name: 'X', hosts: ['x.com', 'twitter.com'], path: '/search', parameters: ['q'] },
  { name: 'TikTok', hosts: ['tiktok.com'], path: '/search', parameters: ['q'] },
  { name: 'Pinterest', hosts: ['pinterest.*'], path: '/search', parameters: ['q'] },
  { name: 'Facebook', hosts: ['facebook.com'], path: '/search', parameters: ['q'] },
  { name: 'Amazon', hosts: ['amazon.*'], path: '/s', parameters: ['k'] },
  { name: 'eBay', hosts: ['ebay.*'], path: '/sch', parameters: ['_nkw'] },
  { name: 'Archive.org', hosts: ['archive.org'], path: '/search', parameters: ['query'] },
];

/** Longest search terms that are reported, characters. */
const LONGEST_TERMS = 256;

/** A search that was made. */
export interface Search {
  engine: string;
  /** What was searched for: single spaces, at most 256 characters. */
  terms: string;
}

/** The search that an address is the result of; null if it is none that is known. */
export function searchOf(address: string): Search | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const engine of engines) {
    if (engine.path !== undefined && !isBelow(url.pathname, engine.path)) continue;
    if (!engine.hosts.some((host) => isHost(url.hostname, host))) continue;
    const terms = termsOf(url, engine.parameters);
    if (terms !== '') return { engine: engine.name, terms };
  }
  return null;
}

function termsOf(url: URL, parameters: readonly string[]): string {
  for (const parameter of parameters) {
    const value = url.searchParams.get(parameter)?.replace(/\s+/g, ' ').trim();
    if (value) return cutText(value, LONGEST_TERMS);
  }
  return '';
}

/** `/s` covers `/s` and `/s/…`, not `/shop`. */
function isBelow(path: string, start: string): boolean {
  return path === start || path.startsWith(`${start}/`);
}

function isHost(hostname: string, pattern: string): boolean {
  const host = `.${hostname.toLowerCase().replace(/\.$/, '')}`;
  if (!pattern.endsWith('.*')) return host.endsWith(`.${pattern}`);
  const name = `.${pattern.slice(0, -'*'.length)}`;
  const found = host.lastIndexOf(name);
  return found !== -1 && isCountryEnding(host.slice(found + name.length));
}

/** `com`, `de`, `co.uk`, `com.au`: what may follow the name of a company with sites in many lands. */
function isCountryEnding(ending: string): boolean {
  const labels = ending.split('.');
  if (labels.length === 1) return /^[a-z]{2,3}$/.test(ending);
  return (
    labels.length === 2 &&
    /^(co|com|org|net)$/.test(labels[0] ?? '') &&
    /^[a-z]{2}$/.test(labels[1] ?? '')
  );
}
