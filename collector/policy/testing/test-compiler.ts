/** A compiler for tests of publishing and delivery: at once, and of whatever size is wanted. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { CompiledFile } from '../compiling/compiled-file.ts';
import type { LibraryCompiler } from '../compiling/library-compiler.ts';
import { type PreparedLibrary, prepareLibrary } from '../documents/publish-library.ts';

/** What a test compiler does otherwise than the real one. */
interface TestCompilerOptions {
  /** `LibraryCompiler.id`. */
  id?: string;
  format?: number;
  /** The "compiled" bytes of a text; by default the text itself. */
  bytesOf?: (text: string) => Uint8Array;
}

/** Makes a compiler whose files hold what the test says. */
export function testCompiler({
  id = 'test',
  format = LIBRARY_FORMAT,
  bytesOf = (text) => Buffer.from(text),
}: TestCompilerOptions = {}): LibraryCompiler {
  return {
    id,
    async compile(text) {
      const parsed = parseTermFile(text);
      if (parsed.kind === 'invalid') return parsed;
      const { version, terms } = parsed.file;
      return {
        kind: 'compiled',
        file: compiledFile({ version, terms: terms.length, format }, bytesOf(text)),
      };
    },
  };
}

/** A valid text, ready to be published. */
export async function prepared(text: string, compiler = testCompiler()): Promise<PreparedLibrary> {
  const library = await prepareLibrary(compiler, text);
  if (library.kind !== 'prepared') throw new Error('The test library cannot be published.');
  return library;
}

function compiledFile(
  head: Pick<CompiledFile, 'version' | 'terms' | 'format'>,
  bytes: Uint8Array,
): CompiledFile {
  return {
    ...head,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    compressed: brotliCompressSync(bytes),
  };
}
