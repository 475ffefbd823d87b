import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, verifyPassword, weaknessOf } from './passwords.ts';

describe('passwords', () => {
  it('are hashed with argon2id and the parameters OWASP gives', async () => {
    const hashed = await hashPassword('a heron in the reeds');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hashed, 'a heron in the reeds')).toBe(true);
    expect(await verifyPassword(hashed, 'a heron in the weeds')).toBe(false);
  });

  it('are the same however the keyboard composed the characters', async () => {
    const hashed = await hashPassword('cafe\u0301 au lait nero');
    expect(await verifyPassword(hashed, 'caf\u00e9 au lait nero')).toBe(true);
  });

  it('take the same time to refuse for an unknown account as for a wrong password', async () => {
    const hashed = await hashPassword('a heron in the reeds');
    await verifyPassword(null, 'warm up');
    const timeOf = async (given: string | null) => {
      const started = process.cpuUsage();
      for (let round = 0; round < 5; round += 1) await verifyPassword(given, 'wrong wrong wrong');
      const used = process.cpuUsage(started);
      return used.user + used.system;
    };
    const known = await timeOf(hashed);
    const unknown = await timeOf(null);
    // Both do the whole argon2id work; a short cut would be about a thousandth of it.
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(await verifyPassword(null, 'no account has this password')).toBe(false);
  });

  it('are hashed anew when the parameters have changed', async () => {
    expect(needsRehash(await hashPassword('a heron in the reeds'))).toBe(false);
    expect(needsRehash(await hash('a heron in the reeds', { memoryCost: 8_192 }))).toBe(true);
  });

  it.each([
    'password1234',
    'Passw0rd!!!!',
    'LapwingLapwing',
    'aaaaaaaaaaaa',
    '123456789012',
    'okoro2026!!!',
  ])('calls %s too easy to guess', (password) => {
    expect(weaknessOf(password, ['J. Okoro', 'j.okoro@school.example'])).not.toBeNull();
  });

  it.each(['correct horse battery', 'okoro keeps seven herons', 'vT7-kQ2w-9LxM'])(
    'accepts %s',
    (password) => {
      expect(weaknessOf(password, ['J. Okoro', 'j.okoro@school.example'])).toBeNull();
    },
  );
});
