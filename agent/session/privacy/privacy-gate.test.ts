import type { FieldKind } from '@lapwing/shared/browser-messages';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../capture/observation.ts';
import { createPrivacyGate, type GatePolicy, type PrivacyGate } from './privacy-gate.ts';

/** A Monday in term time, 10:00 UTC; London has the same time then. */
const MONDAY_10 = Date.UTC(2026, 10, 16, 10);
const MONDAY_20 = Date.UTC(2026, 10, 16, 20);

const policy: GatePolicy = {
  excludedApplications: ['keepass*'],
  excludedSites: ['bank.example'],
  monitoredHours: [{ weekday: 1, fromMinute: 8 * 60, toMinute: 17 * 60 }],
  timeZone: 'Europe/London',
};

const alwaysOpen: GatePolicy = {
  excludedApplications: ['keepass*'],
  excludedSites: ['bank.example'],
  monitoredHours: [],
  timeZone: '',
};

function windowOf(executable: string, title: string, atMs = MONDAY_10): Observation {
  return { kind: 'window', executable, application: executable, title, atMs };
}

function tab(
  url: string,
  {
    title = 'Some page',
    field = 'none',
    browserFocused = true,
    browser = 'chromium',
    atMs = MONDAY_10,
  }: {
    title?: string;
    field?: FieldKind;
    browserFocused?: boolean;
    browser?: string;
    atMs?: number;
  } = {},
): Observation {
  return {
    kind: 'front-tab',
    url,
    title,
    privateWindow: false,
    browserFocused,
    field,
    browser,
    atMs,
  };
}

function visit(url: string, startedAtMs = MONDAY_10, atMs = startedAtMs + 1_000): Observation {
  return {
    kind: 'visit',
    url,
    title: 'A title',
    searchTerms: '',
    activeMs: 1_000,
    privateWindow: false,
    browser: 'chromium',
    startedAtMs,
    atMs,
  };
}

function search(url: string, atMs = MONDAY_10): Observation {
  return { kind: 'search', url, title: 'A search', searchTerms: 'x', browser: 'chromium', atMs };
}

function pageText(url: string, atMs = MONDAY_10, frameUrl = ''): Observation {
  return {
    kind: 'page-text',
    url,
    title: 'A title',
    frameUrl,
    text: 'x',
    newFrom: 0,
    newTo: 1,
    browser: 'chromium',
    beganAtMs: atMs - 1_000,
    atMs,
  };
}

function text(atMs = MONDAY_10): Observation {
  return { kind: 'text', text: 'a', atMs };
}

function feed(gate: PrivacyGate, ...observations: Observation[]) {
  return observations.map((observation) => gate.decide(observation));
}

/* Every combination of everything that the gate looks at. */
const notices = [true, false];
const times = { inside: MONDAY_10, outside: MONDAY_20 };
const windows = {
  unseen: null,
  none: { kind: 'no-window', atMs: 0 },
  'unknown program': windowOf('', 'Some page'),
  editor: windowOf('mousepad', 'Notes'),
  'excluded application': windowOf('KeePassXC.exe', 'Passwords'),
  'that browser': windowOf('chromium', 'Some page - Chromium'),
  'another browser': windowOf('firefox-esr', 'Some page — Mozilla Firefox'),
} as const;
const tabs = {
  unknown: null,
  ordinary: 'https://news.example/',
  excluded: 'https://my.bank.example/in',
};
const fields: FieldKind[] = ['none', 'text', 'password', 'payment'];
const focuses = [true, false];
/** Whether the window was reported long ago, so that the extension's word no longer stands against it. */
const settledness = [true, false];

/**
 * The rules as a table; the first row whose conditions all hold decides. Written
 * apart from the gate's code on purpose.
 */
function expectedState(c: {
  notice: boolean;
  time: keyof typeof times;
  window: keyof typeof windows;
  tab: keyof typeof tabs;
  field: FieldKind;
  focused: boolean;
  settled: boolean;
}): string {
  const says = c.focused && !c.settled;
  const tabInFront =
    c.tab !== 'unknown' &&
    {
      unseen: c.focused,
      'unknown program': c.focused,
      'that browser': true,
      none: says,
      editor: says,
      'excluded application': says,
      'another browser': says,
    }[c.window];
  const table: [boolean, string][] = [
    [!c.notice, 'notice-not-accepted'],
    [c.time === 'outside', 'outside-hours'],
    [c.window === 'excluded application', 'excluded-application'],
    [tabInFront && c.tab === 'excluded', 'excluded-site'],
    [tabInFront && (c.field === 'password' || c.field === 'payment'), 'secret-field'],
    [true, 'open'],
  ];
  return table.find(([holds]) => holds)![1];
}

const combinations = notices.flatMap((notice) =>
  (Object.keys(times) as (keyof typeof times)[]).flatMap((time) =>
    (Object.keys(windows) as (keyof typeof windows)[]).flatMap((window) =>
      (Object.keys(tabs) as (keyof typeof tabs)[]).flatMap((tab) =>
        fields.flatMap((field) =>
          focuses.flatMap((focused) =>
            settledness.map((settled) => ({ notice, time, window, tab, field, focused, settled })),
          ),
        ),
      ),
    ),
  ),
);

/** A gate to which all of that has happened, up to `nowMs`. */
function gateIn(c: (typeof combinations)[number]) {
  const nowMs = times[c.time];
  const gate = createPrivacyGate(policy, { noticeAccepted: c.notice });
  const window = windows[c.window];
  if (window) gate.decide({ ...window, atMs: nowMs - (c.settled ? 60_000 : 100) });
  const url = tabs[c.tab];
  if (url) gate.decide(tab(url, { field: c.field, browserFocused: c.focused, atMs: nowMs - 50 }));
  return { gate, nowMs };
}

describe('the privacy gate', () => {
  it(`is open or closed as the truth table says (${combinations.length} rows)`, () => {
    for (const c of combinations) {
      const { gate, nowMs } = gateIn(c);
      const [decision] = feed(gate, text(nowMs));
      const state = gate.state();
      const expected = expectedState(c);
      expect([c, state.open ? 'open' : state.reason]).toEqual([c, expected]);
      expect([c, decision!.kind]).toEqual([c, expected === 'open' ? 'pass' : 'withhold']);
    }
  });

  it('lets nothing typed and no excluded name through in any row', () => {
    const typed: Observation['kind'][] = [
      'text',
      'edit',
      'break',
      'activity',
      'window',
      'front-tab',
      'page-text',
    ];
    for (const c of combinations) {
      const { gate, nowMs } = gateIn(c);
      const closed = expectedState(c) !== 'open';
      const passed = feed(
        gate,
        text(nowMs),
        { kind: 'edit', edit: 'backspace', atMs: nowMs },
        { kind: 'break', reason: 'mouse', atMs: nowMs },
        { kind: 'activity', atMs: nowMs },
        pageText('https://bank.example/', nowMs),
        pageText('https://news.example/', nowMs, 'https://chat.bank.example/'),
        pageText('https://news.example/', nowMs),
        visit('https://bank.example/', nowMs),
        visit('https://news.example/', nowMs),
        search('https://search.bank.example/', nowMs),
        search('https://news.example/search', nowMs),
      ).flatMap((decision) => decision.passed);
      if (closed) {
        expect([c, passed.filter(({ kind }) => typed.includes(kind))]).toEqual([c, []]);
      }
      // What was entered into an ordinary page passes like keys do.
      const entered = passed.filter(({ kind }) => kind === 'page-text').length;
      expect([c, entered]).toEqual([c, closed ? 0 : 1]);
      expect([c, JSON.stringify(passed)]).not.toEqual([c, expect.stringMatching(/bank|Passwords/)]);
      // A visit of an ordinary page is listed unless nothing at all is.
      const listed = passed.filter(({ kind }) => kind === 'visit' || kind === 'search').length;
      expect([c, listed]).toEqual([c, c.notice && c.time === 'inside' ? 2 : 0]);
    }
  });

  it('counts private time and names nothing of it', () => {
    const gate = createPrivacyGate(alwaysOpen, { noticeAccepted: true });
    const decisions = feed(
      gate,
      tab('https://news.example/', { atMs: 1_000 }),
      tab('https://bank.example/', { title: 'My account', atMs: 2_000 }),
      { kind: 'activity', atMs: 20_000 },
      tab('https://bank.example/login', { field: 'password', atMs: 30_000 }),
      tab('https://news.example/', { atMs: 32_000 }),
    );
    expect(decisions.map(({ closed }) => closed?.reason)).toEqual([
      undefined,
      'excluded-site',
      undefined,
      undefined,
      undefined,
    ]);
    expect(decisions.at(-1)!.ended).toEqual({
      reason: 'excluded-site',
      startedAtMs: 2_000,
      durationMs: 30_000,
    });
    expect(JSON.stringify(decisions)).not.toMatch(/bank|My account/);
  });

  it('ends one stretch and begins another when the reason changes', () => {
    const gate = createPrivacyGate(alwaysOpen, { noticeAccepted: true });
    const [, changed] = feed(
      gate,
      windowOf('keepassxc', 'Passwords', 1_000),
      tab('https://bank.example/', { atMs: 1_500 }),
      windowOf('chromium', 'My account - Chromium', 3_000),
    ).slice(1);
    expect(changed).toMatchObject({
      kind: 'withhold',
      passed: [],
      closed: { reason: 'excluded-site', atMs: 3_000 },
      ended: { reason: 'excluded-application', startedAtMs: 1_000, durationMs: 2_000 },
    });
    expect(gate.finish(5_000)).toEqual({
      reason: 'excluded-site',
      startedAtMs: 3_000,
      durationMs: 2_000,
    });
  });

  it('deducts the time that nobody was there', () => {
    const gate = createPrivacyGate(alwaysOpen, { noticeAccepted: true });
    feed(gate, windowOf('keepassxc', '', 0), { kind: 'activity', atMs: 10_000 });
    expect(gate.finish(3_600_000)?.durationMs).toBe(70_000);
  });

  it('counts nothing before the notice was accepted, and then shows what is in front', () => {
    const gate = createPrivacyGate(alwaysOpen);
    expect(gate.state()).toMatchObject({ open: false, reason: 'notice-not-accepted' });
    feed(
      gate,
      windowOf('chromium', 'Some page - Chromium', 1_000),
      tab('https://news.example/', { atMs: 1_100 }),
    );
    const decision = gate.acceptNotice(5_000);
    expect(decision.ended).toBeNull();
    expect(decision.passed).toMatchObject([
      { kind: 'window', title: 'Some page - Chromium', atMs: 5_000 },
      { kind: 'front-tab', url: 'https://news.example/', atMs: 5_000 },
    ]);
  });

  it('shows what is in front when it opens again', () => {
    const gate = createPrivacyGate(policy, { noticeAccepted: true });
    feed(gate, windowOf('mousepad', 'Notes', MONDAY_20));
    const monday8 = Date.UTC(2026, 10, 23, 8);
    const [decision] = feed(gate, text(monday8));
    expect(decision!.passed).toMatchObject([{ kind: 'window', title: 'Notes' }, { kind: 'text' }]);
    expect(decision!.ended).toMatchObject({ reason: 'outside-hours', durationMs: 60_000 });
  });

  it('takes another policy at once', () => {
    const gate = createPrivacyGate(alwaysOpen, { noticeAccepted: true });
    feed(gate, windowOf('mousepad', 'Notes', 1_000));
    const excluded = { ...alwaysOpen, excludedApplications: ['mousepad'] };
    expect(gate.setPolicy(excluded, 2_000).closed?.reason).toBe('excluded-application');
    expect(gate.setPolicy(alwaysOpen, 3_000)).toMatchObject({
      ended: { reason: 'excluded-application', durationMs: 1_000 },
      passed: [{ kind: 'window', title: 'Notes' }],
    });
  });
});

describe("a browser window's title", () => {
  const gateWithTab = (...tabsBefore: Observation[]) => {
    const gate = createPrivacyGate(alwaysOpen, { noticeAccepted: true });
    feed(gate, ...tabsBefore);
    return gate;
  };
  const titles = (gate: PrivacyGate, observation: Observation) =>
    feed(gate, observation).flatMap(({ passed }) =>
      passed.flatMap((shown) => (shown.kind === 'window' ? [shown.title] : [])),
    );

  it('passes if it is that of the known page', () => {
    const gate = gateWithTab(tab('https://news.example/', { title: 'News' }));
    expect(titles(gate, windowOf('chromium', 'News - Chromium'))).toEqual(['News - Chromium']);
    expect(titles(gate, windowOf('chromium', 'News'))).toEqual(['News']);
  });

  it('is blanked while the page is not known', () => {
    expect(titles(gateWithTab(), windowOf('chromium', 'Helpline - Chromium'))).toEqual(['']);
    const gate = gateWithTab(tab('https://news.example/', { title: 'News' }));
    expect(titles(gate, windowOf('chromium', 'Newspaper - Chromium'))).toEqual(['']);
    expect(titles(gate, windowOf('firefox', 'News — Mozilla Firefox'))).toEqual(['']);
  });

  it('follows as soon as the page is known, and goes with it', () => {
    const gate = gateWithTab(windowOf('chromium', 'News - Chromium'));
    const known = tab('https://news.example/', { title: 'News' });
    expect(titles(gate, known)).toEqual(['News - Chromium']);
    expect(titles(gate, tab('https://news.example/', { title: 'Sport' }))).toEqual(['']);
  });

  it('of an excluded page never passes, in front or not', () => {
    const gate = gateWithTab(
      windowOf('mousepad', 'Notes', MONDAY_10 - 60_000),
      tab('https://bank.example/', { title: 'My account', browserFocused: false }),
    );
    expect(gate.state()).toEqual({ open: true });
    const decisions = feed(
      gate,
      tab('https://bank.example/', { title: 'Statement', browserFocused: false }),
    );
    expect(decisions[0]!.passed).toEqual([]);
  });

  it('of other programs passes as it is', () => {
    expect(titles(gateWithTab(), windowOf('mousepad', 'Homework'))).toEqual(['Homework']);
  });
});
