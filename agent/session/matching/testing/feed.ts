/** Gives text to a reader as the matcher's loop does, for tests of the reader alone. */
import { SLOT, type TypedText } from '../typed-text.ts';
import { FIRST_SPECIAL } from '../words/entries.ts';
import { entryOf } from '../words/letters.ts';
import { K1, K2 } from '../words/word-hash.ts';
import type { WordReader } from '../words/word-reader.ts';

/** @param onSpecial Is called after each character that is no plain letter. */
export function feed(
  text: TypedText,
  reader: WordReader,
  typed: string,
  onSpecial: () => void = () => {},
): void {
  for (const character of typed) {
    const codePoint = character.codePointAt(0)!;
    const entry = entryOf(codePoint);
    text.codePoints[text.length & SLOT] = codePoint;
    if (entry < FIRST_SPECIAL) {
      reader.h1 = (Math.imul(reader.h1, K1) + entry) | 0;
      reader.h2 = (Math.imul(reader.h2, K2) + entry) | 0;
    } else {
      reader.special(entry, text.length);
      onSpecial();
    }
    text.length++;
  }
}
