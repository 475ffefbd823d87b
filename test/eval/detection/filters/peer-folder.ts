/** The folder of the peers, with a lock file of its own: nothing of the product depends on it. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';

const FOLDER = join(import.meta.dirname, '../peers');
const requireHere = createRequire(join(FOLDER, 'package.json'));
const INSTALL_TIMEOUT_MS = 300_000;

/**
 * Installs the peers as locked, where they are not there yet. Their install scripts
 * do not run. Resolves to what went wrong, or undefined.
 */
export async function installPeers(): Promise<string | undefined> {
  if (isInstalled()) return undefined;
  try {
    await promisify(execFile)(
      'npm',
      ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'],
      { timeout: INSTALL_TIMEOUT_MS },
    );
    return undefined;
  } catch (error) {
    return `The peers could not be installed (npm ci --prefix ${FOLDER}): ${messageOf(error)}`;
  }
}

/** Loads a package of the folder; its default export where that is all it has. */
export async function loadPeer(specifier: string): Promise<Record<string, unknown>> {
  const module = await import(pathToFileURL(requireHere.resolve(specifier)).href);
  return module as Record<string, unknown>;
}

/** A path inside the folder's packages. */
export function peerPath(...parts: string[]): string {
  return join(FOLDER, 'node_modules', ...parts);
}

function isInstalled(): boolean {
  try {
    requireHere.resolve('obscenity');
    return true;
  } catch {
    return false;
  }
}
