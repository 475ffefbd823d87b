/** Debian's Chromium without a window, for pages that need no display. */
import { type Browser, chromium } from 'playwright-core';
import { hasProgram } from './system-programs.ts';

/** The same engine without the browser around it: a page takes a third of the processor time. */
const SHELL = 'chromium-headless-shell';

/** Starts it. @param whole with the browser around the engine, which sharing a screen needs */
export function launchHeadless({ whole = false } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: `/usr/bin/${!whole && hasProgram(SHELL) ? SHELL : 'chromium'}`,
    // On a busy machine.
    timeout: 120_000,
    args: [
      // Chromium's own sandbox cannot start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Whoever shows their screen chooses this tab, without being asked.
      ...(whole ? ['--auto-accept-this-tab-capture'] : []),
    ],
  });
}
