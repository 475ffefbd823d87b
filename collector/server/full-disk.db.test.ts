/** A disk that is really full: a small tmpfs with nothing left on it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { suiteName } from '../../test/support/system-programs.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { startTestCollector } from './testing/test-collector.ts';

const folder = mkdtempSync(join(tmpdir(), 'lapwing-disk-'));
const mount = (...options: string[]) =>
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', folder]).status === 0;
const missing = mount('-o', 'size=64k') ? [] : ['the right to mount a file system'];

afterAll(() => {
  if (missing.length === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(missing.length > 0)(suiteName('a collector on a full disk', missing), () => {
  const test = useTestDatabase();

  it('says so, leaves nothing half-written, and starts when there is space', async () => {
    const dataDir = join(folder, 'data');
    const padding = join(folder, 'padding');
    expect(() => writeFileSync(padding, Buffer.alloc(1024 * 1024))).toThrow(/ENOSPC/);
    const start = () => startTestCollector({ databaseUrl: test.connectionString, dataDir });
    await expect(start()).rejects.toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining(`The disk with ${dataDir} is full. Free some space`),
    });
    const left = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(left.filter((one) => one.isFile()).map(({ name }) => name)).toEqual(['padding']);

    rmSync(padding);
    const collector = await start();
    await collector.close();
  });
});
