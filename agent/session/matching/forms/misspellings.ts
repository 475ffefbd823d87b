/** All the ways in which a word is looked for that is not written as it should be. */
import { respellings } from './respellings.ts';
import { slips } from './slips.ts';

/**
 * The forms of a folded word that one slip of the keyboard or one respelling makes: see
 * `slips` and `respellings`. Each once, never the word itself; none for words under 4 letters.
 * Ordinary words are among them: which forms are nothing else is for the compiler to say.
 */
export function misspellings(word: string): string[] {
  return [...new Set([...slips(word), ...respellings(word)])];
}
