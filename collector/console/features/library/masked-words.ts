/** Signs of a rule, and names of lists: they show how a term is built, and say nothing vile. */
const STRUCTURE = /^(@|\.\.\.)/;
/** Longer words are all masked alike. */
const MOST_DOTS = 6;

/**
 * The words of a term, each but for its first letter: enough to find a row again, and too
 * little to be read in passing.
 */
export function maskWords(text: string): string {
  return text.replace(/[^\s/]+/g, (word) => {
    if (STRUCTURE.test(word)) return word;
    const [first = '', ...rest] = word;
    return first + '•'.repeat(Math.min(rest.length, MOST_DOTS));
  });
}
