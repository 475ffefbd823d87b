/** Every term in every disguise, alone and in a sentence. */
import { seeded } from './seeded.ts';
import { TRANSFORMATIONS } from './transformations.ts';

/** One thing to type, and the plain form a filter has to know for it to count. */
export interface Disguised {
  readonly source: 'typical' | 'library';
  readonly term: string;
  readonly transformation: string;
  /** The same text with the term undisguised. */
  readonly plain: string;
  readonly text: string;
}

/** What stands around a term: nothing, or words that say nothing. */
const CARRIERS: readonly ((term: string) => string)[] = [
  (term) => term,
  (term) => `yeah so ${term} today ok`,
];
const SEED = 20_261_122;

/** The disguises of the terms; the same at every run for the same terms. */
export function disguise(terms: readonly string[], source: Disguised['source']): Disguised[] {
  return terms.flatMap((term) =>
    Object.entries(TRANSFORMATIONS).flatMap(([transformation, transform]) => {
      const disguised = transform(term, seeded(SEED + hash(term + transformation)));
      if (disguised === undefined) return [];
      return CARRIERS.map((carrier) => ({
        source,
        term,
        transformation,
        plain: carrier(term),
        text: carrier(disguised),
      }));
    }),
  );
}

/** A number for each text, so that a new term changes nothing about the others. */
function hash(text: string): number {
  let value = 0;
  for (const c of text) value = (Math.imul(value, 31) + c.codePointAt(0)!) | 0;
  return value;
}
