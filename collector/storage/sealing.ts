/**
 * Encryption of what tells of pupils, before it enters the database: AES-256-GCM (NIST
 * SP 800-38D) with a key that the database does not have. A stolen dump, backup or
 * disk of the database alone tells no pupil text.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';
import { keyFile } from './key-file.ts';

/** Seals and opens texts. */
export interface Sealer {
  /** Seals `text` so that it opens only under the same `id`: a sealed text cannot be moved to another row. */
  seal(id: string, text: string): Buffer;
  /** Opens what `seal` made. Throws `sealed-text-unreadable` for a wrong key, id or damaged bytes. */
  open(id: string, sealed: Buffer): string;
}

/** Bytes of a key. */
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** First byte: how the rest is sealed, so that the key or cipher can change later. */
const FORMAT = 1;

/** Seals bytes with a 32-byte key so that they open only under the same `id`. */
export function sealBytes(key: Buffer, id: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  const body = cipher.update(bytes);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` made. Throws for a wrong key, id or damaged bytes. */
export function openBytes(key: Buffer, id: string, sealed: Buffer): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== FORMAT) {
    throw new Error('It is too short, or of another format.');
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  const body = decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([body, decipher.final()]);
}

/** Makes a sealer of a 32-byte key. */
export function createSealer(key: Buffer): Sealer {
  if (key.length !== KEY_BYTES) {
    throw new AppError('context-key-invalid', `The context key must have ${KEY_BYTES} bytes.`);
  }
  return {
    seal: (id, text) => sealBytes(key, id, Buffer.from(text, 'utf8')),
    open(id, sealed) {
      try {
        return openBytes(key, id, sealed).toString('utf8');
      } catch (cause) {
        throw new AppError(
          'sealed-text-unreadable',
          'A sealed text cannot be opened: it is damaged, or the key file keys/context.key is not the one it was sealed with. Restore the key file from the backup of the data directory.',
          { cause },
        );
      }
    },
  };
}

/** The sealer of a data directory; makes its key (`keys/context.key`) at the first start. */
export async function openSealer(dataDir: string): Promise<Sealer> {
  const key = await keyFile(join(dataDir, 'keys', 'context.key'), () => randomBytes(KEY_BYTES));
  return createSealer(key);
}
