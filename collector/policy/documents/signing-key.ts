/** The key that policies and term libraries are signed with: Ed25519 (RFC 8032), in the data directory. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { documentBytes } from '@lapwing/proto/protocol';
import { AppError } from '@lapwing/shared/errors';
import { keyFile } from '../../storage/key-file.ts';

/** A key that vouches for documents. */
export interface SigningKey {
  /** Raw 32-byte public key, which agents get at enrolment. */
  readonly publicKey: Buffer;
  /** 64-byte signature over the document (see `documentBytes`). */
  sign(kind: number, payload: Uint8Array): Buffer;
}

/** An Ed25519 public key in DER is a fixed prefix and these last bytes. */
const RAW_KEY_BYTES = 32;

/** Opens the key of a data directory; makes it (`keys/signing.key`, PKCS #8 PEM) at the first start. */
export async function openSigningKey(dataDir: string): Promise<SigningKey> {
  const path = join(dataDir, 'keys', 'signing.key');
  const pem = await keyFile(path, () =>
    Buffer.from(
      generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    ),
  );
  try {
    return signingKey(pem);
  } catch (error) {
    throw new AppError(
      'signing-key-invalid',
      `${path} does not hold an Ed25519 private key. Restore it from the backup of the data directory; with a new key every PC would have to be enrolled anew.`,
      { cause: error },
    );
  }
}

/** A signing key of its PKCS #8 PEM text. */
export function signingKey(pem: string | Buffer): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    publicKey: der.subarray(-RAW_KEY_BYTES),
    sign: (kind, payload) => sign(null, documentBytes(kind, payload), privateKey),
  };
}
