/** Words with letters starred out, as people write them who know that they should not. */
import { MASK } from '@lapwing/shared/term-file/leet';

/** Shortest word that is looked for masked. */
export const MIN_MASKED_LETTERS = 4;

const VOWELS = 'aeiou';

/**
 * The masked forms of a folded word: any inner letters in a row that leave at least half of
 * the word ("d*mn", "l**er"), all inner vowels ("id**t"), and all inner letters ("d**n"). Each
 * once; none for words under 4 letters. The first and the last letter always show.
 */
export function maskedForms(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < MIN_MASKED_LETTERS) return [];
  const last = letters.length - 1;
  const isInner = (at: number): boolean => at > 0 && at < last;
  const masked = (hidden: (letter: string, at: number) => boolean): string =>
    letters.map((letter, at) => (isInner(at) && hidden(letter, at) ? MASK : letter)).join('');
  const forms = new Set<string>();
  for (let length = 1; length <= letters.length / 2; length++) {
    for (let from = 1; from + length <= last; from++) {
      forms.add(masked((_, at) => at >= from && at < from + length));
    }
  }
  forms.add(masked((letter) => VOWELS.includes(letter)));
  forms.add(masked(() => true));
  forms.delete(word);
  return [...forms];
}
