/** Words written as they sound, or with letters that only look right. */

/** Shortest word that is looked for respelt, and shortest form of one. */
export const MIN_RESPELT_LETTERS = 4;

/** What is written for what, wherever it stands in a word. */
const RESPELT: readonly (readonly [RegExp, string])[] = [
  // Looks the same in most typefaces: capital I for l, l for capital I, and pairs of letters.
  [/l/g, 'i'],
  [/i/g, 'l'],
  [/m/g, 'rn'],
  [/w/g, 'vv'],
  [/u/g, 'v'],
  // Sounds the same.
  [/f+/g, 'ph'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/ck/g, 'cc'],
  [/c(?=[aouklrt]|$)/g, 'k'],
  [/c?ks/g, 'x'],
  [/x/g, 'ks'],
  [/oo/g, 'u'],
  [/qu/g, 'kw'],
  // Ends as it is said.
  [/ing$/, 'in'],
  [/er$/, 'a'],
  [/ers$/, 'as'],
  [/s$/, 'z'],
  [/y$/, 'i'],
  [/y$/, 'ie'],
];

/**
 * The forms of a folded word that sound or look like it, each made by one replacement in all
 * its places ("phool" for "fool", "fooi" for "fool" with a capital I). Each once, never the word itself; none
 * under 4 letters.
 */
export function respellings(word: string): string[] {
  if (word.length < MIN_RESPELT_LETTERS) return [];
  const forms = new Set(RESPELT.map(([letters, instead]) => word.replace(letters, instead)));
  forms.delete(word);
  return [...forms].filter((form) => form.length >= MIN_RESPELT_LETTERS);
}
