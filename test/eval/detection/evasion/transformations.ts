/**
 * The ways people disguise words, as transformations of a plain lower-case term. Each keeps
 * the term readable to a person. Where chance decides, it comes from the caller's generator,
 * so that a run can be repeated.
 */
import * as characters from './look-alikes.ts';

/** A number from 0 up to, not including, `limit`. */
export type Below = (limit: number) => number;

/** The disguised term, or undefined where the transformation cannot be applied to it. */
export type Transformation = (term: string, below: Below) => string | undefined;

const perLetter =
  (table: Readonly<Record<string, string>>): Transformation =>
  (term) =>
    ifChanged(
      term,
      replaceLetters(term, (letter) => table[letter]),
    );

const between =
  (separator: string): Transformation =>
  (term) =>
    Array.from(term.replaceAll(' ', '')).join(separator);

/** Changes the term's longest word (the first of them), where it has at least `least` letters. */
const inLongestWord =
  (least: number, change: (word: string, below: Below) => string | undefined): Transformation =>
  (term, below) => {
    const words = term.split(' ');
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
    if (longest.length < least) return undefined;
    const changed = change(longest, below);
    if (changed === undefined) return undefined;
    return words.with(words.indexOf(longest), changed).join(' ');
  };

/** The 25 transformations by name. Their order is that of the report. */
export const TRANSFORMATIONS: Readonly<Record<string, Transformation>> = {
  'upper case': (term) => term.toUpperCase(),
  'mixed case': (term) =>
    Array.from(term, (c, at) => (at % 2 === 0 ? c : c.toUpperCase())).join(''),
  'leet, light': perLetter(characters.LEET_VOWELS),
  'leet, heavy': perLetter(characters.LEET_DIGITS),
  'leet, signs': perLetter(characters.LEET_SIGNS),
  'Latin look-alikes': perLetter(characters.LATIN_LOOK_ALIKES),
  'Cyrillic look-alikes': perLetter(characters.CYRILLIC),
  'Greek look-alikes': perLetter(characters.GREEK),
  'full-width letters': perLetter(characters.shifted(0xff41)),
  'mathematical letters': perLetter(characters.shifted(0x1d41a)),
  'combining marks': (term) => replaceLetters(term, (letter) => `${letter}\u0301`),
  'zero-width characters': (term) => Array.from(term).join('\u200b'),
  'spaces between letters': between(' '),
  'dots between letters': between('.'),
  'dashes between letters': between('-'),
  'underscores between letters': between('_'),
  'emoji between letters': between('😂'),
  'repeated letter': inLongestWord(3, (word, below) => {
    const at = vowelOf(word) ?? 1 + below(word.length - 1);
    return word.slice(0, at) + word[at]!.repeat(3 + below(3)) + word.slice(at + 1);
  }),
  'doubled letter': inLongestWord(4, (word, below) => {
    const at = 1 + below(word.length - 1);
    return word.slice(0, at) + word[at] + word.slice(at);
  }),
  'missing letter': inLongestWord(5, (word, below) => {
    const at = 1 + below(word.length - 2);
    return word.slice(0, at) + word.slice(at + 1);
  }),
  'swapped letters': inLongestWord(5, (word, below) => {
    const places = placesWhere(
      word,
      (at) => at > 0 && word[at + 1] !== undefined && word[at] !== word[at + 1],
    );
    const at = places[below(places.length)];
    if (at === undefined) return undefined;
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }),
  'adjacent key': inLongestWord(5, (word, below) => {
    const at = 1 + below(word.length - 1);
    const keys = characters.ADJACENT_KEYS[word[at]!];
    if (keys === undefined) return undefined;
    return word.slice(0, at) + keys[below(keys.length)] + word.slice(at + 1);
  }),
  'masked with *': inLongestWord(4, (word) => {
    const at = vowelOf(word);
    return at === undefined ? undefined : `${word.slice(0, at)}*${word.slice(at + 1)}`;
  }),
  'space removed': (term) => (term.includes(' ') ? term.replaceAll(' ', '') : undefined),
  'space or line break added': (term, below) =>
    term.includes(' ')
      ? term.replace(' ', '\n')
      : inLongestWord(5, (word) => {
          const at = 2 + below(word.length - 3);
          return `${word.slice(0, at)} ${word.slice(at)}`;
        })(term, below),
};

/** The place of a vowel that has a letter on both sides. */
function vowelOf(word: string): number | undefined {
  return placesWhere(word, (at) => at > 0 && at < word.length - 1 && /[aeiou]/.test(word[at]!))[0];
}

function placesWhere(word: string, holds: (at: number) => boolean): number[] {
  return Array.from(word, (_, at) => at).filter(holds);
}

function replaceLetters(term: string, by: (letter: string) => string | undefined): string {
  return Array.from(term, (c) => (/[a-z]/.test(c) ? (by(c) ?? c) : c)).join('');
}

function ifChanged(term: string, changed: string): string | undefined {
  return changed === term ? undefined : changed;
}
