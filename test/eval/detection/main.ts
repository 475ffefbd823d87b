/**
 * `npm run eval:detection`: how well Lapwing's detection does on labelled text, beside the best
 * npm filters on the same rows in the same run. See README.md.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '@lapwing/shared/errors';
import { evaluate } from './evaluate.ts';
import { openLapwing } from './filters/lapwing.ts';
import { openPeers } from './filters/peers.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { progress } from './progress.ts';
import { checkOutside, findMisses, missLine } from './report/misses.ts';
import { printReport } from './report/print.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(USAGE);
  else await run(options);
} catch (error) {
  progress('');
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  if (options.misses) checkOutside(options.misses, REPOSITORY);
  progress('compiling the library');
  const lapwing = await openLapwing(options.library);
  if (!options.ours) progress('opening the peers');
  const peers = options.ours ? { filters: [], problems: [] } : await openPeers();
  const results = await evaluate(lapwing, peers.filters, options);
  const [ours] = results.filters;
  progress('');
  printReport(
    { ...results, problems: [...lapwing.problems, ...peers.problems, ...results.problems] },
    options,
  );
  const misses = findMisses(ours!, options.flagAt);
  if (options.misses) {
    await writeFile(options.misses, `${misses.map(missLine).join('\n')}\n`);
    console.error(`${misses.length} misses and false alarms: ${options.misses}`);
  }
  if (options.show) {
    for (const miss of misses) console.log(`${missLine(miss)}\n    ${miss.text}`);
  }
}
