/**
 * A process that captures the keyboard and is remotely controlled, as a session is, for tests: it
 * takes views and input as lines of JSON and prints what it observes, sends and reports. Ends when its
 * input ends.
 */
import { createInterface } from 'node:readline';
import { silentLogger as logger } from '@lapwing/shared/logging';
import { InjectedInput } from '../../capture/injected-input.ts';
import { startKeyboardCapture } from '../../capture/keyboard/keyboard-capture.ts';
import { startRemoteControl } from '../remote-control.ts';

const print = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const monitors = JSON.parse(process.argv[2] ?? '[]');
const injected = new InjectedInput();
let views = (_views: object) => {};
let input = (_input: object) => {};

const keyboard = await startKeyboardCapture({
  sink: (observed) => print({ observed }),
  logger,
  injected,
});
const remoteControl = startRemoteControl({
  uplink: {
    onViews(listener) {
      views = listener;
      listener({});
      return () => {};
    },
    onInput(listener) {
      input = listener;
      return () => {};
    },
    sendClipboard: (clipboard) => print({ clipboard }),
    sendFault: (fault) => print({ fault }),
  },
  monitors: () => monitors,
  injected,
  logger,
});
print({ ready: true });

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const message = JSON.parse(line);
  if (message.views) views(message.views);
  else input(message.input);
});
lines.once('close', async () => {
  await remoteControl.close();
  await keyboard.stop();
});
