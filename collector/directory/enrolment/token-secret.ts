/** Secrets of enrolment tokens: typed off a screen now and then, so in Crockford's base 32. */
import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 characters of 5 bits: 130 bits, so that a fast hash protects it well enough. */
const SECRET_CHARACTERS = 26;

/** A new secret. */
export function newTokenSecret(): string {
  return Array.from(randomBytes(SECRET_CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
}

/** SHA-256 of a secret as typed: case does not matter, O is 0, I and L are 1, dashes and blanks are nothing. */
export function hashTokenSecret(secret: string): Buffer {
  const canonical = secret
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(canonical).digest();
}
