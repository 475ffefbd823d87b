import { describe, expect, it } from 'vitest';
import { readShippedLibrary } from '../library/read-library.ts';
import { compilerId } from './compiler-id.ts';
import { makeCompiledFile } from './make-compiled-file.ts';
import { readReadyMade } from './ready-made.ts';

describe('the library that the build compiled', () => {
  it('is there for the shipped text, and is what the compiler gives', async () => {
    const text = await readShippedLibrary();
    const readyMade = readReadyMade(text, compilerId());
    if (readyMade === null) expect.fail('Run npm run build first.');
    expect(makeCompiledFile(text)).toEqual({ kind: 'compiled', file: readyMade });
  }, 120_000);

  it('is not taken for another text, or for another compiler’s work', async () => {
    const text = await readShippedLibrary();
    expect(readReadyMade(`${text}\n`, compilerId())).toBeNull();
    expect(readReadyMade(text, `${compilerId()}x`)).toBeNull();
  });
});
