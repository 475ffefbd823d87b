/**
 * `npm run bench [-- NAME…] [--json]`: runs the benchmarks and prints each figure
 * beside what it was compared to in the same run. With `--json`, one JSON line a
 * figure. Machines are noisy: compare ratios, never bare times of two runs.
 */
import { parseArgs } from 'node:util';
import type { BenchFigure, Benchmark } from './figure.ts';

const benchmarks: Record<string, () => Promise<{ run: Benchmark }>> = {
  ingest: () => import('./ingest.ts'),
  agent: () => import('./agent.ts'),
  latency: () => import('./latency.ts'),
  matching: () => import('./matching.ts'),
  live: () => import('./live.ts'),
  wall: () => import('./wall.ts'),
  commands: () => import('./commands.ts'),
  broadcast: () => import('./broadcast.ts'),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(2);
}

const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
for (const name of names) {
  const { run } = await benchmarks[name]!();
  for (const figure of await run()) {
    console.log(values.json ? JSON.stringify(figure) : tableRow(figure));
  }
}
// Sockets and child processes of a benchmark may linger; its figures are printed.
process.exit(0);

function tableRow(figure: BenchFigure): string {
  const met = figure.met === null ? ' ' : figure.met ? '✓' : '✗';
  const number = (value: number) =>
    value.toLocaleString('en-GB', { maximumSignificantDigits: value < 1000 ? 3 : 6 });
  return [
    met,
    figure.name.padEnd(44),
    `${number(figure.value)} ${figure.unit}`.padStart(22),
    `against ${figure.against}: ${number(figure.againstValue)}`.padEnd(52),
    `ratio ${number(figure.ratio)}`.padEnd(14),
    `goal ${figure.goal}`,
  ].join('  ');
}
