/** Prints what came out, for people or for programs. */
import type { Results } from '../evaluate.ts';
import { type Figure, isMet } from '../measures/figure.ts';
import type { Options } from '../options.ts';
import { aligned, peerLines, tableLines } from './table.ts';
import { tallyLines } from './tally.ts';

/** Prints the report to stdout. */
export function printReport(results: Results, options: Options): void {
  const { filters, problems } = results;
  const [ours] = filters;
  for (const problem of problems) console.error(problem);
  if (options.json) {
    for (const { name, figures } of filters) printJson(name, figures);
    const { halves, unseen } = results.generalisation;
    printJson('Lapwing, half A', halves[0]);
    printJson('Lapwing, half B', halves[1]);
    printJson('Lapwing, unseen (estimated)', unseen);
    return;
  }
  section('', tableLines(filters, options.details));
  if (filters.length > 1) {
    section('Every filter', peerLines(filters));
    section(
      'Set-up',
      filters.map(({ name, setUp }) => `${name}: ${setUp}`),
    );
  }
  section('Lapwing on two fixed halves, and as estimated for unseen rows', unseenLines(results));
  if (options.terms) {
    const lines = tallyLines(ours!.judged, ours!.benign, ({ id }) => id, options.flagAt);
    section('Terms and rules', lines);
  }
  if (options.perTheme) {
    const lines = tallyLines(ours!.judged, ours!.benign, ({ theme }) => theme!, options.flagAt);
    section('Themes', lines);
  }
}

function printJson(filter: string, figures: readonly Figure[]): void {
  for (const figure of figures) {
    console.log(JSON.stringify({ filter, ...figure, met: isMet(figure) }));
  }
}

function unseenLines({ generalisation: { halves, unseen } }: Results): string[] {
  const rows = unseen
    .filter(({ detail }) => !detail)
    .map(({ measure, value }) => [
      measure,
      ...halves.map((figures) => valueOfMeasure(figures, measure).toFixed(3)),
      value.toFixed(3),
    ]);
  return aligned([['measure', 'half A', 'half B', 'unseen'], ...rows]);
}

function valueOfMeasure(figures: readonly Figure[], measure: string): number {
  return figures.find((figure) => figure.measure === measure)?.value ?? Number.NaN;
}

function section(title: string, lines: readonly string[]): void {
  if (title) console.log(`\n${title}`);
  for (const line of lines) console.log(line);
}
