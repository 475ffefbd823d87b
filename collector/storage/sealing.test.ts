import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keyFile } from './key-file.ts';
import { createSealer, openSealer } from './sealing.ts';

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'lapwing-seal-'));
  folders.push(path);
  return path;
};

afterEach(async () => {
  for (const path of folders.splice(0)) await rm(path, { recursive: true, force: true });
});

describe('a sealer', () => {
  const sealer = createSealer(randomBytes(32));

  it('opens what it sealed', () => {
    for (const text of ['', 'plain', 'łódź 🐦 \u0000']) {
      expect(sealer.open('a', sealer.seal('a', text))).toBe(text);
    }
  });

  it('seals the same text differently each time, and hides it', () => {
    const [one, other] = [sealer.seal('a', 'the same'), sealer.seal('a', 'the same')];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('same')).toBe(false);
  });

  it('does not open under another id, another key, or after a change', () => {
    const sealed = sealer.seal('a', 'text');
    expect(() => sealer.open('b', sealed)).toThrow('cannot be opened');
    expect(() => createSealer(randomBytes(32)).open('a', sealed)).toThrow('cannot be opened');
    for (let position = 0; position < sealed.length; position += 1) {
      const changed = Buffer.from(sealed);
      changed[position]! ^= 1;
      expect(() => sealer.open('a', changed)).toThrow('cannot be opened');
    }
    expect(() => sealer.open('a', sealed.subarray(0, 20))).toThrow('cannot be opened');
  });

  it('keeps its key in a file that only the collector reads', async () => {
    const dataDir = await folder();
    const sealed = (await openSealer(dataDir)).seal('a', 'text');
    expect((await openSealer(dataDir)).open('a', sealed)).toBe('text');
    const path = join(dataDir, 'keys', 'context.key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).length).toBe(32);
  });
});

describe('a key file', () => {
  it('is made once, however many ask at the same time', async () => {
    const path = join(await folder(), 'keys', 'some.key');
    const keys = await Promise.all(
      Array.from({ length: 8 }, () => keyFile(path, () => randomBytes(32))),
    );
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  });

  it('is refused when other accounts may read it', async () => {
    const path = join(await folder(), 'some.key');
    await keyFile(path, () => randomBytes(32));
    await chmod(path, 0o640);
    await expect(keyFile(path, () => randomBytes(32))).rejects.toMatchObject({
      code: 'key-file-open',
    });
  });
});
