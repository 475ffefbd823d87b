import type { Library } from '../matching/library.ts';

/** What is looked for: the terms of a library that apply to one person. */
export interface TermsInForce {
  readonly library: Library;
  /** The person's year group, 1 to 13; undefined where it is not known: then all terms apply. */
  readonly yearGroup: number | undefined;
}
