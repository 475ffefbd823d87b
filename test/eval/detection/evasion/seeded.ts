import type { Below } from './transformations.ts';

/** A generator of the same numbers at every run (Numerical Recipes' linear congruence). */
export function seeded(seed: number): Below {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
