/**
 * What the figures may be worth on rows that nobody has seen. Whoever tunes sees every row that
 * is measured here, so the figures themselves flatter.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../data/row.ts';
import type { Judged } from './labelled.ts';

/** Which of two fixed halves a row belongs to; depends on its set and id alone. */
export function halfOf({ set, id }: Row): 0 | 1 {
  const digest = createHash('sha256').update(`${set}/${id}`).digest();
  return (digest[0]! & 1) as 0 | 1;
}

/**
 * The same rows, with the hits taken out of rows of concern that come from a term or rule
 * which finds no second row in any set. Such a rule may have been written for its row, and
 * then says nothing about others; so what is caught without them is a careful estimate of
 * what is caught of unseen rows (leaving one out, as with Good and Turing's estimate).
 */
export function withoutSingleFinds(judged: readonly Judged[], flagAt: number): Judged[] {
  const rowsOf = new Map<string, number>();
  for (const { hits } of judged) {
    const found = hits.filter(({ severity }) => severity >= flagAt).map(({ id }) => id);
    for (const id of new Set(found)) rowsOf.set(id, (rowsOf.get(id) ?? 0) + 1);
  }
  return judged.map(({ row, hits }) => ({
    row,
    hits: row.concern ? hits.filter(({ id }) => (rowsOf.get(id) ?? 0) > 1) : hits,
  }));
}
