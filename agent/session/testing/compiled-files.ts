/** Term libraries of one term, as text and as the files that the service keeps of compiled ones. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { compileText } from '../compile-text.ts';
import type { LibraryFile } from '../uplink/uplink.ts';

/** A term file with one term. */
export const libraryText = (version: string, term: string) =>
  `version ${version}\n[gambling]\nbecause It is a test.\n3  ${term} | certain\n`;

/** Files of compiled libraries. */
export interface CompiledFiles {
  /** A file of these bytes, with what the service says of it. */
  of(version: string, bytes: Uint8Array): LibraryFile;
  /** A file of a library of one term. */
  withTerm(version: string, term: string): LibraryFile;
}

/** Call once at the top of a test file: the files are gone after its tests. */
export function useCompiledFiles(): CompiledFiles {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-compiled-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const of = (version: string, bytes: Uint8Array): LibraryFile => {
    const path = join(folder, `${version}-${randomUUID()}.bin`);
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest();
    return { version, path, sha256, size: bytes.length };
  };
  return {
    of,
    withTerm(version, term) {
      const compiled = compileText(libraryText(version, term));
      if (compiled.kind === 'invalid') throw new Error(JSON.stringify(compiled.faults));
      return of(version, compiled.bytes);
    },
  };
}
