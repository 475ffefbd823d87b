/**
 * What the agent costs a PC while a person types 300 characters a minute and
 * changes windows every 10 s: the real agent on a real X display, linked to a
 * real collector.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startSchool } from '../support/school.ts';
import { type SchoolPc, startSchoolPc } from '../support/school-pc.ts';
import { againstLimit, type BenchFigure } from './figure.ts';

const MEASURED_MS = 120_000;
const KEY_EVERY_MS = 200;
const WINDOW_EVERY_MS = 10_000;
const TEXT = 'The soldiers wrote home about mud, boredom and the noise of the guns. ';

/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICK_SECONDS = 0.01;

/** Measures for two minutes. */
export async function run(): Promise<BenchFigure[]> {
  const school = await startSchool();
  const pc = await startSchoolPc({
    agentUrl: school.agentUrl,
    token: await school.enrolmentToken(),
  });
  try {
    await pc.openTextWindow();
    await pc.openTextWindow();
    await typeFor(pc, 20_000); // everything is loaded and compiled once

    const { service, session } = pc.agentProcesses();
    const before = [cpuSeconds(service), cpuSeconds(session)];
    const startedAtMs = Date.now();
    await typeFor(pc, MEASURED_MS);
    const seconds = (Date.now() - startedAtMs) / 1000;
    const cpu = [cpuSeconds(service) - before[0]!, cpuSeconds(session) - before[1]!];
    const memory = [residentMegabytes(service), residentMegabytes(session)];
    return [
      againstLimit('agent: CPU of service and session', '% of a core', {
        value: ((cpu[0]! + cpu[1]!) / seconds) * 100,
        most: 1,
      }),
      againstLimit('agent: resident memory of service and session', 'MB', {
        value: memory[0]! + memory[1]!,
        most: 150,
      }),
      part('agent: CPU of the service', '%', (cpu[0]! / seconds) * 100, cpu[0]! + cpu[1]!, cpu[0]!),
      part('agent: memory of the service', 'MB', memory[0]!, memory[0]! + memory[1]!, memory[0]!),
    ];
  } finally {
    await pc.close();
    await school.close();
  }
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

function part(
  name: string,
  unit: string,
  value: number,
  whole: number,
  share: number,
): BenchFigure {
  return {
    name,
    value,
    unit,
    against: 'both processes',
    againstValue: whole,
    ratio: share / whole,
    goal: 'none',
    met: null,
  };
}
