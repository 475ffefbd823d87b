/** Words with letters starred out, as people write them who know that they should not. */
import { MASK } from '@lapwing/shared/term-file/leet';

/** Shortest word that is looked for masked. */
export const MIN_MASKED_LETTERS = 4;

const VOWELS = 'aeiou';

/**
 * The masked forms of a folded word: any single inner letter ("k*ll"), all inner vowels
 * ("s**c*de"), and all inner letters ("k**l"). Each once; none for words under 4 letters.
 * The first and the last letter always show.
 */
export function maskedForms(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < MIN_MASKED_LETTERS) return [];
  const last = letters.length - 1;
  const isInner = (at: number): boolean => at > 0 && at < last;
  const masked = (hidden: (letter: string, at: number) => boolean): string =>
    letters.map((letter, at) => (isInner(at) && hidden(letter, at) ? MASK : letter)).join('');
  const forms = new Set(letters.map((_, hiddenAt) => masked((__, at) => at === hiddenAt)));
  forms.add(masked((letter) => VOWELS.includes(letter)));
  forms.add(masked(() => true));
  forms.delete(word);
  return [...forms];
}
