import { describe, expect, it } from 'vitest';
import { InjectedInput } from '../capture/injected-input.ts';
import type { Observation } from '../capture/observation.ts';
import { byThePerson } from './by-the-person.ts';

const AT_MS = 1_000_000;

/** What a viewer pressed at AT_MS. */
function pressed() {
  const injected = new InjectedInput({ now: () => AT_MS });
  injected.key(30, true);
  return injected;
}

const entered = (beganAtMs: number, atMs: number): Observation => ({
  kind: 'page-text',
  ...{ url: 'https://a.example/', title: '', frameUrl: '', browser: 'Chromium' },
  ...{ text: 'poker', newFrom: 0, newTo: 5, beganAtMs, atMs },
});
const visit = (startedAtMs: number): Observation => ({
  kind: 'visit',
  ...{ url: 'https://search.example/', title: '', searchTerms: 'poker', activeMs: 1_000 },
  ...{ privateWindow: false, browser: 'Chromium', startedAtMs, atMs: startedAtMs + 1_000 },
});
const search = (atMs: number): Observation => ({
  kind: 'search',
  ...{ url: 'https://search.example/', title: '', searchTerms: 'poker', browser: 'Chromium', atMs },
});

describe('what a viewer did by remote control', () => {
  it('is no text that the person entered into a page', () => {
    expect(byThePerson(entered(AT_MS + 100, AT_MS + 1_500), pressed())).toBeUndefined();
    expect(byThePerson(entered(AT_MS - 2_000, AT_MS + 50), pressed())).toBeUndefined();
    const before = entered(AT_MS - 2_000, AT_MS - 1);
    expect(byThePerson(before, pressed())).toBe(before);
    const after = entered(AT_MS + 10_001, AT_MS + 11_000);
    expect(byThePerson(after, pressed())).toBe(after);
  });

  it('is no search of the person’s, whose visit is still one', () => {
    expect(byThePerson(search(AT_MS + 3_000), pressed())).toBeUndefined();
    const later = search(AT_MS + 30_000);
    expect(byThePerson(later, pressed())).toBe(later);
    expect(byThePerson(visit(AT_MS + 3_000), pressed())).toMatchObject({
      kind: 'visit',
      searchTerms: '',
    });
    expect(byThePerson(visit(AT_MS - 30_000), pressed())).toMatchObject({ searchTerms: 'poker' });
  });

  it('leaves keys alone, which are told apart one by one', () => {
    const typed: Observation = { kind: 'text', text: 'a', atMs: AT_MS };
    expect(byThePerson(typed, pressed())).toBe(typed);
  });
});
