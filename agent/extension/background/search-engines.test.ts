import { describe, expect, it } from 'vitest';
import { searchOf } from './search-engines.ts';

describe('search terms', () => {
  it.each([
    ['https://www.google.com/search?q=river+otters&hl=en', 'Google', 'river otters'],
    ['https://www.google.co.uk/search?q=otter', 'Google', 'otter'],
    ['https://google.de/search?udm=2&q=%C3%B6tter', 'Google', 'ötter'],
    ['https://www.google.com.au/search?q=otter&tbm=isch', 'Google', 'otter'],
    ['https://scholar.google.co.uk/scholar?q=otter', 'Google Scholar', 'otter'],
    ['https://www.google.co.uk/maps?q=otters', 'Google Maps', 'otters'],
    ['https://www.bing.com/search?q=otter', 'Bing', 'otter'],
    ['https://www.bing.com/images/search?q=otter', 'Bing', 'otter'],
    ['https://duckduckgo.com/?q=otter&ia=web', 'DuckDuckGo', 'otter'],
    ['https://html.duckduckgo.com/html/?q=otter', 'DuckDuckGo', 'otter'],
    ['https://www.ecosia.org/search?q=otter', 'Ecosia', 'otter'],
    ['https://uk.search.yahoo.com/search?p=otter', 'Yahoo', 'otter'],
    ['https://search.brave.com/search?q=otter', 'Brave Search', 'otter'],
    ['https://www.startpage.com/sp/search?query=otter', 'Startpage', 'otter'],
    ['https://www.qwant.com/?q=otter&t=web', 'Qwant', 'otter'],
    ['https://yandex.com/search/?text=otter', 'Yandex', 'otter'],
    ['https://www.baidu.com/s?wd=otter', 'Baidu', 'otter'],
    ['https://www.youtube.com/results?search_query=otter+cubs', 'YouTube', 'otter cubs'],
    ['https://m.youtube.com/results?search_query=otter', 'YouTube', 'otter'],
    [
      'https://en.wikipedia.org/w/index.php?search=otter&title=Special:Search',
      'Wikipedia',
      'otter',
    ],
    ['https://www.mojeek.com/search?q=otter', 'Mojeek', 'otter'],
    ['https://www.kiddle.co/s.php?q=otter', 'Kiddle', 'otter'],
    ['https://www.reddit.com/search/?q=otter', 'Reddit', 'otter'],
    ['https://www.tiktok.com/search?q=otter', 'TikTok', 'otter'],
    ['https://www.amazon.co.uk/s?k=otter+toy', 'Amazon', 'otter toy'],
    ['https://www.ebay.co.uk/sch/i.html?_nkw=otter', 'eBay', 'otter'],
    ['http://BING.com./search?q=otter', 'Bing', 'otter'],
  ])('of %s', (address, engine, terms) => expect(searchOf(address)).toEqual({ engine, terms }));

  it.each([
    'https://www.google.com/',
    'https://www.google.com/search?q=',
    'https://www.google.com/search?q=%20%20',
    'https://mail.google.com/mail/u/0/?q=private',
    'https://www.google.evil.example/search?q=x',
    'https://google.example/search?q=x',
    'https://notgoogle.com/search?q=x',
    'https://example.com/?next=https://www.bing.com/search?q=x',
    'https://www.amazon.co.uk/shop?k=x',
    'ftp://www.bing.com/search?q=x',
    'about:blank',
    '',
  ])('are not taken from %s', (address) => expect(searchOf(address)).toBeNull());

  it('are cut to length, between characters', () => {
    const terms = searchOf(`https://www.bing.com/search?q=${'x'.repeat(255)}🦉`)?.terms;
    expect(terms).toHaveLength(255);
    expect(terms?.isWellFormed()).toBe(true);
  });
});
