import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToldMatches, type Sighting, type ToldMatches } from './told-matches.ts';

const START_MS = Date.UTC(2026, 10, 23, 10, 0);

const match = { termId: 'gambling.loot-crate', severity: 3, matchedText: 'loot crate' } as const;
const place = { browser: 'chromium', host: 'news.example' };

function byKeys(atMs: number, of: Partial<Sighting['match']> = {}): Sighting {
  return { match: { ...match, ...of }, ...place, atMs, seen: { by: 'keys' } };
}

function byPage(atMs: number, beganAtMs: number, of: Partial<Sighting['match']> = {}): Sighting {
  const seen = { by: 'page', extent: 'new', beganAtMs } as const;
  return { match: { ...match, ...of }, ...place, atMs, seen };
}

/** Whether it is told of; if so, it is remembered. */
function isNews(told: ToldMatches, sighting: Sighting, flagId = 'flag'): boolean {
  if (told.judge(sighting).kind !== 'news') return false;
  told.add(sighting, flagId);
  return true;
}

describe('the same words by keys and page', () => {
  it('are one event each time, in whatever order the two report it', () => {
    const entry = fc.record({
      /** How long it took to type, and until keys and page told of it, milliseconds. */
      typingMs: fc.nat({ max: 60_000 }),
      keysMs: fc.nat({ max: 4_000 }),
      pageMs: fc.integer({ min: 1_000, max: 3_000 }),
      thenMs: fc.integer({ min: 5_000, max: 60_000 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const told = createToldMatches();
        let events = 0;
        let nowMs = START_MS;
        for (const { typingMs, keysMs, pageMs, thenMs } of entries) {
          const endMs = nowMs + typingMs;
          const reports = [byKeys(endMs + keysMs), byPage(endMs + pageMs, nowMs)];
          for (const report of reports.sort((a, b) => a.atMs - b.atMs)) {
            if (isNews(told, report)) events += 1;
          }
          nowMs = endMs + Math.max(keysMs, pageMs) + thenMs;
        }
        expect(events).toBe(entries.length);
      }),
    );
  });

  it('name the flag that told of them', () => {
    const told = createToldMatches();
    isNews(told, byKeys(START_MS), 'first');
    expect(told.judge(byPage(START_MS + 1_000, START_MS - 2_000))).toEqual({
      kind: 'told',
      flagId: 'first',
    });
  });

  it.each([
    ['are the same if one has all of the other’s', 'Loot CRATE!', 'that loot crate', false],
    ['are others if each has some of its own', 'loot crate', 'crate of beer', true],
    ['are others if they share none', 'loot crate', 'slot machine', true],
  ])('%s', (_, typed, entered, expected) => {
    const told = createToldMatches();
    isNews(told, byKeys(START_MS, { termId: 'one', matchedText: typed }));
    const other = byPage(START_MS + 1_000, START_MS, { termId: 'other', matchedText: entered });
    expect(isNews(told, other)).toBe(expected);
  });

  it('are one event for each of several terms in them', () => {
    const told = createToldMatches();
    const terms = [
      { termId: 'one', severity: 2 } as const,
      { termId: 'other', severity: 4 } as const,
    ];
    for (const term of terms) isNews(told, byPage(START_MS, START_MS - 3_000, term));
    for (const term of terms) expect(isNews(told, byKeys(START_MS + 100, term))).toBe(false);
    // Typed once more, the gravest is news again.
    expect(isNews(told, byKeys(START_MS + 5_000, terms[1]))).toBe(true);
  });

  it('are told of again only where they are graver', () => {
    const told = createToldMatches();
    isNews(told, byKeys(START_MS));
    expect(isNews(told, byPage(START_MS + 1_000, START_MS, { severity: 4 }))).toBe(true);
    isNews(told, byKeys(START_MS + 60_000));
    expect(isNews(told, byPage(START_MS + 61_000, START_MS + 60_000, { severity: 1 }))).toBe(false);
  });
});

describe('what was told of', () => {
  it('is forgotten after a while', () => {
    const told = createToldMatches();
    isNews(told, byPage(START_MS, START_MS));
    const changed = (atMs: number): Sighting => ({
      ...byPage(atMs, atMs),
      seen: { by: 'page', extent: 'changed', beganAtMs: atMs },
    });
    expect(told.judge(changed(START_MS + 599_000)).kind).toBe('told');
    expect(told.judge(changed(START_MS + 601_000)).kind).toBe('news');
  });

  it('is not more than so much', () => {
    const told = createToldMatches();
    isNews(told, byKeys(START_MS), 'first');
    for (let index = 0; index < 256; index += 1) {
      told.add(byKeys(START_MS, { termId: `t${index}`, matchedText: `word${index}` }), 'later');
    }
    expect(isNews(told, byPage(START_MS + 1_000, START_MS))).toBe(true);
  });
});
