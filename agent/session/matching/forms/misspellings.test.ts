import { describe, expect, it } from 'vitest';
import { misspellings } from './misspellings.ts';

describe('misspellings', () => {
  it('makes every single slip', () => {
    expect(misspellings('loser')).toEqual(
      expect.arrayContaining([
        'olser',
        'lsoer',
        'looser',
        'losser',
        'lser',
        'lose',
        'koser',
        'losrr',
      ]),
    );
  });

  it('never gives the word itself, nor a form twice', () => {
    for (const word of ['loser', 'aabb', 'bully', 'poop']) {
      const forms = misspellings(word);
      expect(forms).not.toContain(word);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });

  it('leaves no letter out of short words, and not the first out of five', () => {
    expect(misspellings('fool').filter((form) => form.length < 4)).toEqual([]);
    expect(misspellings('loser')).not.toContain('oser');
    expect(misspellings('losers')).toContain('osers');
    expect(misspellings('pig')).toEqual([]);
  });

  it('lets the key beside go both ways', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      for (const form of misspellings(`----${letter}`)) {
        const typed = form.slice(4);
        if (!/^[a-z]$/.test(typed) || typed === letter) continue;
        expect(misspellings(`----${typed}`), `${letter} ${typed}`).toContain(`----${letter}`);
      }
    }
  });
});
