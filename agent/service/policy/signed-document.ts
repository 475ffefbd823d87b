import type { control } from '@lapwing/proto';
import { documentBytes } from '@lapwing/proto/protocol';
import { signatureFits } from '../enrolment/device-key.ts';

/** Whether a document comes from this device's collector, unchanged. */
export function isGenuine(document: control.SignedDocument, signingPublicKey: Uint8Array): boolean {
  return signatureFits(
    signingPublicKey,
    documentBytes(document.kind, document.payload),
    document.signature,
  );
}
