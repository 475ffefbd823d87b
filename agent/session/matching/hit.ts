/** A term that was found, and what is known of the words around it. */

import { cueBit } from './grading/cues.ts';
import type { GradingInput } from './grading/grading-input.ts';
import { READINGS } from './grading/reading.ts';
import type { Library } from './library.ts';
import { belongs, type Memberships, type Span } from './phrases/memberships.ts';
import type { Tokens } from './words/tokens.ts';

/** How many words on each side count as context. */
export const CONTEXT_WORDS = 8;

/** A term that was found and not told of yet. Positions are the text's. */
export interface Hit {
  readonly termIndex: number;
  readonly start: number;
  end: number;
  /** Serial numbers of its first and last word. */
  first: number;
  last: number;
  /** Place among READINGS of its most disguised word. */
  reading: number;
}

/** Receives a term that was found, with the serial numbers of its first and last word. */
export type HitListener = (term: number, first: number, last: number) => void;

const SCHOOLWORK = cueBit('schoolwork');
const FICTION = cueBit('fiction');
const TECHNICAL = cueBit('technical');
const REPORTED = cueBit('reported');

/** What the words around a hit say to grading. */
export function contextOf(
  hit: Hit,
  tokens: Tokens,
): Pick<
  GradingInput,
  'before' | 'sentenceBefore' | 'within' | 'after' | 'sentenceAfter' | 'topic' | 'reading'
> {
  const before: number[] = [];
  let sentenceBefore = -1;
  const { first, last } = hit;
  for (let serial = first - 1; serial >= tokens.oldest && before.length < CONTEXT_WORDS; serial--) {
    if (sentenceBefore === -1 && tokens.endsSentence(serial)) sentenceBefore = before.length;
    before.push(tokens.cues(serial));
  }
  const after: number[] = [];
  let sentenceAfter = tokens.endsSentence(last) ? 0 : -1;
  for (let serial = last + 1; serial < tokens.count && after.length < CONTEXT_WORDS; serial++) {
    after.push(tokens.cues(serial));
    if (sentenceAfter === -1 && tokens.endsSentence(serial)) sentenceAfter = after.length;
  }
  let within = 0;
  for (let serial = Math.max(first, tokens.oldest); serial <= last; serial++)
    within |= tokens.cues(serial);
  return {
    before,
    sentenceBefore: sentenceBefore === -1 ? before.length : sentenceBefore,
    within,
    after,
    sentenceAfter: sentenceAfter === -1 ? after.length : sentenceAfter,
    topic: topicOf(tokens),
    reading: READINGS[hit.reading] ?? 'plain',
  };
}

function topicOf(tokens: Tokens): GradingInput['topic'] {
  const topic = { schoolwork: 0, fiction: 0, technical: 0, reported: 0 };
  for (let serial = tokens.oldest; serial < tokens.count; serial++) {
    const cues = tokens.cues(serial);
    if (cues === 0) continue;
    if (cues & SCHOOLWORK) topic.schoolwork++;
    if (cues & FICTION) topic.fiction++;
    if (cues & TECHNICAL) topic.technical++;
    if (cues & REPORTED) topic.reported++;
  }
  return topic;
}

const MISSING = { why: 'requires' } as const;

/** Why a hit does not count where it stands, and the words that rule it out; null where it counts. */
export function turnedAway(
  hit: Hit,
  library: Library,
  memberships: Memberships,
  tokens: Tokens,
): { readonly why: 'requires' } | { readonly why: 'excludes'; readonly by: Span } | null {
  const required = library.requiredOf(hit.termIndex);
  const excluded = library.excludedOf(hit.termIndex);
  if (required.length === 0 && excluded.length === 0) return null;
  const from = Math.max(hit.first - CONTEXT_WORDS, tokens.oldest);
  const to = Math.min(hit.last + CONTEXT_WORDS, tokens.count - 1);
  const near = (symbol: number) => findNear(symbol, from, to, library, memberships, tokens);
  if (required.length > 0 && !required.some((symbol) => near(symbol) !== null)) return MISSING;
  for (const symbol of excluded) {
    const by = near(symbol);
    if (by !== null) return { why: 'excludes', by };
  }
  return null;
}

/** A member of a symbol among the words `from` to `to`; null where there is none. */
function findNear(
  symbol: number,
  from: number,
  to: number,
  library: Library,
  memberships: Memberships,
  tokens: Tokens,
): Span | null {
  for (let serial = from; serial <= to; serial++) {
    if (belongs(library, tokens.word(serial), symbol)) return [serial, serial];
  }
  return memberships.spanBetween(symbol, from, to);
}
