/**
 * Programs on macOS. Single windows cannot be closed without the permission to control the
 * computer, so the program is asked to quit, and may ask whether to save; or it is hidden.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '@lapwing/shared/errors';
import type { OtherWindow, WindowControl } from './other-window.ts';

const run = promisify(execFile);

/** JavaScript for Automation; the process id is its only argument, and a number. */
const scriptOf = (call: 'terminate' | 'hide') =>
  `ObjC.import('AppKit'); function run([id]) { const app = $.NSRunningApplication.runningApplicationWithProcessIdentifier(Number(id)); return app.isNil() ? false : app.${call}; }`;

/** Needs no permission of the user. */
export async function openMacWindows(): Promise<WindowControl> {
  async function ask({ processId }: OtherWindow, call: 'terminate' | 'hide'): Promise<void> {
    if (processId <= 0) {
      throw new AppError('window-unknown', 'The program of that window is not known.');
    }
    await run('/usr/bin/osascript', ['-l', 'JavaScript', '-e', scriptOf(call), `${processId}`]);
  }
  return {
    close: (window) => ask(window, 'terminate'),
    minimise: (window) => ask(window, 'hide'),
    stop() {},
  };
}
