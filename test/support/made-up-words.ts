/** Words that stand in no dictionary, so that finding one in a file proves where it came from. */

const consonants = 'bdfgklmnprstvz';
const vowels = 'aeiou';

/** Length of each word, letters. */
export const MADE_UP_WORD_LENGTH = 8;

/** `count` different words of four syllables, in an order that looks random but is always the same. */
export function madeUpWords(count: number): string[] {
  const syllables = [...consonants].flatMap((c) => [...vowels].map((v) => c + v));
  const all = syllables.length ** 4;
  // A step that shares no factor with the number of all words visits each once.
  const step = 7_368_787;
  return Array.from({ length: count }, (_, index) => {
    let number = ((index + 1) * step) % all;
    let word = '';
    for (let syllable = 0; syllable < 4; syllable += 1) {
      word += syllables[number % syllables.length];
      number = Math.floor(number / syllables.length);
    }
    return word;
  });
}

/** Which of the words stand in the bytes, anywhere, in lower case. */
export function wordsIn(bytes: Buffer, words: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const [run] of bytes.toString('latin1').matchAll(/[a-z]{8,}/g)) {
    for (let at = 0; at + MADE_UP_WORD_LENGTH <= run.length; at += 1) {
      const word = run.slice(at, at + MADE_UP_WORD_LENGTH);
      if (words.has(word)) found.add(word);
    }
  }
  return [...found];
}
