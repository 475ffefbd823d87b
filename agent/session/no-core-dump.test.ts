import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** In a process of its own: it cannot be undone. Gives PR_GET_DUMPABLE before and after. */
const script = `
  import koffi from 'koffi';
  import { preventCoreDump } from './no-core-dump.ts';
  const prctl = koffi.load(null).func('int prctl(int o, ulong a, ulong b, ulong c, ulong d)');
  const before = prctl(3, 0, 0, 0, 0);
  const said = [];
  await preventCoreDump({ warn: (...args) => said.push(args) });
  console.log(JSON.stringify({ before, after: prctl(3, 0, 0, 0, 0), said }));`;

describe.runIf(process.platform === 'linux')('a session', () => {
  it('leaves no core dump behind', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script],
      { cwd: import.meta.dirname },
    );
    expect(JSON.parse(stdout)).toEqual({ before: 1, after: 0, said: [] });
  });
});
