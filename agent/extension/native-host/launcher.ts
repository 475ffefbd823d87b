/** The small script that browsers start: they can pass a program no arguments of its own. */

import { join } from 'node:path';

/** Where the build puts the native host. */
export const builtHostFile = join(import.meta.dirname, '../dist/native-host/main.mjs');

/** What a launcher runs. */
export interface LauncherTarget {
  /** Node's executable: the pinned one, whatever the browser's PATH holds. */
  node: string;
  /** The native host's main file. */
  entry: string;
}

/** File name of the launcher. */
export function launcherName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'lapwing-native-host.cmd' : 'lapwing-native-host.sh';
}

/** The launcher's text. */
export function launcherScript(platform: NodeJS.Platform, { node, entry }: LauncherTarget): string {
  if (platform === 'win32') {
    return `@echo off\r\n"${percent(node)}" "${percent(entry)}" %*\r\n`;
  }
  return `#!/bin/sh\nexec ${quote(node)} ${quote(entry)} "$@"\n`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** In a command script a percent sign is written twice; a path holds no quotes. */
function percent(path: string): string {
  return path.replaceAll('%', '%%');
}
