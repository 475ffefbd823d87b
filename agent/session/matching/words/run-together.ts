/** When a run of letters counts as words run together: "ihatewomen". */
import { LONGEST_RUN, Segmentation } from './segmentation.ts';

/** Shorter words are not taken apart. */
const LEAST_LETTERS = 7;
/** One word at least has to be as long as this. */
const LEAST_LONGEST_WORD = 4;
/** Letters of two average words. */
const LETTERS_OF_TWO_WORDS = 5;

/** Takes letters apart (columns, a = 0), if they are words of the library run together. */
export function runsTogether(
  segmentation: Segmentation,
  columns: Uint8Array,
  count: number,
): boolean {
  if (count < LEAST_LETTERS || count > LONGEST_RUN) return false;
  const longest = segmentation.split(columns, count, false);
  return longest >= LEAST_LONGEST_WORD && count * 2 >= segmentation.pieces * LETTERS_OF_TWO_WORDS;
}

/** Says of any folded word whether it would be taken apart; for the compiler. */
export function runTogetherTest(automaton: Uint16Array | Uint32Array): (word: string) => boolean {
  const segmentation = new Segmentation(automaton);
  const columns = new Uint8Array(LONGEST_RUN);
  return (word) => {
    if (word.length > LONGEST_RUN || !/^[a-z]+$/.test(word)) return false;
    for (let index = 0; index < word.length; index++)
      columns[index] = word.charCodeAt(index) - 0x61;
    return runsTogether(segmentation, columns, word.length);
  };
}
