/** Makes the binary that agents match with out of a term file. Runs on the collector. */
import { AppError } from '@lapwing/shared/errors';
import type { Term, TermFile } from '@lapwing/shared/term-file/term-file';
import { themes } from '@lapwing/shared/themes';
import { wordingOf } from '../grading/wording.ts';
import {
  FIRST_ANCHOR,
  FIRST_WORD,
  MOST_WORDS,
  NONE,
  TERM,
  TERM_BITS,
  TERM_KINDS,
  TERM_WORDS,
} from '../layout.ts';
import { runTogetherTest } from '../words/run-together.ts';
import { mayRunTogether } from './common-words.ts';
import { buildWordTable, foldedWords } from './forms.ts';
import { addInstances, partTable } from './parts.ts';
import { buildPhraseTrie } from './phrase-trie.ts';
import { protectedWords } from './protected-words.ts';
import { rowsOf } from './rows.ts';
import { buildRules } from './rules.ts';
import { Strings } from './strings.ts';
import { termName } from './term-name.ts';
import { Vocabulary } from './vocabulary.ts';
import { buildWordAutomaton } from './word-automaton.ts';
import { buildWordTables } from './word-fields.ts';
import { writeLibrary } from './write-library.ts';

const THEMES = Object.keys(themes);
/** Letters that may stand for themselves in a run of words. */
const LONE_LETTERS = ['a', 'i'];

/** What the compiler knows beyond the file. */
export interface CompileOptions {
  /** Words, places and names that are no concern of the library's and must not be taken for its words. */
  ordinaryWords?: Iterable<string>;
  /** Those of them that everybody uses: two of these are never halves of one word. By default all. */
  usualWords?: Iterable<string>;
  /** Those that texts are full of: they are known as ordinary at once, which is quicker. By default none. */
  everydayWords?: Iterable<string>;
}

/**
 * Compiles a term file that was read without faults.
 * @throws {AppError} `library-too-large`: more different words than the format has room for.
 */
export function compileLibrary(file: TermFile, options: CompileOptions = {}): Uint8Array {
  const ordinary = foldedWords(options.ordinaryWords ?? []);
  const vocabulary = new Vocabulary(file);
  const rules = buildRules(file.terms, vocabulary);
  const conditions: number[] = [];
  const conditionAt = (listed: readonly string[]) => {
    if (listed.length === 0) return NONE;
    const symbols = listed.map((one) => vocabulary.symbolOfCondition(one));
    conditions.push(symbols.length, ...symbols);
    return conditions.length - symbols.length - 1;
  };
  const strings = new Strings(file.version);
  const terms = file.terms.map((term) => termRecord(term, strings, conditionAt));
  addInstances(vocabulary, ordinary);
  const words = vocabulary.words.filter(({ boundary }) => boundary === 'word');
  const automaton = buildWordAutomaton([
    ...LONE_LETTERS,
    ...words.map(({ text }) => text).filter(mayRunTogether),
  ]);
  const usual = options.usualWords ? foldedWords(options.usualWords) : ordinary;
  const known = protectedWords(ordinary, usual, vocabulary, runTogetherTest(automaton));
  for (const word of foldedWords(options.everydayWords ?? [])) {
    if (!vocabulary.find(word)) known.add(word);
  }
  const wordCount = FIRST_WORD + vocabulary.words.length;
  if (wordCount > MOST_WORDS) {
    throw new AppError(
      'library-too-large',
      `The terms and lists have ${wordCount} different words, and ${MOST_WORDS} are the most. Divide the library.`,
    );
  }
  const table = buildWordTable(vocabulary, ordinary, known).build();
  const perWord = <Value>(of: (word: (typeof vocabulary.words)[number]) => Value, none: Value) => [
    none,
    none,
    ...vocabulary.words.map(of),
  ];
  // Conditions may have added symbols since: every table covers all of them.
  const rulesAt = new Uint32Array(vocabulary.sets.length + 1).fill(rules.rulesEnding.length);
  rulesAt.set(rules.rulesAt);
  const symbols = rowsOf(perWord((word) => [...word.symbols].sort((a, b) => a - b), []));
  const trie = buildPhraseTrie(vocabulary.phrases, wordCount);
  const also = rowsOf(perWord((word) => [...word.also], []));
  return writeLibrary(
    {
      words: wordCount,
      symbols: vocabulary.sets.length,
      terms: terms.length,
      rules: rules.count,
      forms: table.forms.length,
      longestWordProbe: table.longestWordProbe,
      longestFormProbe: table.longestFormProbe,
      anchors: FIRST_ANCHOR + rules.anchors.size,
    },
    {
      words: table.words,
      forms: table.forms,
      formChecks: table.formChecks,
      symbolsAt: symbols.at,
      symbols: symbols.values,
      alsoAt: also.at,
      also: also.values,
      parts: partTable(vocabulary),
      nodeWords: trie.nodeWords,
      nodeChildren: trie.nodeChildren,
      outputsAt: trie.outputsAt,
      outputs: trie.outputs,
      ...buildWordTables(vocabulary, { ...rules, rulesAt }, trie),
      symbolCues: Uint32Array.from(vocabulary.sets, ({ cues }) => cues),
      rulesAt,
      rulesEnding: rules.rulesEnding,
      elementsAt: rules.elementsAt,
      elements: rules.elements,
      ruleTerms: rules.ruleTerms,
      ruleAnchors: rules.ruleAnchors,
      terms: Uint32Array.from(terms.flat()),
      conditions: Uint32Array.from(conditions),
      ...strings.build(),
      automaton: packed(automaton),
    },
  );
}

function termRecord(
  term: Term,
  strings: Strings,
  conditionAt: (listed: readonly string[]) => number,
): number[] {
  const record = new Array<number>(TERM_WORDS).fill(0);
  const kind = term.rule ? 'rule' : term.elements.length > 1 ? 'phrase' : 'word';
  const wording = wordingOf(term.text);
  record[TERM.id] = strings.add(term.id);
  record[TERM.text] = strings.add(termName(term));
  record[TERM.reason] = strings.add(term.reason);
  record[TERM.bits] =
    term.severity |
    (TERM_KINDS.indexOf(kind) << TERM_BITS.kindShift) |
    (term.certain ? TERM_BITS.certain : 0) |
    (term.exact ? TERM_BITS.exact : 0) |
    (THEMES.indexOf(term.theme) << TERM_BITS.themeShift) |
    (wording.beginsWithSubject ? TERM_BITS.beginsWithSubject : 0) |
    (wording.beginsWithNegation ? TERM_BITS.beginsWithNegation : 0) |
    (wording.holdsNegation ? TERM_BITS.holdsNegation : 0);
  record[TERM.years] = term.years.reduce((mask, year) => mask | (1 << year), 0);
  record[TERM.requires] = conditionAt(term.requires);
  record[TERM.excludes] = conditionAt(term.excludes);
  return record;
}

/** Two bytes a state where they suffice, behind a word that says so. */
function packed(automaton: Uint32Array): Uint32Array {
  const narrow = automaton.every((state) => state < 0x10000);
  if (!narrow) return Uint32Array.from([4, ...automaton]);
  const words = new Uint32Array(1 + Math.ceil(automaton.length / 2));
  words[0] = 2;
  new Uint16Array(words.buffer, 4).set(automaton);
  return words;
}
