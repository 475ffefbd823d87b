/** What is judged: Lapwing, and the filters it is compared with, all through one interface. */
import type { Severity } from '@lapwing/shared/themes';

/** One thing found in a text. */
export interface Hit {
  /** What found it: a term id of the library, or the word as the filter has it. */
  readonly id: string;
  /** 1–5. Filters that know no severity give 5, so that every threshold counts them. */
  readonly severity: Severity;
  /** Where the filter has themes. */
  readonly theme?: string;
  /** Ids of the rules that decided the severity. */
  readonly ruleIds: readonly string[];
  /** What was found with a little around it, for the terminal alone. */
  readonly excerpt?: string;
}

/** A filter, ready to be asked. */
export interface Filter {
  readonly name: string;
  /** How it is set up, for the report. */
  readonly setUp: string;
  /** Everything it finds in the text. */
  find(text: string): Hit[];
}

/** The gravest severity among the hits; 0 where there is none. */
export function gravest(hits: readonly Hit[]): number {
  return hits.reduce((most, hit) => Math.max(most, hit.severity), 0);
}
