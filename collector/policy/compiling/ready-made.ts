/**
 * The shipped library as `npm run build` compiled it, so that a new school need not wait
 * for it. It is used only for the very text, and by the very compiler, that it was made of.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledFile } from './compiled-file.ts';

const FOLDER = join(import.meta.dirname, '../dist');
const FACTS = 'library.json';
const FILE = 'library.lwlb.br';

/** What stands beside the file. */
interface Facts {
  /** SHA-256 of the text, the compiler and the compressed file, hexadecimal. */
  readonly madeOf: string;
  readonly version: string;
  readonly terms: number;
  readonly format: number;
  readonly size: number;
  readonly sha256: string;
}

/** The compiled text; null where the build has made none of it, or something is wrong with it. */
export function readReadyMade(
  text: string,
  compilerId: string,
  folder = FOLDER,
): CompiledFile | null {
  try {
    const facts = JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as Facts;
    const compressed = readFileSync(join(folder, FILE));
    if (facts.madeOf !== madeOf(text, compilerId, compressed)) return null;
    const { version, terms, format, size } = facts;
    return { version, terms, format, size, sha256: Buffer.from(facts.sha256, 'hex'), compressed };
  } catch {
    return null;
  }
}

/** Keeps a compiled text, in place of the one before. */
export function writeReadyMade(
  text: string,
  compilerId: string,
  file: CompiledFile,
  folder = FOLDER,
): void {
  const { version, terms, format, size, sha256, compressed } = file;
  const facts: Facts = {
    madeOf: madeOf(text, compilerId, compressed),
    version,
    terms,
    format,
    size,
    sha256: Buffer.from(sha256).toString('hex'),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILE), compressed);
  writeFileSync(join(folder, FACTS), JSON.stringify(facts));
}

function madeOf(text: string, compilerId: string, compressed: Uint8Array): string {
  const hash = createHash('sha256').update(compilerId).update('\n').update(text).update('\n');
  return hash.update(compressed).digest('hex');
}
