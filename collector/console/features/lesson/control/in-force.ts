import type { RestrictionName } from '../../../../lessons/commands.contract.ts';
import type { LoggedBatch } from './command-log.ts';

/** A restriction that is in force on some PCs. */
export interface InForce {
  kind: RestrictionName;
  deviceIds: readonly string[];
  /** When it ends by itself; null for the lesson's end. */
  until: string | null;
  sites: readonly string[];
  applications: readonly string[];
  words: string;
}

/** What the commands that this page gave have left in force, by kind and in the order of kinds. */
export function inForceOf(batches: readonly LoggedBatch[], nowMs: number): InForce[] {
  const byKind = new Map<RestrictionName, InForce>();
  for (const { command, results, issuedAt } of batches.toReversed()) {
    const reached = results
      .filter(({ outcome }) => outcome === 'done' || outcome === 'waiting')
      .map(({ deviceId }) => deviceId);
    switch (command.action) {
      case 'lift':
        for (const [kind, one] of byKind) {
          if (command.restrictions.length > 0 && !command.restrictions.includes(kind)) continue;
          byKind.set(kind, { ...one, deviceIds: without(one.deviceIds, reached) });
        }
        break;
      case 'lock':
      case 'focus':
      case 'block':
      case 'pauseInternet':
      case 'mute': {
        const before = byKind.get(command.action)?.deviceIds ?? [];
        const until =
          command.minutes === null
            ? null
            : new Date(new Date(issuedAt).getTime() + command.minutes * 60_000).toISOString();
        byKind.set(command.action, {
          kind: command.action,
          deviceIds: [...without(before, reached), ...reached],
          until,
          sites: 'sites' in command ? command.sites : [],
          applications: 'applications' in command ? command.applications : [],
          words: 'words' in command ? command.words : '',
        });
        break;
      }
      default:
        break;
    }
  }
  return [...byKind.values()].filter(
    ({ deviceIds, until }) =>
      deviceIds.length > 0 && (until === null || new Date(until).getTime() > nowMs),
  );
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}
