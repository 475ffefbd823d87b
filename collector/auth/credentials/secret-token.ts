import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A random secret of 256 bits, as 43 characters that fit a cookie or a path. */
export function createSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a secret. A plain SHA-256 is enough: 256 random bits cannot
 * be guessed, and a stolen table signs nobody in.
 */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The CSRF token of a session: derived from the cookie's secret, which pages cannot read
 * and other sites cannot guess.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`lapwing csrf ${sessionToken}`).digest('base64url');
}

/** Compares two texts in a time that tells nothing about where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Letters and digits that are not taken for one another when read from a screen (Crockford's base 32). */
const readable = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that people copy by hand, such as `7K2M-9QXW-4DTR`: 60 bits. */
export function createReadableCode(): string {
  const group = () =>
    Array.from({ length: 4 }, () => readable[randomInt(readable.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** The code without what people add or mistake: case, spaces, hyphens, O for 0, I and L for 1. */
export function foldReadableCode(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
