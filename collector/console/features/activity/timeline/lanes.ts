import type { DayStretch } from '../../../../activity/activity.contract.ts';

/** How many applications and sites have a lane of their own; the others share one. */
const OWN_LANES = 6;

/** A stretch with its place on the time axis, Unix milliseconds. */
export interface LaneItem {
  stretch: DayStretch;
  startMs: number;
  endMs: number;
}

/** One row of the picture. */
export interface Lane {
  key: string;
  label: string;
  look: 'flag' | 'session' | 'application' | 'site' | 'private' | 'idle';
  /** First lane of its group, with the group's name. */
  group: string | null;
  totalMs: number;
  items: LaneItem[];
}

function itemOf(stretch: DayStretch): LaneItem {
  const startMs = Date.parse(stretch.startedAt);
  return { stretch, startMs, endMs: startMs + stretch.durationMs };
}

function lane(
  key: string,
  label: string,
  look: Lane['look'],
  items: LaneItem[],
  group: string | null = null,
): Lane {
  const totalMs = items.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return { key, label, look, group, totalMs, items };
}

/** One lane per name, the longest first, and one for all that did not get their own. */
function lanesByName(
  stretches: DayStretch[],
  look: 'application' | 'site',
  group: string,
  nameOf: (stretch: DayStretch) => string,
): Lane[] {
  const byName = new Map<string, LaneItem[]>();
  for (const stretch of stretches) {
    const name = nameOf(stretch);
    const items = byName.get(name);
    if (items) items.push(itemOf(stretch));
    else byName.set(name, [itemOf(stretch)]);
  }
  const all = [...byName].map(([name, items]) => lane(`${look}:${name}`, name, look, items));
  all.sort((one, other) => other.totalMs - one.totalMs);
  // A lane for "1 other" would say less than that one's name.
  const own = all.length === OWN_LANES + 1 ? all : all.slice(0, OWN_LANES);
  const others = all.slice(own.length);
  const lanes =
    others.length === 0
      ? own
      : [
          ...own,
          lane(
            `${look}:`,
            `${others.length} others`,
            look,
            others.flatMap(({ items }) => items).sort((one, other) => one.startMs - other.startMs),
          ),
        ];
  return lanes.map((one, index) => (index === 0 ? { ...one, group } : one));
}

/** The rows of a day's picture, from what matters most: flags, then applications, sites, the rest. */
export function lanesOf(stretches: readonly DayStretch[]): Lane[] {
  const of = (kind: DayStretch['kind']) => stretches.filter((one) => one.kind === kind);
  const idle = stretches.flatMap((stretch): LaneItem[] => {
    if (stretch.kind !== 'application' || stretch.idleMs === 0) return [];
    // The PC reports how long it was idle within a stretch, not when: drawn at its end.
    const startMs = Date.parse(stretch.startedAt) + stretch.durationMs;
    return [{ stretch, startMs, endMs: startMs + stretch.idleMs }];
  });
  return [
    lane('flag', 'Flags', 'flag', of('flag').map(itemOf)),
    lane('session', 'Log-on', 'session', of('session').map(itemOf)),
    ...lanesByName(of('application'), 'application', 'Applications', (stretch) =>
      stretch.kind === 'application' ? stretch.application : '',
    ),
    ...lanesByName(of('site'), 'site', 'Sites', (stretch) =>
      stretch.kind === 'site' ? stretch.host : '',
    ),
    lane('private', 'Private time', 'private', of('private').map(itemOf), 'Other'),
    lane('idle', 'Idle', 'idle', idle),
  ].filter(({ items }) => items.length > 0);
}
