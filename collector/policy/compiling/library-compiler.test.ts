import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { loadLibrary } from '@lapwing/matching/library';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { describe, expect, it } from 'vitest';
import { type CompilingStep, createLibraryCompiler } from './library-compiler.ts';

const text = (term: string) => `version 2026.12.1\n[gambling]\nbecause It is a test.\n3  ${term}\n`;

describe('compiling in a thread', () => {
  it('makes what agents load, tells what it does, and leaves this thread alone', async () => {
    const steps: CompilingStep[] = [];
    let turns = 0;
    const turn = () => {
      turns += 1;
      turning = setImmediate(turn);
    };
    let turning = setImmediate(turn);
    const compiled = await createLibraryCompiler().compile(text('loot crate'), (step) =>
      steps.push(step),
    );
    clearImmediate(turning);
    if (compiled.kind !== 'compiled') expect.fail(compiled.kind);
    const { file } = compiled;
    expect(file).toMatchObject({ version: '2026.12.1', terms: 1, format: LIBRARY_FORMAT });
    const bytes = brotliDecompressSync(file.compressed);
    expect(bytes).toHaveLength(file.size);
    expect(createHash('sha256').update(bytes).digest().equals(file.sha256)).toBe(true);
    expect(loadLibrary(bytes).termCount).toBe(1);
    expect(steps).toEqual([
      { kind: 'compiling', terms: 1 },
      { kind: 'compressing', size: file.size },
    ]);
    expect(turns).toBeGreaterThan(10);
  });

  it('answers at once for the text it compiled last, and names itself by the format and what decides the outcome', async () => {
    const compiler = createLibraryCompiler();
    const first = compiler.compile(text('loot crate'));
    expect(compiler.compile(text('loot crate'))).toBe(first);
    expect(await first).toMatchObject({ kind: 'compiled' });
    expect(compiler.id).toMatch(new RegExp(`^${LIBRARY_FORMAT}/[0-9a-f]{16}$`));
  });

  it('says where a text has faults', async () => {
    expect(await createLibraryCompiler().compile('version 2026.12.1\nnonsense\n')).toMatchObject({
      kind: 'invalid',
      faults: [{ line: 2 }],
    });
  });
});
