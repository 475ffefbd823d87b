/**
 * What was told of lately, so that words which keyboard, page and search terms all show are one
 * event. Holds no text: ids of terms, times, and hashes of words that are salted anew in each session.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { Match } from '../matching/match.ts';

/** How long before an entry into a page the keys may have told of its words, milliseconds. */
const CROSSING_MS = 5_000;

/**
 * How late the same words may come by another way, milliseconds: a search follows its entry; keys
 * are told of only when the eight words after them have been typed, which for the page may be those
 * of the next field.
 */
const FOLLOWS_MS = 15_000;

/** How long a telling is remembered for the sake of fields that are edited again, milliseconds. */
const REMEMBERED_MS = 600_000;

/** Most tellings that are remembered. */
const MOST_REMEMBERED = 256;

/** Where in a reported text a match stands, for matches in pages. */
export type Extent =
  /** Wholly in the new part. */
  | 'new'
  /** Partly: words were put to it, or taken out of it, or put right. */
  | 'changed'
  /** In what was there before, near the new part: its context may be another now. */
  | 'near'
  /** In what was there before. */
  | 'old';

/** A match in a browser, as one of the sources saw it. */
export interface Sighting {
  readonly match: Pick<Match, 'termId' | 'severity' | 'matchedText'>;
  /** Name of the browser. */
  readonly browser: string;
  /** Host of the page; empty if it is not known. */
  readonly host: string;
  readonly atMs: number;
  readonly seen:
    | { readonly by: 'keys' }
    | { readonly by: 'search' }
    | { readonly by: 'page'; readonly extent: Extent; readonly beganAtMs: number };
}

/** What is to become of a match. */
export type Verdict =
  /** It is told of. */
  | { readonly kind: 'news' }
  /** That flag has told of it, with at least its severity. */
  | { readonly kind: 'told'; readonly flagId: string }
  /** It was there before, and is no graver than it was. */
  | { readonly kind: 'old' };

/** Decides about matches in browsers, in the order in which they are seen. */
export interface ToldMatches {
  judge(sighting: Sighting): Verdict;
  /** The match was told of by this flag. */
  add(sighting: Sighting, flagId: string): void;
}

interface Telling {
  flagId: string;
  by: Sighting['seen']['by'];
  browser: string;
  host: string;
  termId: string;
  words: ReadonlySet<string>;
  severity: number;
  atMs: number;
  /** Terms that the other one of keys and page has found in these words: the next time it is other words. */
  pairedWith: Set<string>;
}

/** Nothing told of yet. */
export function createToldMatches(): ToldMatches {
  const salt = randomBytes(16);
  let tellings: Telling[] = [];

  function hashes(text: string): ReadonlySet<string> {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(
      words.map((word) =>
        createHmac('sha256', salt).update(word).digest().subarray(0, 8).toString('base64'),
      ),
    );
  }

  /** Tellings of the same words in the same browser, those of the same term first, then the latest. */
  function alike({ match, browser, atMs }: Sighting): Telling[] {
    tellings = tellings.filter((telling) => atMs - telling.atMs <= REMEMBERED_MS);
    const candidates = tellings.filter((telling) => telling.browser === browser);
    if (candidates.length === 0) return [];
    const words = hashes(match.matchedText);
    const isSameTerm = ({ termId }: Telling) => Number(termId === match.termId);
    return candidates
      .filter((telling) => isSameTerm(telling) || isNested(telling.words, words))
      .sort((a, b) => isSameTerm(b) - isSameTerm(a) || b.atMs - a.atMs);
  }

  return {
    judge(sighting) {
      const { match, seen } = sighting;
      const same = alike(sighting).filter((telling) => isSameEvent(telling, sighting));
      const known = same.find(({ severity }) => severity >= match.severity);
      if (seen.by === 'page' && (seen.extent === 'near' || seen.extent === 'old')) {
        const isGraver = seen.extent === 'near' && same.length > 0 && !known;
        return { kind: isGraver ? 'news' : 'old' };
      }
      const pair = known ?? same[0];
      if (pair && mayPair(pair, sighting)) pair.pairedWith.add(match.termId);
      return known ? { kind: 'told', flagId: known.flagId } : { kind: 'news' };
    },
    add({ match, browser, host, atMs, seen }, flagId) {
      const { termId, severity, matchedText } = match;
      const words = hashes(matchedText);
      const pairedWith = new Set<string>();
      const telling = { flagId, by: seen.by, browser, host, termId, words, severity, atMs };
      tellings.push({ ...telling, pairedWith });
      if (tellings.length > MOST_REMEMBERED) tellings.shift();
    },
  };
}

/** Whether words that were told of are those that are seen now, not the same words another time. */
function isSameEvent(telling: Telling, { match, host, atMs, seen }: Sighting): boolean {
  const ageMs = atMs - telling.atMs;
  const isPaired = telling.pairedWith.has(match.termId);
  if (seen.by === 'search') return telling.by !== 'search' && ageMs <= FOLLOWS_MS;
  if (seen.by === 'keys') return telling.by === 'page' && !isPaired && ageMs <= FOLLOWS_MS;
  if (seen.extent !== 'new') return isSamePlace(telling.host, host);
  if (telling.by === 'search') return ageMs <= FOLLOWS_MS;
  return telling.by === 'keys' && !isPaired && telling.atMs >= seen.beganAtMs - CROSSING_MS;
}

function mayPair(telling: Telling, { seen }: Sighting): boolean {
  return (
    (telling.by === 'keys' && seen.by === 'page') || (telling.by === 'page' && seen.by === 'keys')
  );
}

/** Whether all words of the one are among the other's. */
function isNested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  return smaller.size > 0 && [...smaller].every((word) => larger.has(word));
}

function isSamePlace(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}
