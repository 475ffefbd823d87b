import type { ReportShare } from '../../../../activity/lesson-report/lesson-report.contract.ts';

/** So many names have a colour of their own; the rest are put together. */
const COLOURS = 6;

/** A part of a bar. */
export interface BarPart {
  name: string;
  durationMs: number;
  /** 0 to 5 by the class's order; 'rest' for all others together. */
  colour: number | 'rest';
}

/** Says which colour each name has all over the page: the class's longest ones have their own. */
export function colourNames(ofClass: readonly ReportShare[]): ReadonlyMap<string, number> {
  return new Map(ofClass.slice(0, COLOURS).map(({ name }, index) => [name, index]));
}

/** Somebody's time as parts of a bar, in the class's order, the rest last. */
export function barParts(
  shares: readonly ReportShare[],
  colours: ReadonlyMap<string, number>,
): BarPart[] {
  const own = shares.flatMap(({ name, durationMs }) => {
    const colour = colours.get(name);
    return colour === undefined ? [] : [{ name, durationMs, colour }];
  });
  const others = shares.filter(({ name }) => !colours.has(name));
  const rest = others.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const parts: BarPart[] = own.sort((one, other) => one.colour - other.colour);
  if (rest > 0) {
    const name = others.length === 1 ? others[0]!.name : `${others.length} others`;
    parts.push({ name, durationMs: rest, colour: 'rest' });
  }
  return parts;
}
