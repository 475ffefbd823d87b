import { describe, expect, it } from 'vitest';
import type { InForce } from './in-force.ts';
import { actionsOf, sceneActionWords } from './scene-words.ts';

function inForce(kind: InForce['kind'], more: Partial<InForce> = {}): InForce {
  return {
    kind,
    deviceIds: ['d1'],
    until: null,
    setBy: 'Sam Okafor',
    sites: [],
    applications: [],
    words: '',
    ...more,
  };
}

describe('scenes', () => {
  it('take over what is in force, for as long as a lesson lasts', () => {
    expect(
      actionsOf([
        inForce('focus', { sites: ['bbc.co.uk'], until: '2026-11-22T11:00:00Z' }),
        inForce('lock', { words: 'Eyes up' }),
        inForce('mute'),
      ]),
    ).toEqual([
      { action: 'focus', sites: ['bbc.co.uk'], applications: [], minutes: null },
      { action: 'lock', words: 'Eyes up', minutes: null },
      { action: 'mute', minutes: null },
    ]);
  });

  it('say what they do', () => {
    expect(sceneActionWords({ action: 'openSite', url: 'https://bbc.co.uk/x' })).toBe(
      'Open bbc.co.uk',
    );
    expect(sceneActionWords({ action: 'mute', minutes: 5 })).toBe('Mute for 5 min');
  });
});
