import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentVersions } from '../policy/documents/current-documents.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';

const test = useTestDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lapwing-library-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as `npm run library` does. */
function library(...args: string[]): Promise<{ code: number; out: string }> {
  return run({ LAPWING_DATA_DIR: folder, DATABASE_URL: test.connectionString }, args);
}

async function run(
  env: Record<string, string>,
  args: string[],
): Promise<{ code: number; out: string }> {
  const program = join(import.meta.dirname, 'publish-library.ts');
  return await promisify(execFile)(process.execPath, [program, ...args], { env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, out: stderr }),
  );
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const text = (version: string) => `version ${version}\n\n[bullying]\n3  flock of lapwings\n`;

describe('the command that publishes a library', () => {
  it('says what to do where there is no school yet', async () => {
    const path = await file('good.terms', text('2026.11.1'));
    expect(await library('publish', path)).toEqual({
      code: 1,
      out: expect.stringContaining('has no school yet'),
    });
  });

  it('publishes to the one school', async () => {
    const school = await test.addSchool();
    const path = await file('good.terms', text('2026.11.1'));
    const { code, out } = await library('publish', path);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Compiling 1 term…',
      expect.stringMatching(/^Compressing \d+\.\d+ MB…$/),
      expect.stringMatching(/^Compiled in \d+\.\d s: \d+\.\d+ MB, sent to PCs as \d+\.\d+ MB\.$/),
      'Published version 2026.11.1 (1 term) to Kestrel High School.',
      '',
    ]);
    expect(await library('publish', path)).toMatchObject({ code: 0 });
    const versions = await test.database.inSchool(school, (tx) => currentVersions(tx, school));
    expect(versions.libraryVersion).toBe('2026.11.1');
    const older = await file('older.terms', text('2026.10.1'));
    expect(await library('publish', older)).toEqual({
      code: 1,
      out: expect.stringContaining('Raise the version'),
    });
  });

  it('says in which line and column a fault is', async () => {
    const path = await file('bad.terms', 'version 2026.11.2\n\n[bullying]\n9  wrong\n');
    const { code, out } = await library('publish', path);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${path}:4:1: `));
    expect(out).toContain('Nothing was published.');
  });

  it('asks which of several schools', async () => {
    await test.addSchool('Merlin Academy');
    const path = await file('next.terms', text('2026.11.3'));
    expect((await library('publish', path)).out).toContain('Say which school');
    expect(await library('publish', path, '--school', 'Merlin Academy')).toMatchObject({ code: 0 });
  });

  it('says so where the file is not there', async () => {
    const path = join(folder, 'missing.terms');
    expect(await library('publish', path)).toEqual({
      code: 1,
      out: `There is no file or folder ${path} that can be read. Nothing was published.\n`,
    });
  });

  it('makes no new collector of a data directory that was mistyped', async () => {
    const path = await file('good.terms', text('2026.11.1'));
    const dataDir = join(folder, 'mistyped');
    const { code, out } = await run({ LAPWING_DATA_DIR: dataDir }, ['publish', path]);
    expect(code).toBe(1);
    expect(out).toContain(`There is no collector in ${dataDir}.`);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('shows how it is used', async () => {
    expect(await library()).toEqual({ code: 1, out: expect.stringContaining('npm run library') });
  });
});
