import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { createTotpSecret, totpCodeAt, totpStepOf } from './totp.ts';

const at = (seconds: number) => new Date(seconds * 1000);

describe('one-time codes', () => {
  it('match the test values of RFC 6238, appendix B, at six digits', () => {
    const secret = Secret.fromLatin1('12345678901234567890').base32;
    expect(totpCodeAt(secret, at(59))).toBe('287082');
    expect(totpCodeAt(secret, at(1_111_111_109))).toBe('081804');
    expect(totpCodeAt(secret, at(20_000_000_000))).toBe('353130');
  });

  it('are accepted one step early or late, and no further', () => {
    const { secret } = createTotpSecret('j.okoro@school.example');
    const code = totpCodeAt(secret, at(3_000_000));
    expect(totpStepOf(secret, code, at(3_000_000))).toBe(100_000);
    expect(totpStepOf(secret, code, at(3_000_030))).toBe(100_000);
    expect(totpStepOf(secret, code, at(2_999_970))).toBe(100_000);
    expect(totpStepOf(secret, code, at(3_000_090))).toBeNull();
  });

  it('come with an address that authenticator apps read', () => {
    const { secret, uri } = createTotpSecret('j.okoro@school.example');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Lapwing:j\.okoro%40school\.example\?/);
    expect(uri).toContain(`secret=${secret}`);
  });
});
