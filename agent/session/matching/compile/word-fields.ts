/** What the engine asks of every word, put together so that it is found in one place. */
import {
  ANCHORS_IN_FIELDS,
  FIRST_WORD,
  IS_INSTANCE,
  IS_PHRASE,
  LONE_TERM,
  MANY_SOUGHT,
  NEVER_MET,
  NONE,
  pairBits,
  pairHash,
  pairPlace,
  SHORT_WORD,
  UNREAD,
  WORD_ANCHORS,
  WORD_CANDIDATES,
  WORD_CUES,
  WORD_FIELDS,
  WORD_NOTED,
  WORD_ROOT,
  WORD_SOUGHT,
} from '../layout.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import { sharedRowsOf } from './rows.ts';
import type { RuleTables } from './rules.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Severity from which a lone term is put together out of a known word and an unknown one. */
const GRAVE = 3;
/** Letters of a `SHORT_WORD`. */
const SHORT_LETTERS = 5;
/** Words of 32 bits for each pair: few enough to stay in a processor's caches. */
const PLACES_A_PAIR = 0.75;

/** See layout.ts. */
export interface WordTables {
  wordFields: Uint32Array;
  anchors: Uint32Array;
  candidates: Uint32Array;
  anchorOfSymbol: Uint32Array;
  pairs: Uint32Array;
}

/** The tables of every word. */
export function buildWordTables(
  { words, sets }: Vocabulary,
  rules: RuleTables,
  trie: PhraseTrie,
): WordTables {
  const anchorRows = words.map((word) => anchorsOf(word, rules));
  const anchors = sharedRowsOf(anchorRows.map((row) => row.slice(ANCHORS_IN_FIELDS)));
  const candidates = sharedRowsOf(words.map((word) => candidatesOf(word, rules)));
  const wordFields = new Uint32Array((FIRST_WORD + words.length) * WORD_FIELDS);
  words.forEach((word, index) => {
    const root = trie.roots[word.id]!;
    const isPhrase = trie.outputsAt[root] !== trie.outputsAt[root + 1];
    const fields = word.id * WORD_FIELDS;
    const sought = soughtOf(word, rules);
    wordFields[fields + WORD_CUES] =
      flagsOf(word) |
      (root !== 0 && isPhrase ? IS_PHRASE : 0) |
      (sought.length > ANCHORS_IN_FIELDS ? MANY_SOUGHT : 0);
    wordFields.set(packed(anchorRows[index]!, UNREAD), fields + WORD_NOTED);
    wordFields.set(packed(sought, NEVER_MET), fields + WORD_SOUGHT);
    wordFields[fields + WORD_ANCHORS] = anchors.at[index]!;
    wordFields[fields + WORD_CANDIDATES] = candidates.at[index]!;
    wordFields[fields + WORD_ROOT] = root;
  });
  return {
    wordFields,
    anchors: anchors.values,
    candidates: candidates.values,
    anchorOfSymbol: Uint32Array.from(sets, (_, symbol) => rules.anchors.get(symbol) ?? NONE),
    pairs: pairsOf(trie, words),
  };
}

function flagsOf({ cues, lone, text, also }: Word): number {
  return (
    cues |
    (lone >= GRAVE ? LONE_TERM : 0) |
    (text.length <= SHORT_LETTERS ? SHORT_WORD : 0) |
    (also.size > 0 ? IS_INSTANCE : 0)
  );
}

function anchorsOf({ symbols }: Word, { anchors }: RuleTables): number[] {
  return [...symbols].flatMap((symbol) => anchors.get(symbol) ?? []).sort(ascending);
}

/** Different anchors of the rules that end with a word. */
function soughtOf(word: Word, rules: RuleTables): number[] {
  const anchors = rulesOf(word, rules).map((rule) => rules.ruleAnchors[rule]!);
  return [...new Set(anchors)].sort(ascending);
}

/** The first four, 16 bits each. */
function packed(anchors: readonly number[], filler: number): number[] {
  const [a = filler, b = filler, c = filler, d = filler] = anchors;
  return [a | (b << 16), c | (d << 16)];
}

function candidatesOf(word: Word, rules: RuleTables): number[] {
  return rulesOf(word, rules).flatMap((rule) => [rules.ruleAnchors[rule]!, rule]);
}

function rulesOf({ symbols }: Word, { rulesAt, rulesEnding }: RuleTables): number[] {
  const rules = [...symbols].flatMap((symbol) => [
    ...rulesEnding.subarray(rulesAt[symbol], rulesAt[symbol + 1]),
  ]);
  return rules.sort(ascending);
}

/** A word at a phrase's end and the one before it, or an instance of that, set their bits. */
function pairsOf({ nodeChildren, nodeWords, roots }: PhraseTrie, words: readonly Word[]) {
  const instances = instancesOf(words);
  const found: [before: number, word: number][] = [];
  for (const { id } of words) {
    const root = roots[id]!;
    if (root === 0) continue;
    for (let child = nodeChildren[root]!; child < nodeChildren[root + 1]!; child++) {
      const before = nodeWords[child]!;
      for (const one of [before, ...(instances.get(before) ?? [])]) found.push([one, id]);
    }
  }
  const places = 2 ** Math.ceil(Math.log2(Math.max(1, found.length * PLACES_A_PAIR)));
  const pairs = new Uint32Array(places);
  for (const [before, word] of found) {
    const hash = pairHash(before, word);
    pairs[pairPlace(hash, places)]! |= pairBits(hash);
  }
  return pairs;
}

function instancesOf(words: readonly Word[]): Map<number, number[]> {
  const instances = new Map<number, number[]>();
  for (const { id, also } of words) {
    for (const part of also) instances.set(part, [...(instances.get(part) ?? []), id]);
  }
  return instances;
}

function ascending(a: number, b: number): number {
  return a - b;
}
