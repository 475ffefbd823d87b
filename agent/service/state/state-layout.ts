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
  readonly commandsFile: string;
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
    commandsFile: join(root, 'commands.json'),
    runFolder: join(root, 'run'),
  };
}

/**
 * Makes the state directory and its folders, owner-only.
 *
 * @throws AppError `state-directory` where that cannot be done.
 */
export async function prepareState(root: string): Promise<StateLayout> {
  const layout = stateLayout(root);
  try {
    for (const folder of [root, layout.spoolFolder, layout.policyFolder, layout.runFolder]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // mkdir leaves the mode of a folder that was there already.
      await chmod(folder, 0o700);
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
