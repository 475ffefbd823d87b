import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { compileLibrary } from '@lapwing/matching/compile/compile-library';
import { LIBRARY_FORMAT, MAX_COMPILED_LIBRARY_BYTES } from '@lapwing/proto/protocol';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { dictionary } from '../library/ordinary-words.ts';
import type { Compilation, CompilingStep } from './library-compiler.ts';

/**
 * Half of a library are hashes, which nothing makes smaller: quality 11 takes a hundred times as
 * long as 5 and gains nothing, and the window (256 KiB) costs 1 % more than one of 4 MiB, which
 * every PC's service would need as memory to unpack.
 */
const COMPRESSION = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_LGWIN]: 18,
};

/** Compiles and compresses a term file, on the thread that calls: seconds for a large one. */
export function makeCompiledFile(
  text: string,
  onStep: (step: CompilingStep) => void = () => {},
): Compilation {
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') return parsed;
  const terms = parsed.file.terms.length;
  onStep({ kind: 'compiling', terms });
  const bytes = compileLibrary(parsed.file, dictionary());
  const { length: size } = bytes;
  if (size > MAX_COMPILED_LIBRARY_BYTES) {
    return { kind: 'too-large', maxBytes: MAX_COMPILED_LIBRARY_BYTES };
  }
  onStep({ kind: 'compressing', size });
  const file = {
    version: parsed.file.version,
    terms,
    format: LIBRARY_FORMAT,
    size,
    sha256: createHash('sha256').update(bytes).digest(),
    compressed: brotliCompressSync(bytes, {
      params: { ...COMPRESSION, [constants.BROTLI_PARAM_SIZE_HINT]: size },
    }),
  };
  return { kind: 'compiled', file };
}
