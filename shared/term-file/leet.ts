/**
 * The letters that people write with digits and signs ("k1ll", "$u!cide", "f*ck"), brought to
 * one letter each. Where a sign stands for two letters ("1" for i and l) those letters become
 * one, so that words are compared by their canonical form, never read back from it.
 */
import { foldCodePoint, GAP } from './folding.ts';

/** What a character that hides a letter becomes. */
export const MASK = '*';

/**
 * Canonical letter of what is not itself. Only replacements that are in use: others ("6" for
 * b, "2" for r, "z" for s) would make ordinary words alike for little.
 */
const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: '4@',
    b: '8',
    c: '(<',
    e: '3€£',
    g: '69',
    i: '1l!|¡¦',
    o: '0°',
    s: '5$§',
    t: '7+',
    y: '¥',
    z: '2',
    [MASK]: '*#%&_~^•·',
  }).flatMap(([canonical, alike]) => Array.from(alike, (one) => [one, canonical] as const)),
);

/** Signs that are mostly punctuation, brackets or marking where a chunk begins or ends with them. */
const EDGE_SIGNS = {
  start: new Set(Array.from('(<+*#%&_~^•·¡¦', codePointOf)),
  end: new Set(Array.from('(<|+!*#%&_~^•·¡¦°', codePointOf)),
} as const;

/**
 * The canonical leet form of one code point:
 * - '' where it counts for nothing, exactly where `foldCodePoint` says so;
 * - `GAP` where it ends a chunk: white space, the punctuation that is never a letter
 *   (. , ; : ? " ) ] } / \ - = and so on), and every emoji;
 * - otherwise one or more of: a to z without l (which is i), `MASK`, and letters of other
 *   scripts. A digit is always a letter here; no digit is ever returned.
 *
 * More characters are letters here than in folding: ! | @ $ + ( < € £ ¥ § ° ¡ and the masks.
 * A chunk without any letter of `foldCodePoint` other than digits ("455", "$5", "!!") is no
 * word in disguise, and no chunk of masks is.
 */
export function leetCanonicalOf(codePoint: number): string {
  const own = CANONICAL.get(String.fromCodePoint(codePoint));
  if (own !== undefined) return own;
  const folded = foldCodePoint(codePoint);
  return folded.startsWith(GAP) ? GAP : leetCanonicalText(folded);
}

/** The canonical leet form of a folded word, or of a masked form of one; masks stay. */
export function leetCanonicalText(word: string): string {
  let canonical = '';
  for (const character of word) canonical += CANONICAL.get(character) ?? character;
  return canonical;
}

/**
 * Whether a code point that has a leet letter is more likely punctuation where a chunk
 * begins ("(k1ll") or ends ("k1ll!") with it. A chunk should be compared without a run of
 * them at its start, and with as well as without a run of them at its end.
 */
export function isLeetEdge(codePoint: number, edge: 'start' | 'end'): boolean {
  return EDGE_SIGNS[edge].has(codePoint);
}

function codePointOf(character: string): number {
  return character.codePointAt(0)!;
}
