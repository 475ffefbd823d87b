import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { linkPath } from './local-link/local-link.ts';
import { startService } from './service.ts';
import { stateLayout } from './state/state-layout.ts';
import { enrolledState, startTestService } from './testing/service-fixture.ts';
import { flag, usage } from './testing/spool-fixture.ts';
import { temporaryState } from './testing/temporary-state.ts';
import { TestCollector } from './testing/test-collector.ts';
import { TestSession } from './testing/test-session.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

let collector: TestCollector;

beforeEach(async () => {
  collector = await TestCollector.start();
});

afterEach(async () => {
  await collector.close();
});

/** Runs the service's process; what it prints is kept. */
function startProcess(stateDir: string) {
  const child = spawn(process.execPath, [MAIN, '--state', stateDir, '--account', 'pupil']);
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output, ended };
}

describe('service', () => {
  it('says what to do on a PC that is not enrolled', async () => {
    const stateDir = temporaryState().root;
    const starting = startService({ stateDir, links: [], logger: silentLogger });
    await expect(starting).rejects.toMatchObject({ code: 'not-enrolled' });
    const { output, ended } = startProcess(stateDir);
    expect(await ended).toBe(1);
    expect(output.join('')).toMatch(/not enrolled.*Enrol it with a token/);
  });

  it('starts offline with the policy and library it had, and frees what it held when it stops', async () => {
    const stateDir = await enrolledState(collector);
    collector.documents = [
      collector.policy({ version: 5 }),
      collector.library('version 2026.11.1\n[bullying]\n3  nobody likes you\n'),
    ];
    const service = await startTestService(stateDir);
    await waitFor('the documents', () => service.documentVersions().library !== '');
    await service.stop();
    expect(service.linkState().kind).toBe('stopped');
    await collector.close();
    const offline = await startTestService(stateDir);
    expect(offline.documentVersions()).toEqual({ policy: 5, library: '2026.11.1' });
    await collector.listen(0);
  });

  it('delivers each event exactly once over two kills with kill -9', async () => {
    const stateDir = await enrolledState(collector);
    const { port } = collector;
    await collector.close();
    const path = linkPath(stateLayout(stateDir).runFolder, 'pupil');
    const total = 900;
    const unconfirmed = new Map(
      Array.from({ length: total }, (_, i) => [
        i + 1,
        i % 10 === 0 ? flag(`flag-${i}`) : usage(`${i}`),
      ]),
    );
    for (const goal of [300, 600, total]) {
      const { child, ended, output } = startProcess(stateDir);
      const session = await waitFor('the link', () =>
        TestSession.hello(path, 'session-1').catch(() => null),
      );
      await waitFor(`the welcome (${output})`, () => session.welcomed);
      for (const [submission, event] of unconfirmed) session.submit(submission, event);
      await waitFor(
        'confirmations',
        () => {
          for (const submission of session.spooled.keys()) unconfirmed.delete(submission);
          return total - unconfirmed.size >= goal;
        },
        { intervalMs: 1 },
      );
      if (goal < total) {
        child.kill('SIGKILL');
        await ended;
      } else {
        await collector.listen(port);
        await waitFor('delivery', () => collector.received.size >= total);
        await session.end();
        child.kill('SIGTERM');
        expect(await ended).toBe(0);
      }
    }
    const usages = [...collector.received.values()].flatMap(({ event }) =>
      event.applicationUsage
        ? [event.applicationUsage.title]
        : event.flag
          ? [event.flag.flagId]
          : [],
    );
    expect(usages.length).toBe(total);
    expect(new Set(usages).size).toBe(total);
    const sequences = [...collector.received.keys()].sort((a, b) => a - b);
    expect(sequences.slice(0, total)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
  });

  it('runs twelve times in one process', async () => {
    const stateDirs = [];
    for (let i = 0; i < 12; i++) stateDirs.push(await enrolledState(collector));
    const services = await Promise.all(stateDirs.map((stateDir) => startTestService(stateDir)));
    const sessions = await Promise.all(
      services.map((service, i) => TestSession.hello(service.linkPath('pupil'), `session-${i}`)),
    );
    for (const session of sessions) {
      for (let i = 1; i <= 20; i++) session.submit(i, usage());
    }
    await waitFor('confirmations', () => sessions.every(({ spooled }) => spooled.size === 20));
    for (const session of sessions) await session.end();
    await Promise.all(services.map((service) => service.stop()));
  });

  it('writes neither titles nor secrets into its log or its state', async () => {
    const stateDir = await enrolledState(collector);
    const { output, child, ended } = startProcess(stateDir);
    const path = linkPath(stateLayout(stateDir).runFolder, 'pupil');
    const session = await waitFor('the link', () =>
      TestSession.hello(path, 'session-1').catch(() => null),
    );
    session.submit(1, usage('a title that nobody else may read'));
    await waitFor('delivery', () => collector.received.size === 1);
    await session.end();
    child.kill('SIGTERM');
    await ended;
    const { privateKey } = JSON.parse(readFileSync(join(stateDir, 'identity.json'), 'utf8'));
    const log = output.join('');
    expect(log).toContain('Connected to the collector');
    for (const secret of ['nobody else', privateKey, 'pupil"']) expect(log).not.toContain(secret);
    const spool = readFileSync(join(stateDir, 'spool', 'data.mdb'));
    expect(spool.includes('nobody else')).toBe(false);
  });
});
