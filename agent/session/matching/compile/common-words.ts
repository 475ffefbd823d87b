/** The commonest words of English. */

/** Words that stand in every text: a set that holds one of them is no good sign of a rule. */
export const COMMON = new Set(
  'a an the i you he she it we they me him her us them my your his our their this that these those to of in on at for with from by and or but if so not no do does did is am are was were be been have has had will would can could should just like get got go going want know think see say one all up out what when who how why there here now then'.split(
    ' ',
  ),
);

/** Longest word that is found in a run of words only if it is common: names are full of them. */
const SHORT_LETTERS = 2;
/** Common where people type fast. */
const COMMON_IN_CHAT = new Set(['im', 'ur', 'id', 'ya']);

/**
 * Whether a word is looked for where words are run together: not the short ones that are
 * not common, and not those that are two common ones themselves ("howto").
 */
export function mayRunTogether(word: string): boolean {
  if (word.length === 1) return false;
  if (word.length <= SHORT_LETTERS) return COMMON.has(word) || COMMON_IN_CHAT.has(word);
  for (let cut = 2; cut < word.length - 1; cut++) {
    if (COMMON.has(word.slice(0, cut)) && COMMON.has(word.slice(cut))) return false;
  }
  return true;
}
