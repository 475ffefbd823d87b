import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, restrictToOwner, writeDurably } from '../state/durable-file.ts';

/** LMDB takes the key as 32 characters; these are 192 random bits as base64url. */
const KEY_BYTES = 24;
const KEY_TEXT = /^[\w-]{32}$/;

/**
 * The key that encrypts the spool, from its owner-only file; made where there is
 * none yet.
 *
 * @returns null where the file holds no key: then the spool cannot be read any more.
 */
export async function loadSpoolKey(path: string): Promise<string | null> {
  const saved = await readIfPresent(path);
  if (saved !== null) {
    await restrictToOwner(path);
    const key = saved.toString('utf8').trim();
    return KEY_TEXT.test(key) ? key : null;
  }
  return await makeSpoolKey(path);
}

/** Makes a new key in place of whatever the file held. */
export async function makeSpoolKey(path: string): Promise<string> {
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await writeDurably(path, `${key}\n`);
  return key;
}

/**
 * Whether a spool was written with this key. LMDB itself would go on with a
 * wrong key and read nonsense, so a keyed digest lies beside its file.
 *
 * @returns 'new' where the folder holds no spool yet; it then gets its digest.
 */
export async function checkKey(folder: string, key: string): Promise<'new' | 'fits' | 'differs'> {
  const path = join(folder, 'key-check');
  const expected = createHmac('sha256', key).update('lapwing-spool-v1').digest('base64url');
  const saved = (await readIfPresent(path))?.toString('utf8').trim();
  if (saved !== undefined) return saved === expected ? 'fits' : 'differs';
  await writeDurably(path, `${expected}\n`);
  return 'new';
}
