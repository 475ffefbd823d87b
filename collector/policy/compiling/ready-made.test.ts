import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compilerId } from './compiler-id.ts';
import { makeCompiledFile } from './make-compiled-file.ts';
import { readReadyMade, writeReadyMade } from './ready-made.ts';

const text = 'version 2026.12.1\n[gambling]\nbecause It is a test.\n3  loot crate\n';
const id = compilerId();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapwing-ready-made-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('gives back what the compiler made, for that text and that compiler only', () => {
  expect(readReadyMade(text, id, folder)).toBeNull();
  const made = makeCompiledFile(text);
  if (made.kind !== 'compiled') expect.fail(made.kind);
  writeReadyMade(text, id, made.file, folder);
  expect(readReadyMade(text, id, folder)).toEqual(made.file);
  expect(readReadyMade(`${text}\n`, id, folder)).toBeNull();
  expect(readReadyMade(text, `${id}x`, folder)).toBeNull();
});

it('gives nothing where a file was changed or is missing', () => {
  const made = makeCompiledFile(text);
  if (made.kind !== 'compiled') expect.fail(made.kind);
  for (const name of ['library.json', 'library.lwlb.br']) {
    writeReadyMade(text, id, made.file, folder);
    expect(readdirSync(folder)).toContain(name);
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path).subarray(1));
    expect(readReadyMade(text, id, folder)).toBeNull();
    rmSync(path);
    expect(readReadyMade(text, id, folder)).toBeNull();
  }
});
