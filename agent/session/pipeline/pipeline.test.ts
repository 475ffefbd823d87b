import { activity } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf, openPolicy, START_MS, startTestSession } from './test-session.fixture.ts';

let session: ReturnType<typeof startTestSession>;
beforeEach(() => {
  session = startTestSession();
  session.pipeline.acceptNotice();
});

describe('before the notice is accepted', () => {
  it('lets nothing pass and counts nothing', () => {
    const waiting = startTestSession();
    waiting.window('mousepad');
    waiting.type('loot crate\n');
    waiting.wait(120_000);
    waiting.pipeline.finish();
    expect(waiting.sent).toEqual([]);
  });
});

describe('typing', () => {
  it('flags a term as soon as it is complete, with where it was typed', () => {
    session.window('mousepad', 'Untitled');
    session.type('a loot crate ');
    expect(session.flags()).toMatchObject([
      {
        flagId: 'flag-1',
        term: 'loot crate',
        theme: 'gambling',
        severity: 3,
        contextBefore: 'a ',
        matchedText: 'loot crate',
        source: activity.TextSource.TEXT_SOURCE_KEYS,
        executable: 'mousepad',
        windowTitle: 'Untitled',
        url: '',
        libraryVersion: '2026.11.1',
      },
    ]);
  });

  it('sends what followed under the same id, once', () => {
    session.type('loot crate for me');
    session.happen({ kind: 'break', reason: 'mouse' });
    session.happen({ kind: 'break', reason: 'mouse' });
    expect(session.followUps()).toEqual([
      { flagId: 'flag-1', contextAfter: ' for me', deleted: false },
    ]);
  });

  it('sends no follow-up that says nothing new', () => {
    session.type('loot crate');
    session.wait(61_000);
    expect(session.flags()).toHaveLength(1);
    expect(session.followUps()).toEqual([]);
  });

  it('says that a flagged term was deleted', () => {
    session.type('loot crate ');
    for (let count = 0; count < 11; count += 1) session.happen({ kind: 'edit', edit: 'backspace' });
    session.wait(61_000);
    expect(session.followUps()).toMatchObject([{ flagId: 'flag-1', deleted: true }]);
  });

  it('counts a term at the end as complete after a second without typing', () => {
    session.type('loot crate');
    session.wait(800);
    expect(session.flags()).toEqual([]);
    session.wait(200);
    expect(session.flags()).toHaveLength(1);
  });

  it('does not settle a word that Backspace shortened', () => {
    session.type('loot crates');
    session.happen({ kind: 'edit', edit: 'backspace' });
    session.wait(5_000);
    expect(session.flags()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['a mouse click', () => session.happen({ kind: 'break', reason: 'mouse' })],
    ['another window', () => session.window('chromium')],
    ['a pause of 60 seconds', () => session.wait(60_000)],
    ['no window', () => session.happen({ kind: 'no-window' })],
  ])('does not join what was typed before and after %s', (_what, interrupt) => {
    session.window('mousepad', 'Untitled');
    session.type('loot ');
    interrupt();
    session.type('crate ');
    expect(session.flags()).toEqual([]);
  });

  it('goes on through a change of title and the clicks of the clock', () => {
    session.window('mousepad', 'Untitled');
    session.type('loot ');
    session.window('mousepad', '*Untitled');
    session.wait(30_000);
    session.type('crate ');
    expect(session.flags()).toMatchObject([{ windowTitle: '*Untitled' }]);
  });

  it('places a term that another window cut off in the window it was typed in', () => {
    session.window('mousepad', 'Untitled');
    session.type('loot crate');
    session.window('chromium');
    expect(session.flags()).toMatchObject([{ executable: 'mousepad', windowTitle: 'Untitled' }]);
  });

  it('names the page in front of a browser', () => {
    session.window('chromium', 'News - Chromium');
    session.tab();
    session.type('loot crate ');
    expect(session.flags()).toMatchObject([
      { executable: 'chromium', windowTitle: 'News - Chromium', url: 'https://news.example/' },
    ]);
  });
});

describe('halves of characters', () => {
  it('never get into an event, which its frame could not be decoded with', () => {
    const session = startTestSession();
    session.pipeline.acceptNotice();
    session.window('gedit\ud83d', `${'x'.repeat(255)}🐦`);
    session.type('\ud83d loot crate ');
    session.type(`\udc26${'y'.repeat(80)}`);
    session.tab({ title: '\udc26' });
    session.happen({
      kind: 'visit',
      url: 'https://news.example/\ud83d',
      title: '\ud83d',
      searchTerms: '\udc26',
      activeMs: 1_000,
      privateWindow: false,
      browser: '\ud83d',
      startedAtMs: START_MS,
    });
    session.pipeline.finish();
    expect(session.sent.length).toBeGreaterThanOrEqual(4);
    for (const event of session.sent) {
      const bytes = activity.Event.encode(event).finish();
      for (const text of textsOf(event)) expect(text.isWellFormed()).toBe(true);
      expect(() => activity.Event.decode(bytes)).not.toThrow();
    }
  });
});

/** Every string in it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('searches', () => {
  const search = {
    kind: 'search',
    url: 'https://search.example/',
    title: 'Results',
    searchTerms: 'cheap loot crate uk',
    browser: 'chromium',
  } as const;

  it('are matched as a whole', () => {
    session.happen(search);
    expect(session.flags()).toMatchObject([
      {
        source: activity.TextSource.TEXT_SOURCE_SEARCH,
        contextBefore: 'cheap ',
        contextAfter: ' uk',
        executable: 'chromium',
        url: 'https://search.example/',
      },
    ]);
  });

  it('are not flagged again for what was flagged while it was typed', () => {
    session.window('chromium');
    session.tab();
    session.type('loot crate\n');
    session.happen(search);
    expect(session.flags()).toHaveLength(1);
    session.wait(20_000);
    session.happen(search);
    expect(session.flags()).toHaveLength(2);
  });

  it('are flagged where the term was typed elsewhere', () => {
    session.window('mousepad');
    session.type('loot crate ');
    session.window('chromium');
    session.tab();
    session.happen(search);
    expect(session.flags()).toHaveLength(2);
  });
});

describe('visits', () => {
  it('become events with host and active time', () => {
    session.happen({
      kind: 'visit',
      url: 'https://news.example/today',
      title: 'Today'.padEnd(400, '…'),
      searchTerms: '',
      activeMs: 4_200,
      privateWindow: true,
      browser: 'chromium',
      startedAtMs: START_MS - 10_000,
    });
    expect(session.sent).toEqual([
      {
        occurredAtMs: START_MS - 10_000,
        siteVisit: {
          url: 'https://news.example/today',
          host: 'news.example',
          title: 'Today'.padEnd(256, '…'),
          searchTerms: '',
          activeMs: 4_200,
          privateWindow: true,
          browser: 'chromium',
        },
      },
    ]);
  });
});

describe('private places', () => {
  it('are reported as a length of time only, and nothing of them is matched', () => {
    session.window('chromium', 'News - Chromium');
    session.tab();
    session.type('loot ');
    session.wait(20_000);
    session.tab({ url: 'https://my.bank.example/', title: 'My bank' });
    session.window('chromium', 'My bank - Chromium');
    session.type('loot crate crate ');
    session.wait(10_000);
    session.tab();
    session.window('chromium', 'News - Chromium');
    session.type('crate ');
    session.wait(10_000);
    session.pipeline.finish();
    expect(session.flags()).toEqual([]);
    expect(session.privateTimes()).toMatchObject([
      { reason: activity.PrivacyReason.PRIVACY_REASON_EXCLUDED_SITE, durationMs: 11_700 },
    ]);
    expect(session.usage()).toMatchObject([
      { title: 'News - Chromium', durationMs: 20_500 },
      { title: 'News - Chromium', durationMs: 10_600 },
    ]);
    expect(JSON.stringify(session.sent)).not.toMatch(/bank/i);
  });

  it('of excluded applications leave no name', () => {
    session.window('mousepad', 'Untitled');
    session.wait(10_000);
    session.window('keepassxc', 'Passwords.kdbx');
    session.type('loot crate ');
    session.wait(10_000);
    session.window('mousepad', 'Untitled');
    session.wait(10_000);
    session.pipeline.finish();
    expect(session.usage().map(({ executable }) => executable)).toEqual(['mousepad', 'mousepad']);
    expect(session.privateTimes()).toHaveLength(1);
    expect(JSON.stringify(session.sent)).not.toMatch(/keepass|kdbx|loot/i);
  });

  it('have nothing of a password in what follows a match, where its field was known late', () => {
    session.window('chromium', 'News - Chromium');
    session.tab();
    session.type('loot crate for you ');
    session.wait(2_000);
    session.type('\thunter');
    session.tab({ field: 'password' });
    session.type('2swordfish');
    session.tab({ field: 'text' });
    session.type('! and then');
    session.pipeline.finish();
    expect(session.flags()).toHaveLength(1);
    expect(session.followUps()).toMatchObject([{ contextAfter: ' for you ' }]);
    expect(JSON.stringify(session.sent)).not.toMatch(/hunt|sword|!/);
  });

  it('have nothing of what was typed there before the window was known', () => {
    session.window('mousepad', 'Untitled');
    session.type('loot crate for you ');
    session.wait(2_000);
    session.type('hunter2');
    session.happen({ kind: 'break', reason: 'focus' });
    session.window('keepassxc', 'Passwords.kdbx');
    session.pipeline.finish();
    expect(session.followUps()).toMatchObject([{ contextAfter: ' for you ' }]);
    expect(JSON.stringify(session.sent)).not.toMatch(/hunt/);
  });

  it('still under way at the end are reported then', () => {
    session.window('keepassxc');
    session.type('secret');
    session.pipeline.finish();
    expect(session.privateTimes()).toHaveLength(1);
  });
});

describe('while running', () => {
  it('takes another library without a restart', () => {
    session.type('loot crate and ');
    session.pipeline.setLibrary(libraryOf('2026.11.2', '2 slot machine | certain'));
    session.type('loot crate slot machine ');
    expect(session.flags().map(({ term, libraryVersion }) => [term, libraryVersion])).toEqual([
      ['loot crate', '2026.11.1'],
      ['slot machine', '2026.11.2'],
    ]);
    expect(session.followUps()).toMatchObject([{ flagId: 'flag-1', contextAfter: ' and ' }]);
  });

  it('records applications while there is no library yet', () => {
    const bare = startTestSession({ library: null });
    bare.pipeline.acceptNotice();
    bare.window('mousepad', 'Untitled');
    bare.type('loot crate ');
    bare.wait(10_000);
    bare.pipeline.finish();
    expect(bare.sent).toHaveLength(1);
    expect(bare.usage()).toMatchObject([{ executable: 'mousepad' }]);
  });

  it('takes another policy without a restart', () => {
    session.window('mousepad', 'Untitled');
    session.wait(10_000);
    session.pipeline.setPolicy({ ...openPolicy, excludedApplications: ['mousepad'] });
    session.type('loot crate ');
    session.pipeline.setPolicy(openPolicy);
    session.type('loot crate ');
    expect(session.flags()).toHaveLength(1);
    expect(session.privateTimes()).toHaveLength(1);
  });

  it('has nothing due once all is quiet', () => {
    session.type('hello');
    session.wait(3_600_000);
    expect(session.pipeline.dueAtMs()).toBeUndefined();
  });

  it('looks for terms of the person’s year group, and for all where it is not known', () => {
    session.pipeline.setLibrary(libraryOf('2026.12.1', '3 loot crate | years: 7-8'));
    const enterEverywhere = () => {
      session.type('loot crate ');
      session.happen({ kind: 'break', reason: 'mouse' });
      session.happen({
        kind: 'search',
        browser: 'chromium',
        url: `https://search.example/?q=${session.sent.length}`,
        title: 'Search',
        searchTerms: 'loot crate',
      });
    };
    session.pipeline.setYearGroup(9);
    enterEverywhere();
    expect(session.flags()).toEqual([]);
    session.pipeline.setYearGroup(8);
    enterEverywhere();
    expect(session.flags()).toHaveLength(2);
    session.pipeline.setYearGroup(undefined);
    enterEverywhere();
    expect(session.flags().length).toBeGreaterThan(2);
  });
});
