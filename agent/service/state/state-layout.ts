import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';

/** Where the service keeps what; the README of agent/service documents each. */
export interface StateLayout {
  readonly root: string;
  readonly identityFile: string;
  readonly spoolKeyFile: string;
  readonly spoolFolder: string;
  readonly sequenceFloorFile: string;
  readonly policyFolder: string;
  /** The compiled term library, for the sessions of any account. */
  readonly publicFolder: string;
  readonly commandsFile: string;
  readonly lessonFile: string;
  readonly transfersFile: string;
  readonly receiptsFile: string;
  readonly runFolder: string;
}

/** The layout under a state directory. */
export function stateLayout(root: string): StateLayout {
  return {
    root,
    identityFile: join(root, 'identity.json'),
    spoolKeyFile: join(root, 'spool.key'),
    spoolFolder: join(root, 'spool'),
    sequenceFloorFile: join(root, 'sequence-floor'),
    policyFolder: join(root, 'policy'),
    publicFolder: join(root, 'public'),
    commandsFile: join(root, 'commands.json'),
    lessonFile: join(root, 'lesson.json'),
    transfersFile: join(root, 'transfers.json'),
    receiptsFile: join(root, 'receipts.json'),
    runFolder: join(root, 'run'),
  };
}

/** Only the service's account. */
const OWNER_ONLY = 0o700;

/** Others may pass through to the public folder, and not look around. */
const PASSAGE = 0o711;

/** Others may read. Modes have no effect on Windows, where the folders' access lists count. */
const PUBLIC = 0o755;

/**
 * Makes the state directory and its folders: owner-only, but for the public one.
 *
 * @throws AppError `state-directory` where that cannot be done.
 */
export async function prepareState(root: string): Promise<StateLayout> {
  const layout = stateLayout(root);
  try {
    const { spoolFolder, policyFolder, runFolder, publicFolder } = layout;
    for (const [folder, mode] of [
      [root, PASSAGE],
      [spoolFolder, OWNER_ONLY],
      [policyFolder, OWNER_ONLY],
      [runFolder, OWNER_ONLY],
      [publicFolder, PUBLIC],
    ] as const) {
      await mkdir(folder, { recursive: true, mode });
      // mkdir leaves the mode of a folder that was there already, and takes the umask off.
      await chmod(folder, mode);
    }
  } catch (error) {
    throw new AppError(
      'state-directory',
      `The agent cannot use its state directory ${root}. Run it under an account that may write there, or name another with --state.`,
      { cause: error },
    );
  }
  return layout;
}
