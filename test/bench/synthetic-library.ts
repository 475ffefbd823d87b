/** A library as large as the format is made for, out of ordinary words, the same at every run. */
import { randomFrom } from './ordinary-text.ts';

const LISTS = 100;
const WORDS_PER_LIST = 20;
/** Words that phrases and lists are made of. */
const PHRASE_WORDS = 8_000;

/**
 * The text of a term file: half of the terms are phrases of two to four words, a third are
 * lone words, and the rest are rules of two or three lists.
 * @param words Where its words come from; common ones are left out by the caller.
 */
export function syntheticLibrary(terms: number, words: readonly string[]): string {
  const { below, pick } = randomFrom(20_261_122);
  const phraseWords = Array.from({ length: PHRASE_WORDS }, () => pick(words));
  const lines = ['version 2026.11.1'];
  for (let list = 0; list < LISTS; list++) {
    const members = Array.from({ length: WORDS_PER_LIST }, () => pick(phraseWords));
    lines.push(`list l${list}: ${[...new Set(members)].join(', ')}`);
  }
  lines.push('[bullying]', 'because It is a benchmark.');
  const patterns = new Set<string>();
  while (patterns.size < terms) {
    const kind = below(6);
    if (kind < 2) patterns.add(pick(words));
    else if (kind < 5) {
      patterns.add(Array.from({ length: 2 + below(3) }, () => pick(phraseWords)).join(' '));
    } else {
      const gap = below(2) === 0 ? ' ' : ' ... ';
      const lists = Array.from({ length: 2 + below(2) }, () => `@l${below(LISTS)}`);
      patterns.add(lists.join(gap));
    }
  }
  let id = 0;
  for (const pattern of patterns) lines.push(`${1 + below(5)} ${pattern} | id: t${id++}`);
  return lines.join('\n');
}
