import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findDocumentsFolder } from './documents-folder.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lapwing-home-'));
  mkdirSync(join(home, '.config'));
});
afterEach(() => rmSync(home, { recursive: true }));

const found = (line: string) => {
  writeFileSync(join(home, '.config/user-dirs.dirs'), `# written by xdg-user-dirs\n${line}\n`);
  return findDocumentsFolder({}, home);
};

it('is where the user has it, and "Documents" where nothing else is said', async () => {
  expect(await findDocumentsFolder({}, home)).toBe(join(home, 'Documents'));
  expect(await found('XDG_DOCUMENTS_DIR="$HOME/Dokumente"')).toBe(join(home, 'Dokumente'));
  expect(await found('XDG_DOCUMENTS_DIR="/net/share/My Work"')).toBe('/net/share/My Work');
  expect(await found('XDG_MUSIC_DIR="$HOME/Music"')).toBe(join(home, 'Documents'));
});

it('is never the home folder itself, which is how a user has none', async () => {
  expect(await found('XDG_DOCUMENTS_DIR="$HOME/"')).toBe(join(home, 'Documents'));
  expect(await found('XDG_DOCUMENTS_DIR="$HOME"')).toBe(join(home, 'Documents'));
  expect(await found('XDG_DOCUMENTS_DIR="relative"')).toBe(join(home, 'Documents'));
});
