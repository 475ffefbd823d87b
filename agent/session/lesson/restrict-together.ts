/** Several ports for the same restrictions, as one. */
import type { RestrictionPorts, RestrictionsInForce } from './lesson-ports.ts';

type Kind = keyof RestrictionsInForce;

/**
 * Ports that hand each restriction to all of the given ones: sites are the
 * browsers' part of it, for example, and applications another's. One that fails
 * keeps none of the others from its part.
 */
export function restrictTogether(...all: readonly RestrictionPorts[]): RestrictionPorts {
  const kinds = new Set(all.flatMap((ports) => Object.keys(ports) as Kind[]));
  return Object.fromEntries([...kinds].map((kind) => [kind, together(kind, all)]));
}

function together<K extends Kind>(kind: K, all: readonly RestrictionPorts[]) {
  return async (inForce: RestrictionsInForce[K], nowMs: number): Promise<void> => {
    const parts = await Promise.allSettled(all.map(async (ports) => ports[kind]?.(inForce, nowMs)));
    const failed = parts.find((part) => part.status === 'rejected');
    if (failed) throw failed.reason;
  };
}
