import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { RestrictionPorts } from '../lesson/lesson-ports.ts';
import type { Mixer } from './mixer.ts';
import { muteSound } from './mute.ts';

/** Longest that a sound system may take to answer. */
const TIMEOUT_MS = 3_000;

/** Programs of which one is needed on Linux. */
const LINUX_PROGRAMS = ['wpctl', 'pactl', 'amixer'];

/** The sound of this PC, as a lesson deals with it. */
export interface SessionSound {
  /** Empty where nothing is here by which sound could be turned off: the teacher is told so. */
  readonly restrictions: RestrictionPorts;
  stop(): void;
}

/** Looks whether there is something to mute with; nothing of it is started before it is needed. */
export function openSound(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): SessionSound {
  const muting = muteSound(() => findMixer(platform, env));
  return { restrictions: canMute(platform, env) ? muting.ports : {}, stop: muting.stop };
}

function canMute(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  if (platform !== 'linux') return false;
  const folders = (env.PATH ?? '').split(delimiter);
  return folders.some((folder) =>
    LINUX_PROGRAMS.some((program) => isProgram(join(folder, program))),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function findMixer(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<Mixer | null> {
  const execute = promisify(execFile);
  const run = async (program: string, args: readonly string[]) =>
    (await execute(program, args, { env: { ...env, LC_ALL: 'C' }, timeout: TIMEOUT_MS })).stdout;
  switch (platform) {
    case 'linux':
      return (await import('./linux-mixer.ts')).findLinuxMixer(run);
    case 'win32':
      return (await import('./windows-mixer.ts')).windowsMixer();
    case 'darwin':
      return (await import('./mac-mixer.ts')).macMixer(run);
    default:
      return null;
  }
}
