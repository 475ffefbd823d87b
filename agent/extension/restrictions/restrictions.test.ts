import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import { NO_BROWSER_RESTRICTIONS } from '@lapwing/shared/browser-restrictions';
import { describe, expect, it } from 'vitest';
import { kindsInForce, LONGEST_UNSEEN_MS, leftAfter, leftOfKept } from './countdown.ts';
import { refusedBy } from './refusal.ts';
import { rulesOf } from './restriction-rules.ts';

const setBy = 'Ms Okafor';
const pause = { setBy, remainingMs: 60_000 };
const focus = { ...pause, sites: ['kestrel.example', '127.0.0.1'] };
const block = { ...pause, sites: ['games.example'] };
const restricted = (some: Partial<BrowserRestrictions>) => ({
  ...NO_BROWSER_RESTRICTIONS,
  ...some,
});

describe('an address', () => {
  it.each([
    [{ focus }, 'https://kestrel.example/', null],
    [{ focus }, 'https://maths.kestrel.example:8443/a', null],
    [{ focus }, 'http://127.0.0.1:8080/', null],
    [{ focus }, 'https://notkestrel.example/', 'focus'],
    [{ focus }, 'https://kestrel.example.games.example/', 'focus'],
    [{ focus }, 'https://kestrel.example@games.example/', 'focus'],
    // The browser's rules do not take it for the same name either.
    [{ focus }, 'https://kestrel.example./', 'focus'],
    [{ focus }, 'view-source:https://games.example/', 'focus'],
    [{ block }, 'https://GAMES.example/', 'block'],
    [{ block }, 'https://old.games.example/', 'block'],
    [{ block }, 'https://games.example./', 'block'],
    [{ block }, 'https://kestrel.example/', null],
    [{ focus: block, block }, 'https://games.example/', 'block'],
    [{ pause }, 'https://kestrel.example/', 'pause'],
    [{ pause, focus, block }, 'https://games.example/', 'pause'],
    [{}, 'https://games.example/', null],
    ...[
      'chrome://settings',
      'file:///home/a.html',
      'about:blank',
      'chrome-extension://a/b',
      '',
    ].map((address) => [{ pause }, address, null] as const),
  ] as const)('under %o: %s is refused by %s', (some, address, by) => {
    expect(refusedBy(address, restricted(some))).toBe(by);
  });
});

describe('the rules', () => {
  const rules = (some: Partial<BrowserRestrictions>) => rulesOf(restricted(some), 'x://refused');

  it('are none where nothing is restricted', () => {
    expect(rules({})).toEqual([]);
  });

  it('lead pages to the refused page, with what was wanted', () => {
    const all = rules({ pause, focus, block });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { action } of all.filter(({ action }) => action.type === 'redirect')) {
      expect(action.redirect).toEqual({ regexSubstitution: 'x://refused#wanted:\\0' });
    }
  });

  it('leave what an allowed page is made of, and refuse frames of a blocked site', () => {
    const [allowed] = rules({ focus });
    expect(allowed?.condition).toMatchObject({
      excludedRequestDomains: focus.sites,
      resourceTypes: ['main_frame'],
    });
    const [blocked] = rules({ block });
    expect(blocked?.condition).toMatchObject({
      requestDomains: block.sites,
      resourceTypes: ['main_frame', 'sub_frame'],
    });
  });
});

describe('time left', () => {
  const both = restricted({ focus: { ...focus, remainingMs: 10_000 }, pause });

  it('ends each restriction at its own time', () => {
    expect(kindsInForce(leftAfter(both, 9_999))).toBe('focus pause');
    expect(leftAfter(both, 9_999).focus).toMatchObject({ remainingMs: 1, sites: focus.sites });
    expect(kindsInForce(leftAfter(both, 10_000))).toBe('pause');
    expect(kindsInForce(leftAfter(both, 60_000))).toBe('');
  });

  it.each([
    ['as it should', 4_000, 56_000],
    ['set back by a day', -86_400_000, 60_000],
    ['set on by a day', 86_400_000, 60_000 - LONGEST_UNSEEN_MS],
  ])('counts little by the wall clock while nobody counted: a clock %s', (_, byMs, leftMs) => {
    const wallMs = 1_795_000_000_000;
    const left = leftOfKept({ restrictions: restricted({ pause }), wallMs }, wallMs + byMs);
    expect(left.pause?.remainingMs).toBe(leftMs);
  });
});
