import { describe, expect, it } from 'vitest';
import { maskedForms } from './masked-forms.ts';

describe('maskedForms', () => {
  it('stars out letters in a row, the vowels or all, but for the first and last', () => {
    expect(maskedForms('idiot')).toEqual(['i*iot', 'id*ot', 'idi*t', 'i**ot', 'id**t', 'i***t']);
    expect(maskedForms('suicidal')).toContain('s**c*d*l');
    expect(maskedForms('damn')).toEqual(['d*mn', 'da*n', 'd**n']);
  });

  it('leaves short words alone', () => {
    expect(maskedForms('pig')).toEqual([]);
  });
});
