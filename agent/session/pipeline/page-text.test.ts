import { activity } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf, startTestSession } from './test-session.fixture.ts';

const { TEXT_SOURCE_KEYS, TEXT_SOURCE_PAGE, TEXT_SOURCE_SEARCH } = activity.TextSource;

let session: ReturnType<typeof startTestSession>;

/** A session with a browser in front that shows an ordinary page. */
function browsing(...terms: string[]) {
  const started = startTestSession({ library: libraryOf('2026.11.1', ...terms) });
  started.pipeline.acceptNotice();
  started.window('chromium', 'News - Chromium');
  started.tab();
  return started;
}

beforeEach(() => {
  session = browsing('3 loot crate | certain', '4 buy loot crate now');
});

const told = () => session.flags().map(({ source, term }) => [source, term]);

describe('text entered into a page', () => {
  it('is matched as a whole, with its place', () => {
    session.enter('a cheap loot crate for me');
    expect(session.flags()).toMatchObject([
      {
        flagId: 'flag-1',
        term: 'loot crate',
        severity: 3,
        contextBefore: 'a cheap ',
        matchedText: 'loot crate',
        contextAfter: ' for me',
        deleted: false,
        source: TEXT_SOURCE_PAGE,
        executable: 'chromium',
        windowTitle: 'News',
        url: 'https://news.example/',
        libraryVersion: '2026.11.1',
      },
    ]);
  });

  it('names its browser where another window came to the front meanwhile', () => {
    session.window('mousepad', 'Untitled');
    session.enter('loot crate');
    expect(session.flags()).toMatchObject([{ executable: 'chromium', windowTitle: 'News' }]);
  });

  it('is told of once for a term, however often that was pasted', () => {
    session.enter('loot crate '.repeat(500));
    expect(told()).toEqual([[TEXT_SOURCE_PAGE, 'loot crate']]);
  });

  it('holds at most so many terms, and the gravest of them', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [`${a}loot`, `${a}crate`]);
    session = browsing(...letters.map((word) => `2 ${word}`), '5 slot machine');
    session.enter(`${letters.join(' ')} slot machine`);
    expect(session.flags()).toHaveLength(25);
    expect(session.flags()[0]).toMatchObject({ term: 'slot machine' });
  });

  it('matches nothing while there is no library', () => {
    const bare = startTestSession({ library: null });
    bare.pipeline.acceptNotice();
    bare.enter('loot crate');
    expect(bare.sent).toEqual([]);
  });
});

describe('what was in the field before', () => {
  const text = 'a loot crate and some more';

  it('is not told of again when something is put to it', () => {
    session.enter('a loot crate', { newFrom: 0 });
    session.enter(text, { newFrom: 'a loot crate'.length });
    session.wait(700_000);
    session.enter(text, { newFrom: 'a loot crate'.length });
    expect(session.flags()).toHaveLength(1);
  });

  it('is not told of where it was never told of: it is the page’s, or older than the session', () => {
    session.enter(text, { newFrom: 'a loot crate'.length });
    expect(session.flags()).toEqual([]);
  });

  it('is not told of again when a word of it is put right', () => {
    session.enter('a loot crate');
    session.wait(60_000);
    session.enter('a loot crate', { newFrom: 2, newTo: 6 });
    expect(session.flags()).toHaveLength(1);
  });

  it('is told of where new words make it one', () => {
    session.enter('a loot crate', { newFrom: 'a loot '.length });
    expect(told()).toEqual([[TEXT_SOURCE_PAGE, 'loot crate']]);
  });

  it('is told of where words were taken out between', () => {
    const seam = 'a loot '.length;
    session.enter('a loot crate', { newFrom: seam, newTo: seam });
    expect(session.flags()).toHaveLength(1);
  });

  it('is told of again where it has become graver', () => {
    session.enter('buy loot crate');
    session.enter('buy loot crate now', { newFrom: 'buy loot crate'.length });
    expect(told()).toEqual([
      [TEXT_SOURCE_PAGE, 'loot crate'],
      [TEXT_SOURCE_PAGE, 'buy loot crate now'],
    ]);
  });

  it('is told of when it is entered once more', () => {
    session.enter('loot crate');
    session.wait(1_000);
    session.enter('loot crate loot crate', { newFrom: 'loot crate'.length });
    expect(session.flags()).toHaveLength(2);
  });
});

describe('words that keys and page both show', () => {
  it('are one event, keys first', () => {
    session.type('a loot crate');
    session.wait(1_000);
    session.enter('a loot crate');
    expect(told()).toEqual([[TEXT_SOURCE_KEYS, 'loot crate']]);
  });

  it('are one event, page first; what follows goes to its flag', () => {
    session.type('a loot crate');
    session.enter('a loot crate');
    session.type(' for me');
    session.happen({ kind: 'break', reason: 'mouse' });
    expect(told()).toEqual([[TEXT_SOURCE_PAGE, 'loot crate']]);
    expect(session.followUps()).toEqual([
      { flagId: 'flag-1', contextAfter: ' for me', deleted: false },
    ]);
  });

  it('are one event where the keys wait for the words after them, in another field', () => {
    session = browsing('3 loot crate');
    session.type('a loot crate');
    session.enter('a loot crate');
    session.type('\tfor all of us here and now and then and again');
    session.happen({ kind: 'break', reason: 'mouse' });
    expect(told()).toEqual([[TEXT_SOURCE_PAGE, 'loot crate']]);
    expect(session.followUps()).toHaveLength(1);
  });

  it('are one event, however long it was typed on before the pause', () => {
    session.type('a loot crate ');
    session.type('and so on '.repeat(60));
    session.enter(`a loot crate ${'and so on '.repeat(60)}`, { enteringMs: 62_000 });
    expect(session.flags()).toHaveLength(1);
  });

  it('are one event each time that they are typed', () => {
    for (let times = 0; times < 2; times += 1) {
      session.type('loot crate\n');
      session.enter('loot crate', { enteringMs: 1_100 });
    }
    expect(told()).toEqual([
      [TEXT_SOURCE_KEYS, 'loot crate'],
      [TEXT_SOURCE_KEYS, 'loot crate'],
    ]);
  });

  it('are told of by the page where autocorrection made the phrase', () => {
    session.type('loot cr8');
    session.wait(1_000);
    session.enter('loot crate');
    expect(told()).toEqual([[TEXT_SOURCE_PAGE, 'loot crate']]);
  });

  it('are one event where the page shows a longer phrase that is no graver', () => {
    session = browsing('3 loot crate | certain', '3 some loot crate');
    session.type('loot crate');
    session.wait(1_000);
    session.enter('some loot crate');
    expect(told()).toEqual([[TEXT_SOURCE_KEYS, 'loot crate']]);
  });

  it('are told of again by the page where it shows something graver', () => {
    session.type('loot crate');
    session.wait(1_000);
    session.enter('buy loot crate now');
    expect(told()).toEqual([
      [TEXT_SOURCE_KEYS, 'loot crate'],
      [TEXT_SOURCE_PAGE, 'buy loot crate now'],
    ]);
  });

  it('are two events where the same was typed, and later pasted', () => {
    session.type('loot crate\n');
    session.enter('loot crate');
    session.wait(10_000);
    session.enter('loot crate');
    expect(told()).toEqual([
      [TEXT_SOURCE_KEYS, 'loot crate'],
      [TEXT_SOURCE_PAGE, 'loot crate'],
    ]);
  });

  it('are two events where they were typed into another program', () => {
    session.window('mousepad', 'Untitled');
    session.type('loot crate ');
    session.window('chromium', 'News - Chromium');
    session.tab();
    session.enter('loot crate');
    expect(session.flags()).toHaveLength(2);
  });
});

describe('words that page and search both show', () => {
  const search = {
    kind: 'search',
    url: 'https://search.example/',
    title: 'Results',
    searchTerms: 'loot crate',
    browser: 'chromium',
  } as const;

  it.each([
    [
      'the page first',
      () => {
        session.enter('loot crate');
        session.happen(search);
      },
      TEXT_SOURCE_PAGE,
    ],
    [
      'the search first',
      () => {
        session.happen(search);
        session.enter('loot crate');
      },
      TEXT_SOURCE_SEARCH,
    ],
    [
      'with keys',
      () => {
        session.type('loot crate\n');
        session.enter('loot crate');
        session.happen(search);
      },
      TEXT_SOURCE_KEYS,
    ],
    [
      'with keys, the search before the page',
      () => {
        session.type('loot crate\n');
        session.happen(search);
        session.enter('loot crate');
      },
      TEXT_SOURCE_KEYS,
    ],
  ])('are one event, %s', (_, happen, source) => {
    happen();
    expect(told()).toEqual([[source, 'loot crate']]);
  });
});

describe('private places', () => {
  const sentNothing = () => expect(JSON.stringify(session.sent)).not.toMatch(/loot|crate/);

  it('give nothing before the notice is accepted', () => {
    session = startTestSession();
    session.tab();
    session.enter('loot crate');
    session.pipeline.acceptNotice();
    session.pipeline.finish();
    sentNothing();
  });

  it.each([
    ['the page', { url: 'https://my.bank.example/chat' }],
    ['a frame of the page', { frameUrl: 'https://chat.bank.example/' }],
  ])('give nothing where %s is of an excluded site, whatever is in front', (_, place) => {
    session.enter('loot crate', place);
    session.pipeline.finish();
    sentNothing();
  });

  it('give nothing while an excluded site or a password field is in front', () => {
    session.tab({ url: 'https://my.bank.example/' });
    session.enter('loot crate');
    session.tab({ field: 'password' });
    session.enter('loot crate');
    session.tab({ field: 'payment' });
    session.enter('loot crate');
    session.pipeline.finish();
    sentNothing();
  });
});
