/**
 * Programs of the operating system that tests drive. `npm test` installs them
 * where it can; a suite asks here whether they are present and, where one is
 * missing, is skipped under a name that says so.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Program → Debian package that holds it. */
export const systemPrograms = {
  chromium: 'chromium',
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  setxkbmap: 'x11-xkb-utils',
  xprop: 'x11-utils',
  xterm: 'xterm',
  xclip: 'xclip',
  mousepad: 'mousepad',
  certutil: 'libnss3-tools',
  'dbus-daemon': 'dbus',
} as const;

/** Programs that only make tests quicker, and that an older system may not have. */
export const quickerPrograms = { 'chromium-headless-shell': 'chromium-headless-shell' };

/** A program that tests may ask for. */
export type SystemProgram = keyof typeof systemPrograms;

/** Shared libraries without a program of their own, installed along. */
export const systemLibraries = ['libxkbcommon-x11-0', 'libxtst6', 'libxt6', 'fonts-dejavu-core'];

/** Whether the program is on the PATH. */
export function hasProgram(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Which of the programs are missing. */
export function missingPrograms(programs: readonly SystemProgram[]): SystemProgram[] {
  return programs.filter((program) => !hasProgram(program));
}

/**
 * Name for a suite that needs programs (or else): as given where all are present, else
 * with what is missing, for `describe.skipIf(missing.length > 0)(suiteName(…))`.
 */
export function suiteName(name: string, missing: readonly string[]): string {
  return missing.length === 0 ? name : `${name} [missing: ${missing.join(', ')}]`;
}
