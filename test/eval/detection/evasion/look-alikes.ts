/** Letters and what people type in their place. */

type Table = Readonly<Record<string, string>>;

/** What nearly everybody reads without noticing. */
export const LEET_VOWELS: Table = { a: '4', e: '3', i: '1', o: '0' };

/** Every digit that stands for a letter. */
export const LEET_DIGITS: Table = {
  ...LEET_VOWELS,
  s: '5',
  t: '7',
  l: '1',
  b: '8',
  g: '9',
  z: '2',
};

/** Signs that stand for letters. */
export const LEET_SIGNS: Table = { a: '@', s: '$', i: '!', t: '+', c: '(', l: '|' };

/** Latin letters that look like others: capital I for l, script g, dotless i, long s. */
export const LATIN_LOOK_ALIKES: Table = { l: 'I', g: 'ɡ', i: 'ı', s: 'ſ' };

/** Letters of the Cyrillic alphabet. */
export const CYRILLIC: Table = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  j: 'ј',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Letters of the Greek alphabet. */
export const GREEK: Table = {
  a: 'α',
  e: 'ε',
  i: 'ι',
  k: 'κ',
  n: 'η',
  o: 'ο',
  p: 'ρ',
  t: 'τ',
  u: 'υ',
  v: 'ν',
  x: 'χ',
  y: 'γ',
};

/** Keys beside each letter on the same row of a UK keyboard, letters only. */
export const ADJACENT_KEYS: Table = beside(['qwertyuiop', 'asdfghjkl', 'zxcvbnm']);

/** The alphabet as a run of 26 characters from `codePoint` on. */
export function shifted(codePoint: number): Table {
  return Object.fromEntries(
    Array.from({ length: 26 }, (_, at) => [
      String.fromCharCode(0x61 + at),
      String.fromCodePoint(codePoint + at),
    ]),
  );
}

function beside(rows: readonly string[]): Table {
  const table: Record<string, string> = {};
  for (const row of rows) {
    Array.from(row).forEach((letter, at) => {
      table[letter] = (row[at - 1] ?? '') + (row[at + 1] ?? '');
    });
  }
  return table;
}
