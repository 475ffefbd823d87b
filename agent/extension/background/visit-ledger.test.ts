import type { FieldKind, FromExtension } from '@lapwing/shared/browser-messages';
import { describe, expect, it } from 'vitest';
import { type Opening, VisitLedger } from './visit-ledger.ts';

/** A ledger, what it has said, and short ways of telling it things. */
function ledgerWithTab() {
  const said: FromExtension[] = [];
  const fields = new Map<number, FieldKind>();
  let ids = 0;
  const ledger = new VisitLedger({
    emit: (message) => said.push(message),
    fieldOf: (tabId) => fields.get(tabId) ?? 'none',
    newId: () => `visit-${++ids}`,
  });
  const open = (address: string, atMs: number, opening: Opening = 'navigation', tabId = 1) =>
    ledger.opened({ tabId, address, title: 'Title', privateWindow: false }, opening, atMs);
  const titled = (address: string, title: string, atMs: number) =>
    ledger.titled({ tabId: 1, address, title }, atMs);
  const of = <Type extends FromExtension['type']>(type: Type) =>
    said.filter(
      (message): message is Extract<FromExtension, { type: Type }> => message.type === type,
    );
  const finished = () =>
    of('visit').flatMap((visit) => (visit.finished ? [[visit.url, visit.activeMs]] : []));
  ledger.front(1, true, 0);
  return { ledger, said, fields, open, titled, of, finished };
}

describe('the ledger of visits', () => {
  it('counts the time that a tab was in front', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://a.example/', 0);
    open('https://b.example/', 1_000);
    ledger.front(2, true, 3_000);
    ledger.front(1, true, 10_000);
    ledger.closed(1, 10_500);
    expect(finished()).toEqual([
      ['https://a.example/', 1_000],
      ['https://b.example/', 2_500],
    ]);
  });

  it('does not count while the browser lacks the focus, nor while the person is away', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://a.example/', 0);
    ledger.front(1, false, 1_000);
    ledger.front(1, true, 5_000);
    ledger.presence(true, 6_000);
    ledger.presence(false, 20_000);
    ledger.closed(1, 20_500);
    expect(finished()).toEqual([['https://a.example/', 2_500]]);
  });

  it('does not count the time that the computer slept, nor a clock that is set back', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://a.example/', 0);
    ledger.tick(5_000);
    ledger.tick(8 * 3_600_000);
    ledger.tick(8 * 3_600_000 + 1_000);
    ledger.tick(1_000);
    ledger.closed(1, 3_000);
    expect(finished()).toEqual([['https://a.example/', 8_000]]);
  });

  it('says how a visit grows, so that a killed browser loses seconds of it only', () => {
    const { ledger, open, of } = ledgerWithTab();
    open('https://a.example/', 0);
    ledger.tick(5_000);
    ledger.tick(10_000);
    expect(of('visit').map(({ id, activeMs, finished }) => [id, activeMs, finished])).toEqual([
      ['visit-1', 0, false],
      ['visit-1', 5_000, false],
      ['visit-1', 10_000, false],
    ]);
  });

  it('says nothing of a page that nobody saw, nor of the browser’s own pages', () => {
    const { ledger, open, of } = ledgerWithTab();
    open('https://hidden.example/', 0, 'navigation', 2);
    ledger.closed(2, 1_000);
    open('chrome://settings/', 0);
    ledger.closed(1, 1_000);
    expect(of('visit')).toEqual([]);
  });

  it('takes a reload and a fragment for the same visit', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://a.example/?x', 0);
    open('https://a.example/?x', 1_000, 'reload');
    open('https://a.example/?x#part', 2_000, 'history');
    open('https://a.example/?x', 3_000, 'loaded');
    ledger.closed(1, 4_000);
    expect(finished()).toEqual([['https://a.example/', 4_000]]);
  });

  it('merges bursts of addresses of one page, and keeps slow ones apart', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://map.example/1', 0);
    open('https://map.example/2', 1_000, 'history');
    open('https://map.example/3', 2_000, 'history');
    open('https://map.example/4', 9_000, 'history');
    ledger.closed(1, 10_000);
    expect(finished()).toEqual([
      ['https://map.example/3', 9_000],
      ['https://map.example/4', 1_000],
    ]);
  });

  it('leaves out a page that only sends on', () => {
    const { ledger, open, finished } = ledgerWithTab();
    open('https://go.example/', 0);
    open('https://a.example/', 200, 'redirect');
    open('https://slow.example/', 5_000);
    open('https://b.example/', 8_000, 'redirect');
    ledger.closed(1, 9_000);
    expect(finished().map(([url]) => url)).toEqual([
      'https://a.example/',
      'https://slow.example/',
      'https://b.example/',
    ]);
  });

  it('tells each search once, also within one page, but none that it found', () => {
    const { open, of } = ledgerWithTab();
    open('https://www.bing.com/search?q=found', 0, 'found');
    open('https://www.bing.com/search?q=otter', 1_000);
    open('https://www.bing.com/search?q=otter&first=11', 2_000);
    open('https://www.youtube.com/results?search_query=cubs', 3_000);
    open('https://www.youtube.com/results?search_query=kits', 3_500, 'history');
    open('https://www.bing.com/search?q=otter', 9_000);
    expect(of('search').map(({ searchTerms }) => searchTerms)).toEqual([
      'otter',
      'cubs',
      'kits',
      'otter',
    ]);
  });

  it('tells the front tab before the search that it shows', () => {
    const { said, open } = ledgerWithTab();
    said.length = 0;
    open('https://www.bing.com/search?q=otter', 0);
    expect(said.map(({ type }) => type)).toEqual(['front-tab', 'visit', 'search']);
  });

  it('tells the front tab when anything of it changes, and not otherwise', () => {
    const { ledger, fields, open, of } = ledgerWithTab();
    open('https://a.example/', 0);
    fields.set(1, 'password');
    ledger.fieldChanged(1);
    ledger.fieldChanged(1);
    fields.set(2, 'text');
    ledger.fieldChanged(2);
    ledger.front(1, true, 100);
    expect(of('front-tab').map(({ url, field }) => [url, field])).toEqual([
      ['', 'none'],
      ['https://a.example/', 'none'],
      ['https://a.example/', 'password'],
    ]);
  });

  it('does not give a page the title of the page after it', () => {
    const { open, titled, of } = ledgerWithTab();
    open('https://a.example/', 0);
    titled('https://bank.example/', 'My account', 900);
    open('https://bank.example/', 1_000);
    expect(of('visit').map(({ url, title }) => [url, title])).not.toContainEqual([
      'https://a.example/',
      'My account',
    ]);
  });

  it('merges bursts of titles', () => {
    const { ledger, open, titled, of } = ledgerWithTab();
    open('https://a.example/', 10_000);
    for (let step = 0; step < 50; step++) {
      titled('https://a.example/#now', `Step ${step}`, 10_000 + step * 10);
    }
    ledger.tick(12_000);
    expect(of('front-tab').map(({ title }) => title)).toEqual(['', 'Title', 'Step 0', 'Step 49']);
  });
});
