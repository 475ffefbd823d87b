/** Which rows were missed and which flagged wrongly: ids, never texts, unless for the terminal. */
import { relative, resolve } from 'node:path';
import { AppError } from '@lapwing/shared/errors';
import { gravest, type Hit } from '../filters/filter.ts';
import type { BenignJudged, FlaggedName, LineJudged } from '../measures/benign.ts';
import type { EvasionTrial } from '../measures/evasion.ts';
import type { Judged } from '../measures/labelled.ts';

/** A row that came out wrong. */
export interface Miss {
  /** The set, or "benign", "pupils-lines", "names", "evasion". */
  readonly set: string;
  readonly id: string;
  readonly group: string;
  readonly kind: 'miss' | 'false alarm';
  readonly severity: number;
  /** What matched, each with its severity, for example "hate.vermin 3". */
  readonly matched: readonly string[];
  /** The text, for the terminal alone. */
  readonly text: string;
}

/** Everything that came out wrong in one run of Lapwing. */
export function findMisses(
  results: {
    readonly judged: readonly Judged[];
    readonly benign: readonly BenignJudged[];
    readonly lines: readonly LineJudged[];
    readonly names: readonly FlaggedName[];
    readonly trials: readonly EvasionTrial[];
  },
  flagAt: number,
): Miss[] {
  const { judged, benign, lines, names, trials } = results;
  return [
    ...judged.flatMap(({ row, hits }): Miss[] => {
      const severity = gravest(hits);
      const flagged = severity >= flagAt;
      if (flagged === row.concern) return [];
      const { set, id, group, text } = row;
      const kind = flagged ? 'false alarm' : 'miss';
      return [{ set, id, group, kind, severity, matched: matchedIn(hits), text }];
    }),
    ...benign.flatMap(({ document, hits }): Miss[] => {
      const grave = hits.filter(({ severity }) => severity >= 3);
      if (grave.length === 0) return [];
      const { id, collection: group } = document;
      const severity = gravest(hits);
      const matched = matchedIn(grave);
      const text = grave.map(({ excerpt }) => excerpt ?? '').join('\n    ');
      return [{ set: 'benign', id, group, kind: 'false alarm', severity, matched, text }];
    }),
    ...lines.flatMap(({ line: text, number, hits }): Miss[] => {
      const severity = gravest(hits);
      if (severity < flagAt) return [];
      const at = { set: 'pupils-lines', id: String(number), group: 'ordinary' };
      return [{ ...at, kind: 'false alarm', severity, matched: matchedIn(hits), text }];
    }),
    ...names.map(({ name, hits }): Miss => {
      const severity = gravest(hits);
      const { text, kind: group } = name;
      const matched = matchedIn(hits);
      return { set: 'names', id: text, group, kind: 'false alarm', severity, matched, text };
    }),
    ...trials.flatMap(({ caught, term, transformation, text }): Miss[] => {
      if (caught) return [];
      const at = { set: 'evasion', id: term, group: transformation };
      return [{ ...at, kind: 'miss', severity: 0, matched: [], text }];
    }),
  ];
}

/** A line of the file: tab-separated, without the text. */
export function missLine({ set, id, group, kind, severity, matched }: Miss): string {
  return [set, id, group, kind, severity, matched.join(', ')].join('\t');
}

/** Throws where the file would be part of the repository. */
export function checkOutside(file: string, repository: string): void {
  const path = relative(resolve(repository), resolve(file));
  if (path.startsWith('..')) return;
  throw new AppError(
    'eval-file-inside',
    `${file} is inside the repository; name a file outside it, such as /tmp/misses.tsv.`,
  );
}

function matchedIn(hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ id, severity }) => `${id} ${severity}`))];
}
