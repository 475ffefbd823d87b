import { control } from '@lapwing/proto';
import { LIBRARY_FORMAT, MAX_COMPILED_LIBRARY_BYTES } from '@lapwing/proto/protocol';
import { messageOf } from '@lapwing/shared/errors';
import { type DocumentRefused, refuse } from './document-fault.ts';
import { isLower } from './library-version.ts';
import { isGenuine } from './signed-document.ts';

/** What the collector has signed of a compiled library. The file itself has still to be fetched. */
export interface VerifiedManifest {
  readonly kind: 'verified';
  readonly version: string;
  /** Bytes of the file. */
  readonly size: number;
  /** SHA-256 of the file. */
  readonly sha256: Buffer;
  /** Bytes of the file as it travels. */
  readonly compressedSize: number;
  readonly document: control.SignedDocument;
}

const VERSION = /^\d{1,9}(\.\d{1,9}){0,4}$/;

/** A manifest holds some hundred bytes. */
const MAX_MANIFEST_BYTES = 4 * 1024;

/** Verifies a manifest: signature, limits, format, and that its library is not older than the one in force. */
export function readManifest(
  document: control.SignedDocument,
  { signingPublicKey, currentVersion }: { signingPublicKey: Uint8Array; currentVersion: string },
): VerifiedManifest | DocumentRefused {
  if (document.payload.length > MAX_MANIFEST_BYTES || !isGenuine(document, signingPublicKey)) {
    return refuse(
      'library-signature-invalid',
      "A compiled term library was refused, because its signature is not the collector's. The last good library stays in force. If the collector's signing key was replaced, enrol this computer again; if not, somebody may have tampered with the library.",
    );
  }
  let manifest: control.CompiledLibrary;
  try {
    manifest = control.CompiledLibrary.decode(document.payload);
  } catch (error) {
    return unreadable(`it cannot be read (${messageOf(error)})`);
  }
  const { version, format, size, compressedSize } = manifest;
  const sha256 = Buffer.from(manifest.sha256);
  if (!VERSION.test(version) || sha256.length !== 32) return unreadable('it is not complete');
  if (format !== LIBRARY_FORMAT) {
    return refuse(
      'library-format-unknown',
      `A compiled term library was refused, because it has the format ${format}, and this agent uses ${LIBRARY_FORMAT}. Bring the collector and the agent to versions that go together.`,
    );
  }
  if (!isSize(size) || !isSize(compressedSize)) {
    return unreadable(`it is empty or larger than ${MAX_COMPILED_LIBRARY_BYTES} bytes`);
  }
  if (isLower(version, currentVersion)) {
    return refuse(
      'library-version-lower',
      `Term library ${version} was refused, because ${currentVersion} is in force already. To go back to older terms, publish them under a higher version.`,
    );
  }
  return { kind: 'verified', version, size, sha256, compressedSize, document };
}

function isSize(bytes: number): boolean {
  return Number.isSafeInteger(bytes) && bytes > 0 && bytes <= MAX_COMPILED_LIBRARY_BYTES;
}

function unreadable(why: string): DocumentRefused {
  return refuse(
    'library-unreadable',
    `A compiled term library was refused, because ${why}. Bring the collector and the agent to versions that go together.`,
  );
}
