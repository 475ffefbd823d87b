import { describe, expect, it } from 'vitest';
import { composeLanguage } from './compose.ts';

describe('composeLanguage', () => {
  it.each([
    [{ LANG: 'de_DE.UTF-8' }, 'de_DE'],
    [{ LANG: 'de_DE@euro' }, 'de_DE'],
    [{ LANG: 'en_GB.UTF-8', LC_CTYPE: 'fr_FR.ISO-8859-1' }, 'fr_FR'],
    [{ LANG: 'en_GB.UTF-8', LC_CTYPE: 'fr_FR.UTF-8', LC_ALL: 'cs_CZ.UTF-8' }, 'cs_CZ'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: '' }, 'en_GB'],
    [{}, ''],
  ])('of %o is %s', (environment, language) => {
    expect(composeLanguage(environment)).toBe(language);
  });
});
