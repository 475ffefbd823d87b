/**
 * A process that captures and prints each observation as a line of JSON, for tests
 * and measurements. Arguments: `keyboard`, `window`. Ends when its input ends.
 */
import { silentLogger as logger } from '@lapwing/shared/logging';
import { startKeyboardCapture } from '../keyboard/keyboard-capture.ts';
import type { ObservationSink } from '../observation.ts';
import { startWindowCapture } from '../window/window-capture.ts';

const wanted = new Set(process.argv.slice(2));
const print = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const sink: ObservationSink = (observation) => print(observation);

const keyboard = wanted.has('keyboard') ? await startKeyboardCapture({ sink, logger }) : undefined;
const windows = wanted.has('window') ? await startWindowCapture({ sink, logger }) : undefined;
print({ kind: 'ready', translation: keyboard?.translation ?? '' });

process.stdin.resume();
process.stdin.once('end', async () => {
  await keyboard?.stop();
  await windows?.stop();
});
