import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { activity } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { openSpool, usage } from '../testing/spool-fixture.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { READ_FROM_START } from './spool.ts';

const APPENDER = fileURLToPath(new URL('../testing/append-until-killed.ts', import.meta.url));
const ROUNDS = 6;
const MIB = 1024 * 1024;

/** Runs the appender; `limited` under a limit on file sizes, which refuses writes like a full disk. */
function startAppender(root: string, sessionId: string, limited = false) {
  const child = limited
    ? spawn('sh', [
        '-c',
        // The size is in blocks of 512 bytes. Ignored, the signal becomes an error of the write.
        `trap '' XFSZ; ulimit -S -f ${MIB / 512}; exec "$0" "$@"`,
        process.execPath,
        APPENDER,
        root,
        sessionId,
      ])
    : spawn(process.execPath, [APPENDER, root, sessionId]);
  const printed: string[] = [];
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    printed.push(...lines);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, printed, ended };
}

describe('spool under kill -9', () => {
  it('has every confirmed event, repeats no number and no submission', async () => {
    const state = temporaryState();
    const confirmed = new Map<number, string>();
    const acked = new Set<number>();
    for (let round = 0; round < ROUNDS; round++) {
      const { child, printed, ended } = startAppender(state.root, `session-${round}`);
      const enough = 40 + round * 97;
      await waitFor('confirmed events', () => printed.length >= enough, { intervalMs: 1 });
      child.kill('SIGKILL');
      await ended;
      for (const line of printed) {
        const [first, second] = line.split(' ');
        if (first === 'acked') {
          acked.add(Number(second));
          continue;
        }
        expect(first, line).toMatch(/^\d+$/);
        expect(confirmed.has(Number(first)), `number ${first} was given twice`).toBe(false);
        confirmed.set(Number(first), `session-${round} ${second}`);
      }
    }

    const { spool, troubles } = await openSpool(state);
    expect(troubles).toEqual([]);
    const { events } = spool.readBatch(READ_FROM_START, {
      events: 1e6,
      bytes: 1e9,
      flagsFirst: 1e6,
    });
    const stored = events.map(({ bytes }) => activity.Event.decode(bytes).sequence);
    expect(new Set(stored).size).toBe(stored.length);
    const present = new Set(stored);
    const missing = [...confirmed.keys()].filter((n) => !present.has(n) && !acked.has(n));
    expect(missing).toEqual([]);
    const highest = Math.max(...stored, ...confirmed.keys());
    expect(spool.nextSequence).toBe(highest + 1);
    // What was spooled but not confirmed any more is recognised when the session repeats it.
    const last = [...confirmed].at(-1)!;
    const [sessionId, submission] = last[1].split(' ');
    const repeated = await spool.append(usage(), {
      sessionId: sessionId!,
      submission: Number(submission),
    });
    expect(repeated).toBe(last[0]);
    await spool.close();
  });
});

describe.skipIf(process.platform !== 'linux')('spool on a full disk', () => {
  it('says so, confirms nothing it cannot keep, and goes on when there is space again', async () => {
    const state = temporaryState();
    const { child, printed, ended } = startAppender(state.root, 'session-1', true);
    await waitFor('the refusal', () => printed.includes('trouble disk-refuses'));
    const confirmedWhenFull = printed.filter((line) => /^\d/.test(line)).length;
    expect(confirmedWhenFull).toBeGreaterThan(100);
    // Lifts the limit, as if somebody had made space.
    const lift = spawn('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
    await new Promise((resolve) => lift.once('close', resolve));
    await waitFor('the recovery', () => printed.includes('trouble disk-recovered'));
    await waitFor(
      'events after it',
      () => printed.filter((line) => /^\d/.test(line)).length > confirmedWhenFull + 100,
    );
    child.kill('SIGKILL');
    await ended;
    const acked = new Set(
      printed.flatMap((line) => (line.startsWith('acked') ? [Number(line.slice(6))] : [])),
    );
    const confirmed = printed
      .filter((line) => /^\d/.test(line))
      .map((line) => Number.parseInt(line, 10));
    const { spool } = await openSpool(state);
    const { events } = spool.readBatch(READ_FROM_START, {
      events: 1e6,
      bytes: 1e9,
      flagsFirst: 1e6,
    });
    const present = new Set(events.map(({ sequence }) => sequence));
    expect(confirmed.filter((n) => !present.has(n) && !acked.has(n))).toEqual([]);
    await spool.close();
  });
});
