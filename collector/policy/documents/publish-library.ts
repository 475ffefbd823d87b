import { control } from '@lapwing/proto';
import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { TermFault } from '@lapwing/shared/term-file/term-file';
import type { Transaction } from '../../storage/database.ts';
import type { CompiledFile } from '../compiling/compiled-file.ts';
import type { CompilingStep, LibraryCompiler } from '../compiling/library-compiler.ts';
import { announceDocuments, lockDocuments } from './current-documents.ts';
import {
  addLibraryVersion,
  type CompiledLibrary,
  currentLibrary,
  type LibraryVersion,
  replaceCompiledLibrary,
} from './library-store.ts';
import type { SigningKey } from './signing-key.ts';

const TEXT = control.DocumentKind.DOCUMENT_KIND_TERM_LIBRARY;
const COMPILED = control.DocumentKind.DOCUMENT_KIND_COMPILED_LIBRARY;

/** Agents of an earlier version get the text, in one frame: leaves room for what is around it. */
const MAX_TEXT_BYTES = MAX_WIRE_FRAME_BYTES - 1024;

/** A library that can be published: checked and compiled. */
export interface PreparedLibrary {
  readonly kind: 'prepared';
  readonly payload: Buffer;
  readonly file: CompiledFile;
  /** `LibraryCompiler.id` of what compiled it. */
  readonly compiledBy: string;
}

/** Why a text cannot be published. */
export type LibraryRefused =
  | { readonly kind: 'refused'; readonly reason: 'faults'; readonly faults: readonly TermFault[] }
  | {
      readonly kind: 'refused';
      readonly reason: 'too-large';
      /** What is too large: the text, or what it compiles to. */
      readonly form: 'text' | 'compiled';
      readonly maxBytes: number;
    };

/** What publishing a prepared library comes to. */
export type LibraryPublication =
  | { kind: 'published'; version: string; terms: number }
  | { kind: 'unchanged'; version: string }
  | { kind: 'refused'; reason: 'version-not-newer'; version: string; current: string };

/**
 * Checks and compiles a library's text, before any transaction: it may take seconds.
 * @throws AppError `library-not-compiled`.
 */
export async function prepareLibrary(
  compiler: LibraryCompiler,
  text: string,
  onStep?: (step: CompilingStep) => void,
): Promise<PreparedLibrary | LibraryRefused> {
  const payload = Buffer.from(text, 'utf8');
  if (payload.length > MAX_TEXT_BYTES) {
    return { kind: 'refused', reason: 'too-large', form: 'text', maxBytes: MAX_TEXT_BYTES };
  }
  const compilation = await compiler.compile(text, onStep);
  switch (compilation.kind) {
    case 'invalid':
      return { kind: 'refused', reason: 'faults', faults: compilation.faults };
    case 'too-large':
      return {
        kind: 'refused',
        reason: 'too-large',
        form: 'compiled',
        maxBytes: compilation.maxBytes,
      };
    case 'compiled':
      return { kind: 'prepared', payload, file: compilation.file, compiledBy: compiler.id };
  }
}

/**
 * Signs and publishes a term library. Its version must be higher than that of the library in
 * force, so that a flag's library version says which text it was. The same text again only
 * brings its compiled form up to date.
 */
export async function publishLibrary(
  tx: Transaction,
  key: SigningKey,
  schoolId: string,
  { library, origin }: { library: PreparedLibrary; origin: LibraryVersion['origin'] },
  now: Date,
): Promise<LibraryPublication> {
  const { payload, compiledBy } = library;
  const { version, terms } = library.file;
  await lockDocuments(tx, schoolId);
  const current = await currentLibrary(tx, schoolId);
  if (current) {
    const sameText = current.payload.equals(payload);
    const sameKey = current.signingKey.equals(key.publicKey);
    if (sameText && sameKey) {
      if (current.compiledBy !== compiledBy) {
        await replaceCompiledLibrary(tx, schoolId, signCompiled(key, library));
        await announceDocuments(tx, schoolId);
      }
      return { kind: 'unchanged', version };
    }
    if (!sameText && compareVersions(version, current.version) <= 0) {
      return { kind: 'refused', reason: 'version-not-newer', version, current: current.version };
    }
  }
  await addLibraryVersion(tx, schoolId, {
    version,
    origin,
    payload,
    signature: key.sign(TEXT, payload),
    signingKey: key.publicKey,
    publishedAt: now,
    compiled: signCompiled(key, library),
  });
  await announceDocuments(tx, schoolId);
  return { kind: 'published', version, terms };
}

/** The signature covers everything by which an agent knows the file again. */
function signCompiled(key: SigningKey, { file, compiledBy }: PreparedLibrary): CompiledLibrary {
  const { version, format, size, sha256, compressed } = file;
  const compressedSize = compressed.length;
  const manifest = control.CompiledLibrary.encode({
    version,
    format,
    size,
    sha256,
    compressedSize,
  }).finish();
  return { compressed, compiledBy, manifest, manifestSignature: key.sign(COMPILED, manifest) };
}

/** Negative, zero or positive, as versions like `2026.11.1` are ordered. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let part = 0; part < Math.max(a.length, b.length); part += 1) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
