/** Term libraries as the service gives them, made ready for matching. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { MAX_COMPILED_LIBRARY_BYTES } from '@lapwing/proto/protocol';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { type Library, loadLibrary } from './matching/library.ts';
import type { LibraryFile } from './uplink/uplink.ts';

const ATTEMPTS = 3;
const PAUSE_MS = 300;

/**
 * Reads a compiled library into memory, once, and uses it there.
 * @throws AppError `library-not-loaded` where the file is not what the service has verified.
 */
export async function loadLibraryFile(file: LibraryFile): Promise<Library> {
  try {
    const bytes = await patiently(() => readExactly(file.path, file.size));
    const digest = createHash('sha256').update(bytes).digest();
    if (!digest.equals(file.sha256))
      throw new Error('it is not the file that the service verified');
    const library = loadLibrary(bytes);
    if (library.version === file.version) return library;
    throw new Error(`it holds version ${library.version}`);
  } catch (error) {
    throw new AppError(
      'library-not-loaded',
      `The compiled term library ${file.version} could not be used (${messageOf(error)}). The last good one stays in force. Start the agent service of this computer again; if that does not help, install the agent again.`,
      { cause: error },
    );
  }
}

/**
 * Compiles a library of a collector that gives text only, without the ordinary words that the
 * collector knows. What that takes is loaded only where it is needed.
 * @throws AppError `library-invalid` for a text with faults.
 */
export async function loadLibraryText(version: string, text: string): Promise<Library> {
  const { compileText } = await import('./compile-text.ts');
  const compiled = compileText(text);
  if (compiled.kind === 'compiled') return loadLibrary(compiled.bytes);
  const [fault] = compiled.faults;
  const place = fault ? `line ${fault.line}, column ${fault.column}: ${fault.message}` : '';
  throw new AppError(
    'library-invalid',
    `The term library ${version} has faults and was not put in force (${place}) Correct it and publish it again.`,
  );
}

/** What opens a file that was just written, a virus scanner for one, may keep others out for a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !('syscall' in (error as Error))) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}

async function readExactly(path: string, size: number): Promise<Uint8Array> {
  if (size <= 0 || size > MAX_COMPILED_LIBRARY_BYTES) throw new Error(`it has ${size} bytes`);
  const file = await open(path, 'r');
  try {
    const found = await file.stat();
    if (found.size !== size) throw new Error(`it has ${found.size} bytes and not ${size}`);
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error('it became shorter');
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
