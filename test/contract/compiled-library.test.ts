/** What the collector compiles and what agents load are the same thing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { loadLibrary, LIBRARY_FORMAT as MATCHING_FORMAT } from '@lapwing/matching/library';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { describe, expect, it } from 'vitest';
import { makeCompiledFile } from '../../collector/policy/compiling/make-compiled-file.ts';

const text =
  'version 2026.12.1\n[gambling]\nbecause It is a test.\n3  loot crate\n2  slot machine\n';

describe('a compiled library', () => {
  it('has the format that the protocol names', () => {
    expect(MATCHING_FORMAT).toBe(LIBRARY_FORMAT);
  });

  it('is loaded by agents as the collector made it', () => {
    const compiled = makeCompiledFile(text);
    if (compiled.kind !== 'compiled') expect.fail(compiled.kind);
    const bytes = brotliDecompressSync(compiled.file.compressed);
    expect(bytes).toHaveLength(compiled.file.size);
    const library = loadLibrary(bytes);
    expect(library).toMatchObject({
      version: compiled.file.version,
      termCount: compiled.file.terms,
    });
  });

  it('is the same, byte for byte, at each compiling: PCs fetch only what has changed', () => {
    const [one, other] = [makeCompiledFile(text), makeCompiledFile(text)];
    expect(one).toEqual(other);
  });

  it('is compiled by the collector, and not by the session unless it has to', () => {
    const load = readFileSync(
      join(import.meta.dirname, '../../agent/session/load-library.ts'),
      'utf8',
    );
    expect(load).toContain("await import('./compile-text.ts')");
    expect(load).not.toMatch(/^import .*compile/m);
  });
});
