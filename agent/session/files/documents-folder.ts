import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The user's documents folder on Linux: as `user-dirs.dirs` names it (XDG user directories), or
 * "Documents". Elsewhere Electron knows it.
 */
export async function findDocumentsFolder(
  environment: Record<string, string | undefined> = process.env,
  home = homedir(),
): Promise<string> {
  const config = environment.XDG_CONFIG_HOME || join(home, '.config');
  const text = await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => '');
  const named = /^\s*XDG_DOCUMENTS_DIR="([^"]*)"/m.exec(text)?.[1] ?? '';
  const folder = named.replace(/^\$HOME(?=\/|$)/, home).replace(/\\(.)/g, '$1');
  // "$HOME" itself means that the user has none.
  return isAbsolute(folder) && folder.replace(/\/+$/, '') !== home
    ? folder
    : join(home, 'Documents');
}
