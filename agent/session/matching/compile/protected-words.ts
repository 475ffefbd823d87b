/**
 * Ordinary words that reading would take for the library's: run together out of them
 * ("therapist" is "the rapist"), or halves of one. They go into the table as words
 * that are known and mean nothing, so that the agent needs no dictionary.
 */
import type { Vocabulary } from './vocabulary.ts';

/** Shortest word that is put together out of two. Keep in step with words/split-word.ts. */
const LEAST_JOINED_LETTERS = 5;

/**
 * @param usual The ordinary words that everybody uses.
 * @param isRunTogether Whether reading would take a word apart.
 */
export function protectedWords(
  ordinary: ReadonlySet<string>,
  usual: ReadonlySet<string>,
  vocabulary: Vocabulary,
  isRunTogether: (word: string) => boolean,
): Set<string> {
  const found = new Set<string>();
  for (const word of ordinary) if (!vocabulary.find(word) && isRunTogether(word)) found.add(word);
  for (const { text, boundary } of vocabulary.words) {
    if (boundary !== 'word' || text.length < LEAST_JOINED_LETTERS) continue;
    for (let cut = 1; cut < text.length; cut++) {
      const [first, second] = [text.slice(0, cut), text.slice(cut)];
      if (!usual.has(first) || !usual.has(second)) continue;
      if (!vocabulary.find(first)) found.add(first);
      if (!vocabulary.find(second)) found.add(second);
    }
  }
  return found;
}
