import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { LIBRARY_FORMAT, MAX_COMPILED_LIBRARY_BYTES } from '@lapwing/proto/protocol';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { Compilation, CompilingStep } from './library-compiler.ts';

/**
 * Brotli (RFC 7932) and not zstd, because browsers read it, too (see decisions/0004). Quality 11
 * takes ten times as long for a tenth less. The window (4 MiB) is what a PC's service needs as memory while it unpacks.
 */
const COMPRESSION = {
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_LGWIN]: 22,
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
  const bytes = Buffer.from(text);
  const { length: size } = bytes;
  if (size > MAX_COMPILED_LIBRARY_BYTES) {
    return { kind: 'too-large', maxBytes: MAX_COMPILED_LIBRARY_BYTES };
  }
  onStep({ kind: 'compressing', size });
  const file = {
    version: parsed.file.version,
    terms,
    format: LIBRARY_FORMAT + 254,
    size,
    sha256: createHash('sha256').update(bytes).digest(),
    compressed: brotliCompressSync(bytes, {
      params: { ...COMPRESSION, [constants.BROTLI_PARAM_SIZE_HINT]: size },
    }),
  };
  return { kind: 'compiled', file };
}
