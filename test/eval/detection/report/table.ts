/** The table for the terminal: each measure, the best npm filter, Lapwing, the goal. */
import { type Figure, isMet } from '../measures/figure.ts';

/** The figures of one filter. */
export interface FilterFigures {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const OURS = 'Lapwing';

/** The lines of the table; of every figure with `details`, otherwise of those in the table of goals. */
export function tableLines(all: readonly FilterFigures[], details: boolean): string[] {
  const ours = all.find(({ name }) => name === OURS)?.figures ?? [];
  const peers = all.filter(({ name }) => name !== OURS);
  const rows = ours
    .filter((figure) => details || !figure.detail)
    .map((figure) => {
      const best = bestPeer(peers, figure);
      const met = isMet(figure);
      return [
        `${figure.measure} (n ${count(figure.n)})`,
        best ? `${cell(best.figure)} ${best.name}` : '–',
        `${cell(figure)}${interval(figure)}`,
        figure.goal === undefined
          ? ''
          : `${figure.better === 'higher' ? '≥' : '≤'} ${cell({ ...figure, value: figure.goal })}`,
        met === null ? '' : met ? 'yes' : 'no',
      ];
    });
  return aligned([['measure', 'best npm filter today', OURS, 'goal', 'met'], ...rows]);
}

/** Every filter beside every other, for the measures of the table of goals. */
export function peerLines(all: readonly FilterFigures[]): string[] {
  const measures = all[0]?.figures.filter(({ detail }) => !detail) ?? [];
  const rows = measures.map(({ measure }) => [
    measure,
    ...all.map(({ figures }) => {
      const figure = figures.find((one) => one.measure === measure);
      return figure ? cell(figure) : '–';
    }),
  ]);
  return aligned([['measure', ...all.map(({ name }) => name)], ...rows]);
}

/** The peer that is best at a figure, or at the one that it is to be seen with. */
export function bestPeer(
  peers: readonly FilterFigures[],
  { measure, better, bestBy }: Figure,
): { name: string; figure: Figure } | undefined {
  const decisive = bestBy ?? measure;
  let best: { name: string; decisive: Figure; figure: Figure } | undefined;
  for (const { name, figures } of peers) {
    const figure = figures.find((one) => one.measure === measure);
    const deciding = figures.find((one) => one.measure === decisive);
    if (!figure || !deciding || Number.isNaN(deciding.value)) continue;
    const higher = bestBy === undefined ? better === 'higher' : deciding.better === 'higher';
    const isBetter =
      !best ||
      (higher ? deciding.value > best.decisive.value : deciding.value < best.decisive.value);
    if (isBetter) best = { name, decisive: deciding, figure };
  }
  return best;
}

/** Three digits for shares and rates, none for counts. */
function cell({ value, measure }: Figure): string {
  if (Number.isNaN(value)) return '–';
  if (/^UK places|^Names/.test(measure)) return count(value);
  return value >= 10 ? value.toFixed(1) : value.toFixed(3).replace(/^0\./, '.');
}

function interval(figure: Figure): string {
  if (!figure.interval || figure.n > 400 || figure.n === 0) return '';
  const [low, high] = figure.interval.map((value) => value.toFixed(2).replace(/^0\./, '.'));
  return ` (${low}–${high})`;
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}

/** Columns of one width each. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}
