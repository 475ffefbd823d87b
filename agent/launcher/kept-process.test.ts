import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { type KeepOptions, keepProcess } from './kept-process.ts';

function keep(script: string, isFailure: KeepOptions['isFailure'] = ({ code }) => code !== 0) {
  const delays: number[] = [];
  const kept = keepProcess({
    start: { program: process.execPath, args: ['-e', script], stdio: 'ignore' },
    isFailure,
    onRestart: (_end, delayMs) => delays.push(delayMs),
  });
  return { kept, delays };
}

describe('a kept process', () => {
  it('tells how it ended in good order', async () => {
    const { kept, delays } = keep('process.exit(0)');
    expect(await kept.ended).toEqual({ code: 0 });
    expect(delays).toEqual([]);
  });

  it('is started again when it fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lapwing-kept-'));
    const marker = join(folder, 'second');
    const { kept, delays } = keep(
      `const fs = require('fs'); if (fs.existsSync(${JSON.stringify(marker)})) process.exit(0);
       fs.writeFileSync(${JSON.stringify(marker)}, ''); process.exit(1);`,
    );
    expect(await kept.ended).toEqual({ code: 0 });
    expect(delays).toEqual([1_000]);
    rmSync(folder, { recursive: true });
  });

  it('is started again after a pause no longer than it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lapwing-kept-'));
    const runs = join(folder, 'runs');
    const delays: number[] = [];
    const script = `require('fs').appendFileSync(${JSON.stringify(runs)}, '.');
      process.exit(require('fs').statSync(${JSON.stringify(runs)}).size > 3 ? 0 : 1);`;
    const kept = keepProcess({
      start: { program: process.execPath, args: ['-e', script], stdio: 'ignore' },
      isFailure: ({ code }) => code !== 0,
      longestDelayMs: () => 20,
      onRestart: (_end, delayMs) => delays.push(delayMs),
    });
    expect(await kept.ended).toEqual({ code: 0 });
    expect(delays).toEqual([20, 20, 20]);
    rmSync(folder, { recursive: true });
  });

  it('is not started again when that would not help', async () => {
    const { kept, delays } = keep('process.exit(3)', ({ code }) => code === 1);
    expect(await kept.ended).toEqual({ code: 3 });
    expect(delays).toEqual([]);
  });

  it('is killed when it does not stop in time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lapwing-kept-'));
    const marker = join(folder, 'running');
    const { kept } = keep(
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);
       require('fs').writeFileSync(${JSON.stringify(marker)}, '');`,
    );
    await waitFor('the process', () => existsSync(marker));
    await kept.stop(100);
    expect(await kept.ended).toEqual({ code: null });
    rmSync(folder, { recursive: true });
  });

  it('ends where its program does not exist', async () => {
    const kept = keepProcess({
      start: { program: '/nonexistent/program', args: [], stdio: 'ignore' },
      isFailure: () => true,
      onRestart: () => {},
    });
    expect(await kept.ended).toEqual({ code: null });
  });
});
