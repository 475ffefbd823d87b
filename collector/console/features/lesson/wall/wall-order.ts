import type { TileFacts } from './tile-facts.ts';

/** What the wall can be ordered by. */
export const wallOrders = ['person', 'pc', 'state', 'hands'] as const;

/** An order of the wall. */
export type WallOrder = (typeof wallOrders)[number];

/** What people read for each order. */
export const wallOrderNames: Record<WallOrder, string> = {
  person: 'Name',
  pc: 'PC',
  state: 'State',
  hands: 'Hands first',
};

/** What wants a look first: what is wrong, then who does nothing, then who works. */
const stateRank: Record<TileFacts['state'], number> = {
  stopped: 0,
  unreachable: 1,
  idle: 2,
  starting: 3,
  active: 4,
  locked: 5,
  nobody: 6,
};

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function byPc(one: TileFacts, other: TileFacts): number {
  return collator.compare(one.pc, other.pc);
}

/** By name; PCs at which nobody is come last, by their own names. */
function byPerson(one: TileFacts, other: TileFacts): number {
  if (one.person === null || other.person === null) {
    return Number(one.person === null) - Number(other.person === null) || byPc(one, other);
  }
  return collator.compare(one.person, other.person) || byPc(one, other);
}

const comparisons: Record<WallOrder, (one: TileFacts, other: TileFacts) => number> = {
  person: byPerson,
  pc: byPc,
  state: (one, other) => stateRank[one.state] - stateRank[other.state] || byPerson(one, other),
  hands: (one, other) =>
    handRank(one) - handRank(other) ||
    (one.handRaisedAt ?? '').localeCompare(other.handRaisedAt ?? '') ||
    byPerson(one, other),
};

function handRank({ handRaisedAt }: TileFacts): number {
  return handRaisedAt === null ? 1 : 0;
}

/** Whether a tile has the text in its name, PC, application or site. */
export function isFound(facts: TileFacts, find: string, namesHidden: boolean): boolean {
  const wanted = find.trim().toLowerCase();
  if (wanted === '') return true;
  const { pc, person, application, site } = facts;
  return [pc, namesHidden ? '' : (person ?? ''), application, site].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}

/** Ids of the devices that are found, in order. Where names are hidden, they do not order either. */
export function orderWall(
  all: Iterable<TileFacts>,
  options: { order: WallOrder; find: string; namesHidden: boolean },
): string[] {
  const order = options.namesHidden && options.order === 'person' ? 'pc' : options.order;
  return [...all]
    .filter((facts) => isFound(facts, options.find, options.namesHidden))
    .sort(comparisons[order])
    .map(({ deviceId }) => deviceId);
}
