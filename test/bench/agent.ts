/**
 * What the agent costs a PC while a person types 300 characters a minute and
 * changes windows every 10 s: the real agent on a real X display, linked to a
 * real collector; alone, and while a teacher looks.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startSchool } from '../support/school.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { startWatchingTeacher, type WatchingTeacher } from './agent/watching-teacher.ts';
import { againstLimit, type BenchFigure } from './figure.ts';

const MEASURED_MS = 120_000;
const WATCHED_MS = 40_000;
const LOOKS = 30;
const KEY_EVERY_MS = 200;
const WINDOW_EVERY_MS = 10_000;
const TEXT = 'The soldiers wrote home about mud, boredom and the noise of the guns. ';

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICK_SECONDS = 0.01;

/** Measures for two minutes, then while a teacher looks, and after many looks; some five minutes in all. */
export async function run(): Promise<BenchFigure[]> {
  const school = await startSchool();
  const { client } = school.administrator;
  const room = await client.request<{ id: string }>('POST', '/api/rooms', { name: 'IT 1' });
  const pc = await startSchoolPc({
    agentUrl: school.agentUrl,
    token: await school.enrolmentToken(room.id),
  });
  try {
    await pc.openTextWindow();
    await pc.openTextWindow();
    await typeFor(pc, 20_000); // everything is loaded and compiled once
    const alone = await measure(pc, MEASURED_MS);

    const teacher = await startWatchingTeacher(school, room.id);
    await teacher.showWall();
    const end = await teacher.look();
    await typeFor(pc, 5_000);
    const watched = await measure(pc, WATCHED_MS);
    await end();
    const [fewLooks, manyLooks] = [await memoryAfter(teacher, pc), await memoryAfter(teacher, pc)];
    teacher.close();

    const cpu = sum(alone.cpu);
    const memory = sum(alone.memory);
    return [
      againstLimit('agent: CPU of service and session', '% of a core', { value: cpu, most: 1 }),
      againstLimit('agent: resident memory of service and session', 'MB', {
        value: memory,
        most: 150,
      }),
      beside('agent: CPU of the service', '%', alone.cpu.service, ['both processes', cpu]),
      beside('agent: memory of the service', 'MB', alone.memory.service, [
        'both processes',
        memory,
      ]),
      beside('agent: CPU while watched live and on a wall', '%', sum(watched.cpu), [
        'not watched',
        cpu,
      ]),
      beside('agent: memory while watched', 'MB', sum(watched.memory), ['not watched', memory]),
      {
        ...beside(`agent: memory after ${2 * LOOKS} looks`, 'MB', sum(manyLooks), [
          `after ${LOOKS}`,
          sum(fewLooks),
        ]),
        goal: '≤ 1.1 ×',
        met: sum(manyLooks) <= 1.1 * sum(fewLooks),
      },
    ];
  } finally {
    await pc.close();
    await school.close();
  }
}

/** Of each process: percent of a core, or MB. */
interface OfBoth {
  service: number;
  session: number;
}

const sum = ({ service, session }: OfBoth) => service + session;

/** Types meanwhile. */
async function measure(pc: SchoolPc, durationMs: number): Promise<{ cpu: OfBoth; memory: OfBoth }> {
  const before = ofBoth(pc, cpuSeconds);
  const startedAtMs = Date.now();
  await typeFor(pc, durationMs);
  const seconds = (Date.now() - startedAtMs) / 1000;
  const after = ofBoth(pc, cpuSeconds);
  const percent = (name: keyof OfBoth) => ((after[name] - before[name]) / seconds) * 100;
  return {
    cpu: { service: percent('service'), session: percent('session') },
    memory: ofBoth(pc, residentMegabytes),
  };
}

/** Looks at the PC and away again, many times. */
async function memoryAfter(teacher: WatchingTeacher, pc: SchoolPc): Promise<OfBoth> {
  for (let look = 0; look < LOOKS; look += 1) {
    const end = await teacher.look();
    await end();
  }
  return ofBoth(pc, residentMegabytes);
}

function ofBoth(pc: SchoolPc, figure: (pid: number) => number): OfBoth {
  const { service, session } = pc.agentProcesses();
  return { service: figure(service), session: figure(session) };
}

/** Types one character every 200 ms, and brings the other window to the front every 10 s. */
async function typeFor(pc: SchoolPc, durationMs: number): Promise<void> {
  const startedAtMs = Date.now();
  let nextWindowMs = WINDOW_EVERY_MS;
  for (let key = 0; key * KEY_EVERY_MS < durationMs; key += 1) {
    const behindMs = startedAtMs + key * KEY_EVERY_MS - Date.now();
    if (behindMs > 0) await wait(behindMs);
    if (key * KEY_EVERY_MS >= nextWindowMs) {
      nextWindowMs += WINDOW_EVERY_MS;
      await pc.press('alt+Tab');
    }
    await pc.type(TEXT[key % TEXT.length]!);
  }
}

function cpuSeconds(pid: number): number {
  // proc(5): utime and stime are fields 14 and 15; the name in brackets may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_SECONDS;
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)![1]) / 1024;
}

function beside(
  name: string,
  unit: string,
  value: number,
  [against, againstValue]: [string, number],
): BenchFigure {
  const ratio = value / againstValue;
  return { name, value, unit, against, againstValue, ratio, goal: 'none', met: null };
}
