import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readShippedExclusions } from './exclusions.ts';
import { readShipped } from './publish-defaults.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lapwing-exclusions-'));
  await writeFile(join(folder, 'sites.txt'), 'bank.example\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what ships', () => {
  it('is whole and valid', async () => {
    const { exclusions, library } = await readShipped();
    expect(exclusions.applications.length).toBeGreaterThan(5);
    expect(exclusions.sites).toContain('childline.org.uk');
    expect(library).toContain('version ');
  });

  it('is refused where a list is missing, empty or faulty', async () => {
    const code = 'exclusions-invalid';
    await expect(readShippedExclusions(folder)).rejects.toMatchObject({ code });
    await writeFile(join(folder, 'applications.txt'), '# nothing\n');
    await expect(readShippedExclusions(folder)).rejects.toMatchObject({ code });
    await writeFile(join(folder, 'applications.txt'), 'keepassxc\n');
    await writeFile(join(folder, 'sites.txt'), 'bank.example\nhttps://x.example/\n');
    await expect(readShippedExclusions(folder)).rejects.toThrow('line 2, column 1');
  });
});
