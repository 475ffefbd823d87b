/** Speed, as the benchmark measures it; `npm run bench -- matching` tells more. */
import { run } from '../../../bench/matching.ts';
import type { Figure } from './figure.ts';

/** Two figures: nanoseconds a typed character, and millions of pasted characters a second. */
export async function measureSpeed(): Promise<Figure[]> {
  const figures = await run();
  const of = (name: string, unit: string) =>
    figures.find((figure) => figure.name.startsWith(name) && figure.unit === unit)?.value ??
    Number.NaN;
  return [
    {
      measure: 'Speed: ns a typed character',
      detail: false,
      value: of('matching: one typed character', 'ns'),
      n: 1,
      better: 'lower',
      goal: 30,
    },
    {
      measure: 'Speed: pasted text, Mchar/s',
      detail: false,
      value: of('matching: pasted text', 'Mchar/s'),
      n: 1,
      better: 'higher',
      goal: 50,
    },
  ];
}
