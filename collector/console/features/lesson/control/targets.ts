import type { TileFacts } from '../wall/tile-facts.ts';

/** Whom a command is for. */
export interface Targets {
  /** `all` reaches PCs that come later, too. */
  deviceIds: 'all' | string[];
  /** By PC, the log-on session it is meant for: somebody else who has sat down since gets nothing. */
  sessionIds: Record<string, string>;
  /** By PC, who sits there as it is asked for. */
  people: Record<string, string>;
  /** How many PCs that are now. */
  count: number;
  /** The name of the one it is for, where it is for one. */
  name: string | null;
}

/** The selected PCs; all of the lesson where none is selected. */
export function targetsOf(all: readonly TileFacts[], selected: ReadonlySet<string>): Targets {
  if (selected.size === 0) {
    return { ...targetsFor(all), deviceIds: 'all', sessionIds: {}, name: null };
  }
  return targetsFor(all.filter(({ deviceId }) => selected.has(deviceId)));
}

/** These PCs, with whoever sits at them now. */
export function targetsFor(chosen: readonly TileFacts[]): Targets {
  const sessionIds: Record<string, string> = {};
  const people: Record<string, string> = {};
  for (const { deviceId, sessionId, person } of chosen) {
    if (sessionId !== null) sessionIds[deviceId] = sessionId;
    if (person !== null) people[deviceId] = person;
  }
  const [only] = chosen;
  return {
    deviceIds: chosen.map(({ deviceId }) => deviceId),
    sessionIds,
    people,
    count: chosen.length,
    name: chosen.length === 1 && only ? (only.person ?? only.pc) : null,
  };
}
