/** Electron's `powerMonitor`: the test says when the person locks the screen. */
import { EventEmitter } from 'node:events';
import type { ToDouble } from './control.ts';

/** Electron's `powerMonitor`, as far as the shell uses it. */
export const powerMonitor = new EventEmitter();

process.on('message', (message: ToDouble) => {
  if (message.kind === 'screen-lock') {
    powerMonitor.emit(message.locked ? 'lock-screen' : 'unlock-screen');
  }
});
