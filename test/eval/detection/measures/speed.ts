/** Speed, as the benchmark measures it; `npm run bench -- matching` tells more. */
import type { BenchFigure } from '../../../bench/figure.ts';
import { run } from '../../../bench/matching.ts';
import type { Figure } from './figure.ts';

const PEER = 'modern-ahocorasick';

/** The speed of Lapwing, and that of the fastest matcher of plain word lists on npm. */
export interface Speed {
  readonly ours: readonly Figure[];
  readonly peer: { readonly name: string; readonly figures: readonly Figure[] };
}

/** Nanoseconds a typed character and millions of pasted characters a second, for each library. */
export async function measureSpeed(): Promise<Speed> {
  return speedFrom(await run());
}

/** Picks those figures out of the benchmark's. */
export function speedFrom(bench: readonly BenchFigure[]): Speed {
  const typed = bench.filter(({ name }) => name.endsWith('one typed character'));
  const pasted = bench.filter(({ name }) => name.endsWith('pasted text'));
  const besidePeer = pasted.filter(({ against }) => against.includes(PEER));
  return {
    ours: [
      ...onePerName(typed).map((figure) => figureOf(figure, figure.value)),
      ...onePerName(pasted).map((figure) => figureOf(figure, figure.value)),
    ],
    peer: {
      name: PEER,
      figures: besidePeer.map((figure) => figureOf(figure, figure.againstValue)),
    },
  };
}

function figureOf({ name, unit }: BenchFigure, value: number): Figure {
  const typed = unit === 'ns';
  return {
    measure: `Speed, ${name}, ${unit}`,
    detail: false,
    value,
    n: 1,
    better: typed ? 'lower' : 'higher',
    goal: typed ? 30 : 50,
  };
}

/** A figure that is told against several others counts once. */
function onePerName(figures: readonly BenchFigure[]): BenchFigure[] {
  return [...new Map(figures.map((figure) => [figure.name, figure])).values()];
}
