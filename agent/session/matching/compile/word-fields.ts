/** What the engine asks of every word, put together so that it is found in one place. */
import {
  FIRST_WORD,
  IS_INSTANCE,
  IS_PHRASE,
  LONE_TERM,
  NONE,
  pairBit,
  SHORT_WORD,
  WORD,
  WORD_FIELDS,
} from '../layout.ts';
import type { PhraseTrie } from './phrase-trie.ts';
import { sharedRowsOf } from './rows.ts';
import type { RuleTables } from './rules.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** Severity from which a lone term is put together out of a known word and an unknown one. */
const GRAVE = 3;
/** Letters of a `SHORT_WORD`. */
const SHORT_LETTERS = 5;
/** Bits for each pair: few enough to stay in a processor's nearest cache. */
const BITS_A_PAIR = 16;

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
  const anchors = sharedRowsOf(words.map((word) => anchorsOf(word, rules)));
  const candidates = sharedRowsOf(words.map((word) => candidatesOf(word, rules)));
  const wordFields = new Uint32Array((FIRST_WORD + words.length) * WORD_FIELDS);
  words.forEach((word, index) => {
    const root = trie.roots[word.id]!;
    const isPhrase = trie.outputsAt[root] !== trie.outputsAt[root + 1];
    const fields = word.id * WORD_FIELDS;
    wordFields[fields + WORD.cues] = flagsOf(word) | (root !== 0 && isPhrase ? IS_PHRASE : 0);
    wordFields[fields + WORD.anchors] = anchors.at[index]!;
    wordFields[fields + WORD.candidates] = candidates.at[index]!;
    wordFields[fields + WORD.root] = root;
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

function candidatesOf({ symbols }: Word, { rulesAt, rulesEnding, ruleAnchors }: RuleTables) {
  const rules = [...symbols].flatMap((symbol) => [
    ...rulesEnding.subarray(rulesAt[symbol], rulesAt[symbol + 1]),
  ]);
  return rules.sort(ascending).flatMap((rule) => [ruleAnchors[rule]!, rule]);
}

/** A word at a phrase's end and the one before it, or an instance of that, set a bit. */
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
  const bits = 2 ** Math.ceil(Math.log2(Math.max(32, found.length * BITS_A_PAIR)));
  const pairs = new Uint32Array(bits / 32);
  for (const [before, word] of found) {
    const bit = pairBit(before, word, bits);
    pairs[bit >>> 5]! |= 1 << (bit & 31);
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
