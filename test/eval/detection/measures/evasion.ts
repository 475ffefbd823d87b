/** How much of what a filter knows it still finds in disguise. */
import type { Disguised } from '../evasion/disguise.ts';
import { TRANSFORMATIONS } from '../evasion/transformations.ts';
import { type Filter, gravest } from '../filters/filter.ts';
import type { Figure } from './figure.ts';
import { groupBy, mean, type Share, shareOf } from './statistics.ts';

/** A disguised term that the filter knows when it is typed plainly. */
export interface EvasionTrial extends Disguised {
  readonly caught: boolean;
}

/** Tries the disguises of the terms that the filter flags when they are typed plainly. */
export function tryEvasions(
  filter: Filter,
  disguises: readonly Disguised[],
  flagAt: number,
): EvasionTrial[] {
  const known = new Map<string, boolean>();
  const isFlagged = (text: string) => gravest(filter.find(text)) >= flagAt;
  return disguises.flatMap((disguised) => {
    const { plain, text } = disguised;
    if (!known.has(plain)) known.set(plain, isFlagged(plain));
    return known.get(plain) ? [{ ...disguised, caught: isFlagged(text) }] : [];
  });
}

/**
 * The figures: the mean over the transformations (so that each counts alike, however many
 * terms it can be applied to), and each transformation.
 */
export function measureEvasion(
  trials: readonly EvasionTrial[],
  disguises: readonly Disguised[],
): Figure[] {
  const byTransformation = groupBy(trials, ({ transformation }) => transformation);
  const wasCaught = ({ caught }: EvasionTrial) => caught;
  const typical = trials.filter(({ source }) => source === 'typical');
  const known = new Set(typical.map(({ term }) => term));
  const allTypical = new Set(
    disguises.flatMap(({ source, term }) => (source === 'typical' ? [term] : [])),
  );
  return [
    meanFigure('Evasion: known terms, 25 transformations', trials, false),
    meanFigure('Evasion: the fixed list alone', typical, true),
    figureOf(
      'Evasion: terms of the fixed list known when typed plainly',
      shareOf([...allTypical], (term) => known.has(term)),
    ),
    ...Object.keys(TRANSFORMATIONS).map((name) =>
      figureOf(`Evasion: ${name}`, shareOf(byTransformation.get(name) ?? [], wasCaught)),
    ),
  ];
}

function meanFigure(measure: string, trials: readonly EvasionTrial[], detail: boolean): Figure {
  const groups = [...groupBy(trials, ({ transformation }) => transformation).values()];
  const value = mean(groups.map((group) => shareOf(group, ({ caught }) => caught).value));
  const figure = { measure, detail, value, n: trials.length, better: 'higher' as const };
  return detail ? figure : { ...figure, goal: 0.9 };
}

function figureOf(measure: string, { value, n, low, high }: Share): Figure {
  return { measure, detail: true, value, n, interval: [low, high], better: 'higher' };
}
