import { describe, expect, it } from 'vitest';
import type { TileFacts } from '../wall/tile-facts.ts';
import { commandTitle, placesWords } from './command-words.ts';
import { targetsOf } from './targets.ts';

function facts(deviceId: string, sessionId: string | null): TileFacts {
  return {
    deviceId,
    pc: deviceId,
    sessionId,
    person: sessionId === null ? null : 'Ana Example',
    staff: false,
    state: 'active',
    since: null,
    handRaisedAt: null,
    application: '',
    site: '',
    browsersNotWatched: [],
  };
}

describe('commands in words', () => {
  it('say what is done to how many', () => {
    expect(commandTitle({ action: 'lock', words: '', minutes: null }, 28)).toBe('Lock 28 screens');
    expect(commandTitle({ action: 'lift', restrictions: ['lock'] }, 1)).toBe('Unlock: 1 PC');
    expect(commandTitle({ action: 'openSite', url: 'https://bbc.co.uk/a' }, 2)).toBe(
      'Open bbc.co.uk: 2 PCs',
    );
    expect(placesWords({ sites: ['a.uk', 'b.uk'], applications: ['x.exe'] })).toBe(
      'a.uk and 2 more',
    );
  });
});

describe('targets', () => {
  const all = [facts('d1', 's1'), facts('d2', null)];

  it('are all PCs, later ones too, where none is selected', () => {
    expect(targetsOf(all, new Set())).toEqual({
      deviceIds: 'all',
      sessionIds: {},
      people: { d1: 'Ana Example' },
      count: 2,
      name: null,
    });
  });

  it('are the selected ones, meant for whoever sits there now', () => {
    expect(targetsOf(all, new Set(['d1']))).toEqual({
      deviceIds: ['d1'],
      sessionIds: { d1: 's1' },
      people: { d1: 'Ana Example' },
      count: 1,
      name: 'Ana Example',
    });
    expect(targetsOf(all, new Set(['d2'])).sessionIds).toEqual({});
  });
});
