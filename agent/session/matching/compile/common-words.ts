/** The commonest words of English. */

/** Words that stand in every text: a set that holds one of them is no good sign of a rule. */
export const COMMON = new Set(
  'a an the i you he she it we they me him her us them my your his our their this that these those to of in on at for with from by and or but if so not no do does did is am are was were be been have has had will would can could should just like get got go going want know think see say one all up out what when who how why there here now then'.split(
    ' ',
  ),
);

/**
 * Whether a word is made of two common ones ("howto"): where words are run together it
 * would be found in the place of those.
 */
export function isOfCommonWords(word: string): boolean {
  for (let cut = 2; cut < word.length - 1; cut++) {
    if (COMMON.has(word.slice(0, cut)) && COMMON.has(word.slice(cut))) return true;
  }
  return false;
}
