import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentBytes } from '@lapwing/proto/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareVersions } from './publish-library.ts';
import { openSigningKey } from './signing-key.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lapwing-signing-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the signing key', () => {
  it('stays the same, in a file that only the collector reads', async () => {
    const first = await openSigningKey(dataDir);
    const again = await openSigningKey(dataDir);
    expect(again.publicKey.equals(first.publicKey)).toBe(true);
    expect((await stat(join(dataDir, 'keys', 'signing.key'))).mode & 0o777).toBe(0o600);
  });

  it('signs one kind of document, not another', async () => {
    const key = await openSigningKey(dataDir);
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') },
      format: 'jwk',
    });
    const payload = Buffer.from('text');
    const signature = key.sign(1, payload);
    expect(verify(null, documentBytes(1, payload), publicKey, signature)).toBe(true);
    expect(verify(null, documentBytes(2, payload), publicKey, signature)).toBe(false);
  });

  it('is refused, not replaced, when its file is damaged', async () => {
    await openSigningKey(dataDir);
    await writeFile(join(dataDir, 'keys', 'signing.key'), 'damaged');
    await expect(openSigningKey(dataDir)).rejects.toMatchObject({ code: 'signing-key-invalid' });
  });
});

describe('library versions', () => {
  it('are ordered by number, not by letter', () => {
    expect(compareVersions('2026.11.10', '2026.11.9')).toBeGreaterThan(0);
    expect(compareVersions('2026.9.1', '2026.11.1')).toBeLessThan(0);
    expect(compareVersions('2026.11.1', '2026.11.1')).toBe(0);
  });
});
