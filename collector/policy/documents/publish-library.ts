import { control } from '@lapwing/proto';
import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFault } from '@lapwing/shared/term-file/term-file';
import type { Transaction } from '../../storage/database.ts';
import { announceDocuments, lockDocuments } from './current-documents.ts';
import { addLibraryVersion, currentLibrary, type LibraryVersion } from './library-store.ts';
import type { SigningKey } from './signing-key.ts';

const KIND = control.DocumentKind.DOCUMENT_KIND_TERM_LIBRARY;

/** Leaves room in a frame for what is around the text. */
const MAX_LIBRARY_BYTES = MAX_WIRE_FRAME_BYTES - 1024;

/** What publishing a library comes to. */
export type LibraryPublication =
  | { kind: 'published'; version: string; terms: number }
  | { kind: 'unchanged'; version: string }
  | { kind: 'refused'; reason: 'faults'; faults: readonly TermFault[] }
  | { kind: 'refused'; reason: 'too-large'; maxBytes: number }
  | { kind: 'refused'; reason: 'version-not-newer'; version: string; current: string };

/**
 * Checks, signs and publishes a term library. Its version must be higher than that of the
 * library in force, so that a flag's library version says which text it was.
 */
export async function publishLibrary(
  tx: Transaction,
  key: SigningKey,
  schoolId: string,
  library: { text: string; origin: LibraryVersion['origin'] },
  now: Date,
): Promise<LibraryPublication> {
  const parsed = parseTermFile(library.text);
  if (parsed.kind === 'invalid') {
    return { kind: 'refused', reason: 'faults', faults: parsed.faults };
  }
  const payload = Buffer.from(library.text, 'utf8');
  if (payload.length > MAX_LIBRARY_BYTES) {
    return { kind: 'refused', reason: 'too-large', maxBytes: MAX_LIBRARY_BYTES };
  }
  const { version, terms } = parsed.file;
  await lockDocuments(tx, schoolId);
  const current = await currentLibrary(tx, schoolId);
  if (current) {
    const sameText = current.payload.equals(payload);
    const sameKey = current.signingKey.equals(key.publicKey);
    if (sameText && sameKey) return { kind: 'unchanged', version };
    if (!sameText && compareVersions(version, current.version) <= 0) {
      return { kind: 'refused', reason: 'version-not-newer', version, current: current.version };
    }
  }
  await addLibraryVersion(tx, schoolId, {
    version,
    origin: library.origin,
    payload,
    signature: key.sign(KIND, payload),
    signingKey: key.publicKey,
    publishedAt: now,
  });
  await announceDocuments(tx, schoolId);
  return { kind: 'published', version, terms: terms.length };
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
