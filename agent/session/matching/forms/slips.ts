/** Slips of the keyboard: what a word looks like when one key went wrong. */

/** Shortest word that is looked for misspelt: of shorter ones too much else is left. */
export const MIN_SLIP_LETTERS = 4;
/** Shortest word of which an inner letter may be missing, and of which the last may be. */
export const MIN_SHORTENED_LETTERS = 5;
export const MIN_CUT_LETTERS = 6;

/** Letters beside each letter, on a UK keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'weadzx',
  d: 'ersfxc',
  f: 'rtdgcv',
  g: 'tyfhvb',
  h: 'yugjbn',
  j: 'uihknm',
  k: 'iojlm',
  l: 'opk',
  z: 'asx',
  x: 'sdzc',
  c: 'dfxv',
  v: 'fgcb',
  b: 'ghvn',
  n: 'hjbm',
  m: 'jkn',
};

/**
 * The forms of a folded word in which one slip was made: two neighbours swapped, one letter
 * missing, one doubled, or one replaced by a key beside it. Each once, never the word itself;
 * none for words under 4 letters. An inner letter is missing from words of 5 letters or more,
 * the last one from words of 6.
 *
 * The first letter is swapped or doubled, but never missing and never another: that is the
 * slip that people hardly make (in 1 to 8 % of misspelt words: Yannakoudakis and Fawthrop 1983,
 * Pollock and Zamora 1984), and what it leaves is mostly somebody's name.
 */
export function slips(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < MIN_SLIP_LETTERS) return [];
  const forms = new Set<string>();
  for (let at = 0; at < letters.length; at++) {
    const before = letters.slice(0, at).join('');
    const letter = letters[at]!;
    const next = letters[at + 1] ?? '';
    const after = letters.slice(at + 1).join('');
    forms.add(before + next + letter + letters.slice(at + 2).join(''));
    forms.add(before + letter + letter + after);
    if (mayBeMissing(letters.length, at)) forms.add(before + after);
    if (at === 0) continue;
    for (const neighbour of NEIGHBOURS[letter] ?? '') forms.add(before + neighbour + after);
  }
  forms.delete(word);
  return [...forms];
}

function mayBeMissing(length: number, at: number): boolean {
  if (at === 0) return false;
  return length >= (at === length - 1 ? MIN_CUT_LETTERS : MIN_SHORTENED_LETTERS);
}
