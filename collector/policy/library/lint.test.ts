import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    expect(output).toMatch(
      /^Version \d+\.\d+\.\d+: \d+ terms, \d+ phrase rules, \d+ lists, no faults\.$/m,
    );
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

  it('joins a folder with its lists, and names the file of each warning', async () => {
    const library = join(folder, 'library');
    await mkdir(join(library, 'lists'), { recursive: true });
    await writeFile(join(library, 'library.terms'), 'version 2026.11.1\n');
    await writeFile(join(library, 'lists', 'people.terms'), 'list dealer: plug\nlist other: x\n');
    await writeFile(join(library, 'drugs.terms'), '[drugs]\n3 text my @dealer\n3 chemist\n');
    const place = (...parts: string[]) => join('library', ...parts);
    expect(await lint('library')).toEqual({
      code: 0,
      output:
        `${place('lists', 'people.terms')}:2:1: warning: Nothing uses the list "other". Delete it, or refer to it as "@other".\n` +
        `${place('drugs.terms')}:3:1: warning: "chemist" is an ordinary word, and alone says little. Give it severity 1 or 2, or look for a phrase.\n` +
        'Version 2026.11.1: 1 terms, 1 phrase rules, 2 lists, no faults.\n',
    });
  });

  it('says so where a file cannot be read', async () => {
    const { code, output } = await lint('missing.terms');
    expect(code).toBe(1);
    expect(output).toMatch(/^missing\.terms:1:1: Cannot be read: ENOENT/);
  });
});
