import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTlsIdentity } from './tls.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lapwing-tls-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const open = (more: { publicUrl?: string; now?: Date } = {}) =>
  openTlsIdentity({ dataDir, files: null, publicUrl: null, logger: silentLogger, ...more });

describe('the self-signed certificate', () => {
  it('serves TLS that a client which trusts it accepts', async () => {
    const { cert, key } = await open();
    const server = createServer({ cert, key }, (_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      get({ host: 'localhost', port, ca: cert }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    server.close();
    expect(status).toBe(200);
  });

  it('is kept, with a key that only its owner reads', async () => {
    const first = await open();
    expect(await open()).toEqual(first);
    expect((await stat(join(dataDir, 'keys', 'tls.key'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its pin when it is renewed, or gets another name', async () => {
    const first = await open();
    const named = await open({ publicUrl: 'https://lapwing.school.example:8443' });
    const later = await open({ now: new Date(Date.now() + 800 * 24 * 60 * 60 * 1000) });
    expect(named.cert).not.toBe(first.cert);
    expect(later.cert).not.toBe(named.cert);
    expect(new Set([first.pin, named.pin, later.pin]).size).toBe(1);
    expect(first.pin).toMatch(/^[\w-]{43}$/);
    expect(new X509Certificate(named.cert).checkHost('lapwing.school.example')).toBeDefined();
  });
});

describe('the school’s certificate', () => {
  it('is asked for by name where it cannot be read', async () => {
    const files = { certFile: join(dataDir, 'none.crt'), keyFile: join(dataDir, 'none.key') };
    await expect(
      openTlsIdentity({ dataDir, files, publicUrl: null, logger: silentLogger }),
    ).rejects.toMatchObject({
      code: 'tls-file-unreadable',
      message: expect.stringMatching(/LAPWING_TLS_CERT/),
    });
  });
});
