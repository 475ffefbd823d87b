import { createPublicKey, verify } from 'node:crypto';
import { proofBytes } from '@lapwing/proto/protocol';

const SIGNATURE_BYTES = 64;

/** Whether the signature proves that the device has the key it was enrolled with. */
export function isProof(
  device: { id: string; publicKey: Buffer },
  nonce: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: device.publicKey.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, proofBytes(device.id, nonce), key, signature);
}
