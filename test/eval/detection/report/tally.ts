/** What each term, rule or theme found: rightly in rows of concern, wrongly elsewhere. Ids only. */
import type { Hit } from '../filters/filter.ts';
import type { BenignJudged } from '../measures/benign.ts';
import type { Judged } from '../measures/labelled.ts';
import { aligned } from './table.ts';

interface Tally {
  right: number;
  wrong: number;
  /** Rows of concern that nothing else flagged. */
  alone: number;
  benign: number;
  benignGrave: number;
}

/** Names what a hit is counted under. */
export type KeyOf = (hit: Hit) => string;

/** One line a key, those with the most false alarms first. A row counts once for each key. */
export function tallyLines(
  judged: readonly Judged[],
  benign: readonly BenignJudged[],
  keyOf: KeyOf,
  flagAt: number,
): string[] {
  const tallies = new Map<string, Tally>();
  const of = (key: string) => {
    const tally = tallies.get(key) ?? { right: 0, wrong: 0, alone: 0, benign: 0, benignGrave: 0 };
    tallies.set(key, tally);
    return tally;
  };
  for (const { row, hits } of judged) {
    const keys = new Set(hits.filter(({ severity }) => severity >= flagAt).map(keyOf));
    for (const key of keys) {
      if (row.concern) of(key).right++;
      else of(key).wrong++;
      if (row.concern && keys.size === 1) of(key).alone++;
    }
  }
  for (const { hits } of benign) {
    for (const hit of hits) {
      if (hit.severity >= 3) of(keyOf(hit)).benign++;
      if (hit.severity >= 4) of(keyOf(hit)).benignGrave++;
    }
  }
  const rows = [...tallies]
    .sort(([, a], [, b]) => b.wrong + b.benign - (a.wrong + a.benign) || b.right - a.right)
    .map(([key, { right, wrong, alone, benign: grave, benignGrave }]) => [
      key,
      ...[right, alone, wrong, grave, benignGrave].map(String),
    ]);
  return aligned([['id', 'right', 'right, alone', 'wrong', 'benign ≥ 3', 'benign ≥ 4'], ...rows]);
}
