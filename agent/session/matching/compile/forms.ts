/**
 * Fills the word table: the library's words, the forms they are written in by mistake or
 * in disguise, and the ordinary words that reading would otherwise mistake for them.
 */
import { foldText, GAP } from '@lapwing/shared/term-file/folding';
import { leetCanonicalText } from '@lapwing/shared/term-file/leet';
import { maskedForms } from '../forms/masked-forms.ts';
import { misspellings } from '../forms/misspellings.ts';
import { respellings } from '../forms/respellings.ts';
import { slips } from '../forms/slips.ts';
import { READINGS } from '../grading/reading.ts';
import { ORDINARY_WORD } from '../layout.ts';
import { DOMAIN } from '../words/word-hash.ts';
import type { Vocabulary, Word } from './vocabulary.ts';
import { WordTable } from './word-table.ts';

const MISSPELT = READINGS.indexOf('misspelt');
/** Shortest word that is looked for in disguise. */
const LEAST_DISGUISED_LETTERS = 3;

const LONGEST_SHORT_LONE = 5;
/** Slips are not looked for in what is only counted, */
const LEAST_SLIPPED_WEIGHT = 3;
/** nor in names and the like: words that are only in lists as long as that. */
const LONG_LIST_MEMBERS = 150;

/** @param protectedWords Ordinary words that reading could take for something else. */
export function buildWordTable(
  vocabulary: Vocabulary,
  ordinary: ReadonlySet<string>,
  protectedWords: Iterable<string>,
): WordTable {
  const table = new WordTable();
  // Where two words share a form, one that is a term by itself has it, and of those the graver.
  const words = [...vocabulary.words].sort(
    (a, b) => b.lone - a.lone || b.weight - a.weight || a.id - b.id,
  );
  for (const word of words) if (word.boundary === 'word') addPlain(table, word);
  for (const word of words) {
    if (word.boundary === 'word') continue;
    table.add(
      word.text,
      word.boundary === 'prefix' ? DOMAIN.prefix : DOMAIN.substring,
      word.id * 8,
    );
    addPlain(table, word);
  }
  for (const text of protectedWords) table.add(text, DOMAIN.plain, ORDINARY_WORD * 8);
  const squeezedOrdinary = squeezedFormsOf(ordinary, vocabulary);
  const disguised = words.filter(
    ({ disguised, text }) => disguised && text.length >= LEAST_DISGUISED_LETTERS,
  );
  for (const { id, text, disguised } of words) {
    if (disguised && text.length > 1) table.add(leetCanonicalText(text), DOMAIN.leet, id * 8);
  }
  for (const { id, text } of disguised) {
    const squeezed = squeeze(text);
    if (!squeezedOrdinary.has(squeezed)) table.add(squeezed, DOMAIN.squeezed, id * 8);
  }
  const inPhrases = new Set(vocabulary.phrases.flatMap((phrase) => phrase.words));
  const telling = disguised.filter(
    (word) => word.lone > 0 || inPhrases.has(word.id) || !isInLongListsOnly(word, vocabulary),
  );
  for (const { id, text, lone } of telling) {
    for (const form of maskedForms(text)) {
      // Whole runs of stars stand for swear words; of others a letter is hidden.
      if (lone > 0 || form.split('*').length === 2) {
        table.add(leetCanonicalText(form), DOMAIN.leet, id * 8);
      }
    }
  }
  for (const { id, text, lone, weight } of telling) {
    if (lone === 0 && weight < LEAST_SLIPPED_WEIGHT) continue;
    for (const form of lone > 0 ? misspellingsOfLone(text) : misspellings(text)) {
      if (!ordinary.has(form)) table.add(form, DOMAIN.plain, id * 8 + MISSPELT);
    }
  }
  return table;
}

function isInLongListsOnly({ symbols }: Word, { sets }: Vocabulary): boolean {
  return [...symbols].every((symbol) => sets[symbol]!.members.length >= LONG_LIST_MEMBERS);
}

/**
 * Slips of a short word are too many other words, where it needs no other words beside it:
 * of five letters only what keeps its letters counts, of four no slip at all.
 */
function misspellingsOfLone(text: string): string[] {
  if (text.length > LONGEST_SHORT_LONE) return misspellings(text);
  if (text.length < LONGEST_SHORT_LONE) return respellings(text);
  const letters = sortedLetters(text);
  const keptLetters = slips(text).filter(
    (form) => form.length > text.length || sortedLetters(form) === letters,
  );
  return [...respellings(text), ...keptLetters];
}

function sortedLetters(text: string): string {
  return Array.from(text).sort().join('');
}

function addPlain(table: WordTable, { id, text }: Word): void {
  table.add(text, DOMAIN.plain, id * 8);
}

/** Every row of equal letters as one letter. */
export function squeeze(text: string): string {
  return text.replaceAll(/(.)\1+/gu, '$1');
}

/** What ordinary words that are none of the library's become when they are squeezed. */
function squeezedFormsOf(ordinary: ReadonlySet<string>, vocabulary: Vocabulary): Set<string> {
  const wanted = new Set(vocabulary.words.map(({ text }) => squeeze(text)));
  const squeezed = new Set<string>();
  for (const word of ordinary) {
    if (vocabulary.find(word)) continue;
    const form = squeeze(word);
    if (wanted.has(form)) squeezed.add(form);
  }
  return squeezed;
}

/** Ordinary words, folded, single ones only. */
export function foldedWords(words: Iterable<string>): Set<string> {
  const folded = new Set<string>();
  for (const word of words) {
    const text = foldText(word);
    if (text !== '' && !text.includes(GAP)) folded.add(text);
  }
  return folded;
}
