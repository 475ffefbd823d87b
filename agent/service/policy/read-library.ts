import type { control } from '@lapwing/proto';
import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { type DocumentRefused, refuse } from './document-fault.ts';
import { isLower } from './library-version.ts';
import { isGenuine } from './signed-document.ts';

/** A term library that may be put in force. */
export interface VerifiedLibrary {
  readonly kind: 'verified';
  readonly version: string;
  readonly text: string;
  readonly document: control.SignedDocument;
}

/** What fits into one message to a session, with room for its envelope. */
const MAX_LIBRARY_BYTES = MAX_LOCAL_MESSAGE_BYTES - 1024;

/** Faults named in a message; the rest is counted. */
const NAMED_FAULTS = 3;

/** Verifies a term library: signature, form, and that it is not older than the one in force. */
export function readLibrary(
  document: control.SignedDocument,
  { signingPublicKey, currentVersion }: { signingPublicKey: Uint8Array; currentVersion: string },
): VerifiedLibrary | DocumentRefused {
  if (!isGenuine(document, signingPublicKey)) {
    return refuse(
      'library-signature-invalid',
      "A term library was refused, because its signature is not the collector's. The last good library stays in force. If the collector's signing key was replaced, enrol this computer again; if not, somebody may have tampered with the library.",
    );
  }
  if (document.payload.length > MAX_LIBRARY_BYTES) {
    return refuse(
      'library-unreadable',
      `A term library was refused, because it is larger than ${MAX_LIBRARY_BYTES} bytes. Take terms out of it and publish it again.`,
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(document.payload);
  } catch {
    return refuse(
      'library-unreadable',
      'A term library was refused, because it is not UTF-8 text. Save the file as UTF-8 and publish it again.',
    );
  }
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') {
    const named = parsed.faults
      .slice(0, NAMED_FAULTS)
      .map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
      .join('; ');
    const more = parsed.faults.length - NAMED_FAULTS;
    return refuse(
      'library-unreadable',
      `A term library was refused, because it has mistakes: ${named}${more > 0 ? `; and ${more} more` : ''}. Correct the file and publish it again.`,
    );
  }
  const { version } = parsed.file;
  if (isLower(version, currentVersion)) {
    return refuse(
      'library-version-lower',
      `Term library ${version} was refused, because ${currentVersion} is in force already. To go back to older terms, publish them under a higher version.`,
    );
  }
  return { kind: 'verified', version, text, document };
}
