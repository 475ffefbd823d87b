/**
 * Two fixed halves of the labelled rows. Whoever tunes on all of them can see here whether a
 * figure hangs on a few rows: the halves should agree within their intervals.
 */
import { createHash } from 'node:crypto';
import type { Row } from '../data/row.ts';

/** Which half a row belongs to; depends on its set and id alone. */
export function halfOf({ set, id }: Row): 0 | 1 {
  const digest = createHash('sha256').update(`${set}/${id}`).digest();
  return (digest[0]! & 1) as 0 | 1;
}
