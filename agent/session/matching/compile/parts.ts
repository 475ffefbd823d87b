/** Terms that are beginnings or parts of words: "suicid" stands for suicide, suicidal … */
import type { Vocabulary } from './vocabulary.ts';

/** Most ordinary words that are made words of the library because they hold one such term. */
const MOST_INSTANCES = 500;
/** Longest beginning or part. */
const LONGEST_PART = 31;

/**
 * Makes ordinary words with such a beginning or part words of the library, so that they
 * are recognised in disguise too; and notes for every word which ones it holds.
 */
export function addInstances(vocabulary: Vocabulary, ordinary: ReadonlySet<string>): void {
  const parts = vocabulary.words.filter(({ boundary }) => boundary !== 'word');
  if (parts.length === 0) return;
  const holds = (text: string, part: (typeof parts)[number]) =>
    part.boundary === 'prefix' ? text.startsWith(part.text) : text.includes(part.text);
  for (const part of parts) {
    let instances = 0;
    for (const text of ordinary) {
      if (!holds(text, part) || vocabulary.find(text)) continue;
      if (++instances > MOST_INSTANCES) break;
      vocabulary.word(text);
    }
  }
  for (const word of vocabulary.words) {
    for (const part of parts) {
      if (part === word || !holds(word.text, part)) continue;
      word.also.add(part.id);
      word.weight = Math.max(word.weight, part.weight);
      word.disguised ||= part.disguised;
    }
  }
}

/** Which lengths there are, and which pairs of letters parts begin with; see layout.ts. */
export function partTable(vocabulary: Vocabulary): Uint32Array {
  const table = new Uint32Array(4 + 32);
  for (const { text, boundary } of vocabulary.words) {
    if (boundary === 'word' || text.length > LONGEST_PART) continue;
    table[boundary === 'prefix' ? 0 : 1]! |= 1 << text.length;
    if (boundary === 'substring')
      table[4 + (text.charCodeAt(0) & 31)]! |= 1 << (text.charCodeAt(1) & 31);
  }
  return table;
}
