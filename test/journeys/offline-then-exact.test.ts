/**
 * Nothing is lost and nothing is doubled: events happen while the collector is
 * down, the agent's service is killed twice, the collector's PostgreSQL is killed
 * during delivery; afterwards each sequence number is stored exactly once.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from '../../agent/service/enrolment/enrol.ts';
import { startUplink } from '../../agent/session/uplink/uplink.ts';
import type { DeviceList } from '../../collector/directory/directory.contract.ts';
import { silentLogger } from '../../shared/logging.ts';
import { startSchool, type TestSchool } from '../support/school.ts';
import { connectAsSuperuser, postmaster } from '../support/school-database.ts';
import { type SlowLine, startSlowLine } from '../support/slow-line.ts';
import { waitFor } from '../support/wait-for.ts';

const EVENTS = 5_000;
/** Slow enough that killing PostgreSQL falls into the delivery, however slow this machine is. */
const BYTES_PER_SECOND = 30_000;
const ACCOUNT = 'afinch';

describe('offline, then exactly once', () => {
  let school: TestSchool;
  let line: SlowLine;
  let stateDir: string;
  let service: ChildProcess | undefined;

  beforeAll(async () => {
    school = await startSchool();
    line = await startSlowLine(Number(new URL(school.agentUrl).port), BYTES_PER_SECOND);
    stateDir = mkdtempSync(join(tmpdir(), 'lapwing-offline-'));
    const outcome = await enrol({
      collectorUrl: `https://127.0.0.1:${line.port}`,
      token: await school.enrolmentToken(),
      stateDir,
      hardwareId: 'offline-journey',
    });
    expect(outcome.kind).toBe('enrolled');
  });

  afterAll(async () => {
    service?.kill('SIGKILL');
    await line?.close();
    await school?.close();
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 });
  });

  function startServiceProcess(): void {
    service = spawn(
      'node',
      [
        join(import.meta.dirname, '../../agent/service/main.ts'),
        ...['--state', stateDir, '--account', ACCOUNT],
      ],
      { stdio: 'ignore' },
    );
  }

  async function killService(): Promise<void> {
    const gone = new Promise((resolve) => service!.once('exit', resolve));
    service!.kill('SIGKILL');
    await gone;
  }

  it('stores each of 5,000 events once, through two crashes of the agent and one of PostgreSQL', async () => {
    await school.stopCollector();
    startServiceProcess();
    const uplink = startUplink({
      linkPath: join(stateDir, 'run', `${ACCOUNT}.sock`),
      session: { sessionId: crypto.randomUUID(), account: ACCOUNT },
      listener: {
        welcomed() {},
        policy() {},
        termLibrary() {},
        compiledLibrary() {},
        yearGroup() {},
        refused() {},
      },
      logger: silentLogger,
    });

    const startedAtMs = Date.now();
    for (let number = 0; number < EVENTS; number += 1) {
      uplink.submit({
        occurredAtMs: startedAtMs + number,
        applicationUsage: {
          executable: 'soffice.bin',
          application: 'LibreOffice Writer',
          title: `Event ${number}`,
          durationMs: 1_000,
        },
      });
      if (number === 1_500 || number === 3_500) {
        // While events are on their way into the spool.
        await waitFor('a linked service', () => uplink.state().kind === 'welcomed');
        await killService();
        startServiceProcess();
      }
      if (number % 250 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await uplink.flush(240_000), 'all events are spooled').toBe(true);

    await school.startCollector();
    let database: pg.Client = await connectAsSuperuser(school.dataDir);
    const stored = async () => {
      const { rows } = await database.query(
        `select count(*)::int as rows, count(distinct title)::int as titles,
                count(distinct (device_id, sequence))::int as sequences
         from activity_event where title like 'Event %'`,
      );
      return rows[0] as { rows: number; titles: number; sequences: number };
    };
    const atKill = await waitFor(
      'the delivery to begin',
      async () => {
        const { rows } = await stored();
        return rows > 0 && rows;
      },
      { intervalMs: 5 },
    );
    process.kill(postmaster(school.dataDir).pid, 'SIGKILL');
    line.hurry();
    expect(atKill, 'PostgreSQL was killed during the delivery').toBeLessThan(EVENTS);

    database = await waitFor('PostgreSQL to be back', () =>
      connectAsSuperuser(school.dataDir).catch(() => false as const),
    );
    await waitFor('all events to be stored', async () => (await stored()).rows >= EVENTS, {
      timeoutMs: 120_000,
    });
    await waitFor('an empty spool', async () => {
      const { devices } = await school.administrator.client.request<DeviceList>(
        'GET',
        '/api/devices',
      );
      return devices[0]!.spoolDepth === 0;
    });

    console.log(`PostgreSQL was killed when ${atKill} of ${EVENTS} events were stored.`);
    expect(await stored()).toEqual({ rows: EVENTS, titles: EVENTS, sequences: EVENTS });
    const { devices } = await school.administrator.client.request<DeviceList>(
      'GET',
      '/api/devices',
    );
    expect(devices).toHaveLength(1);
    expect(devices[0]).toMatchObject({ missing: [], droppedEvents: 0 });
    const { rows: twice } = await database.query(
      'select sequence from activity_event group by device_id, sequence having count(*) > 1',
    );
    expect(twice).toEqual([]);
    uplink.close();
    await database.end();
  });
});
