import { describe, expect, it } from 'vitest';
import {
  createReadableCode,
  createSecretToken,
  csrfTokenOf,
  foldReadableCode,
  hashSecretToken,
  sameSecret,
} from './secret-token.ts';

describe('secret tokens', () => {
  it('never repeat, and are kept only as a hash', () => {
    const token = createSecretToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(createSecretToken()).not.toBe(token);
    expect(hashSecretToken(token)).toHaveLength(32);
    expect(hashSecretToken(token).toString()).not.toContain(token);
  });

  it('give a CSRF token that does not give the session away', () => {
    const token = createSecretToken();
    expect(csrfTokenOf(token)).toBe(csrfTokenOf(token));
    expect(csrfTokenOf(token)).not.toBe(token);
    expect(csrfTokenOf(token)).not.toBe(hashSecretToken(token).toString('base64url'));
  });

  it('compare without regard to where texts differ', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd')).toBe(false);
  });
});

describe('readable codes', () => {
  it('are understood as people type them', () => {
    const code = createReadableCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(foldReadableCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(
      foldReadableCode(code),
    );
    expect(foldReadableCode('oil0')).toBe('0110');
  });
});
