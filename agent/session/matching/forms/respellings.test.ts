import { describe, expect, it } from 'vitest';
import { respellings } from './respellings.ts';

describe('respellings', () => {
  it.each([
    ['loser', ['ioser', 'losa']],
    ['fool', ['fooi', 'phool', 'ful']],
    ['moron', ['rnoron']],
    ['idiots', ['ldlots', 'idiotz']],
    ['thick', ['thlck', 'thik', 'thicc']],
    ['cowards', ['kowards', 'covvards', 'cowardz']],
    ['sucks', ['svcks', 'suks', 'succs', 'sux', 'suckz']],
    ['hating', ['hatlng', 'hatin']],
    ['silly', ['siiiy', 'sllly', 'silli', 'sillie']],
  ])('writes %s as it sounds and looks', (word, forms) => {
    expect(respellings(word)).toEqual(expect.arrayContaining(forms.filter((f) => f.length > 3)));
  });

  it('never gives the word itself, nor a form twice, nor one of three letters', () => {
    for (const word of ['loser', 'fool', 'sucks', 'pig', 'noob', 'lock']) {
      const forms = respellings(word);
      expect(forms).not.toContain(word);
      expect(new Set(forms).size).toBe(forms.length);
      expect(forms.filter((form) => form.length < 4)).toEqual([]);
    }
  });
});
