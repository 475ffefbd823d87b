import { describe, expect, it } from 'vitest';
import { slips } from './slips.ts';

describe('slips', () => {
  it('makes every single slip', () => {
    expect(slips('loser')).toEqual(
      expect.arrayContaining([
        'olser',
        'lsoer',
        'looser',
        'losser',
        'lser',

        'liser',
        'losrr',
      ]),
    );
  });

  it('never gives the word itself, nor a form twice', () => {
    for (const word of ['loser', 'aabb', 'bully', 'poop']) {
      const forms = slips(word);
      expect(forms).not.toContain(word);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });

  it('leaves no letter out of short words, never the first, and seldom the last', () => {
    expect(slips('fool').filter((form) => form.length < 4)).toEqual([]);
    expect(slips('loser')).not.toContain('lose');
    expect(slips('losers')).toContain('loser');
    expect(slips('losers')).not.toContain('osers');
    expect(slips('losers')).not.toContain('kosers');
    expect(slips('pig')).toEqual([]);
  });

  it('lets the key beside go both ways', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      for (const form of slips(`----${letter}`)) {
        const typed = form.slice(4);
        if (!/^[a-z]$/.test(typed) || typed === letter) continue;
        expect(slips(`----${typed}`), `${letter} ${typed}`).toContain(`----${letter}`);
      }
    }
  });
});
