import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LINT = join(import.meta.dirname, 'lint.ts');
let folder: string;

/** Runs the linter's command as a person would. */
async function lint(...paths: string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [LINT, ...paths], {
      cwd: folder,
    });
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the linter', () => {
  it('passes the shipped library', async () => {
    const { code, output } = await lint();
    expect(output).toMatch(/^Version \d+\.\d+\.\d+: \d+ terms, no faults\.\n$/);
    expect(code).toBe(0);
  });

  it('prints file, line and column of each fault, and fails', async () => {
    await writeFile(
      join(folder, 'school.terms'),
      'version 2026.11.1\n[drugs]\n3  got, any ket\n9 x',
    );
    expect(await lint('school.terms')).toEqual({
      code: 1,
      output:
        'school.terms:3:7: "," does not belong in a term: letters, digits, spaces, hyphens and apostrophes only.\n' +
        'school.terms:4:1: Severity 9 is not between 1 and 5.\n',
    });
  });

  it('fails for terms that can never be reported', async () => {
    await writeFile(
      join(folder, 'dead.terms'),
      'version 2026.11.1\n[drugs]\n3 buy ket\n3 buy ket here',
    );
    const { code, output } = await lint('dead.terms');
    expect(code).toBe(1);
    expect(output).toMatch(/^dead\.terms:4:1: "buy ket here" is never reported/);
  });

  it('says so where a file cannot be read', async () => {
    const { code, output } = await lint('missing.terms');
    expect(code).toBe(1);
    expect(output).toMatch(/^missing\.terms:1:1: Cannot be read: ENOENT/);
  });
});
