import type { z } from 'zod';
import type { restrictionsSchema } from '../../../../lessons/commands.contract.ts';

/** A restriction that should hold now: what, where, until when, and who set it. */
export type InForce = z.output<typeof restrictionsSchema>['restrictions'][number];

/** The PCs on which a kind of restriction should hold. */
export function whereInForce(
  inForce: readonly InForce[],
  kind: InForce['kind'],
): ReadonlySet<string> {
  return new Set(inForce.filter((one) => one.kind === kind).flatMap(({ deviceIds }) => deviceIds));
}
