/** Users and PCs change places under load: no frame is ever shown under another's name. */
import { randomUUID } from 'node:crypto';
import { screen } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type TestStaff, useTestServer } from '../../server/testing/test-server.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { FromScreens } from './screens.contract.ts';
import type { GotFrame, TestConsole } from './testing/test-console.ts';
import type { TestPc } from './testing/test-pc.ts';
import { useTestScreens } from './testing/use-test-screens.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const screens = useTestScreens(test, server);

const PCS = 4;
const ROUNDS = 12;
const NAMES = ['Ada', 'Ben', 'Cai', 'Dee', 'Eve', 'Fay'];
const { FRAME_PURPOSE_THUMBNAIL } = screen.FramePurpose;

let schoolId: string;
let teacher: TestStaff;
let pcs: TestPc[];
let lessonId: string;

beforeEach(async () => {
  schoolId = await test.addSchool();
  await screens.people(
    schoolId,
    Object.fromEntries(NAMES.map((name) => [name.toLowerCase(), name])),
  );
  teacher = await server.signIn(schoolId, 'teacher');
  pcs = [];
  for (let number = 0; number < PCS; number += 1) pcs.push(await screens.pc(schoolId));
  await Promise.all(pcs.map((pc) => pc.openScreens()));
  lessonId = await screens.lesson(schoolId, teacher, pcs);
});

/**
 * Frames that were not of the device and the session under which they would have been shown: those
 * that the newest tile or view before them named.
 */
function underAnotherName(console: TestConsole): string[] {
  const tiles = new Map<string, Extract<FromScreens, { type: 'tile' }>>();
  const views = new Map<string, Extract<FromScreens, { type: 'view' }>>();
  const faults: string[] = [];
  for (const one of console.got) {
    if ('type' in one) {
      if (one.type === 'tile') tiles.set(one.deviceId, one);
      if (one.type === 'view') views.set(one.deviceId, one);
      continue;
    }
    const shown = (one.purpose === FRAME_PURPOSE_THUMBNAIL ? tiles : views).get(one.deviceId);
    const [device, account] = textOf(one).split(' ');
    const isRight =
      shown?.state === 'running' &&
      shown.sessionId === one.sessionId &&
      device === one.deviceId &&
      shown.person?.name.toLowerCase() === account;
    if (!isRight) faults.push(`${textOf(one)} as ${shown?.person?.name} (${shown?.state})`);
  }
  return faults;
}

/** Whose picture it really is: written into it where it was taken. */
function textOf({ data }: GotFrame): string {
  const text = Buffer.from(data ?? []).toString('latin1');
  return text.slice(text.indexOf('<') + 1, text.indexOf('>'));
}

describe('people who change places while everybody is looked at', () => {
  it('are never seen under another’s name', async () => {
    const console = await screens.console(teacher);
    console.say({ type: 'wall', lessonId, deviceIds: pcs.map(({ id }) => id), width: 320 });
    let runs = true;
    const at: { sessionId: string; account: string }[] = [];
    let sent = 0;
    // Each PC sends without a pause, of whoever is there and of those who were: as a late, a broken
    // or a hostile agent would.
    const sending = pcs.map(async (pc, index) => {
      const before: { sessionId: string; account: string }[] = [];
      for (let number = 1; runs; number += 1) {
        const now = at[index];
        if (now && before.at(-1) !== now) before.push(now);
        for (const { sessionId, account } of [...before.slice(-2), ...at.slice(0, 1)]) {
          // The picture says who is really on it: of a stranger's session it is this PC's own.
          const data = Buffer.from(`\xff\xd8\xff<${pc.id} ${account}>`, 'latin1');
          const more = { data, stream: number, key: true };
          pc.thumbnail(sessionId, 1, more);
          pc.frame(sessionId, 1, more);
          sent += 2;
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    const people = [...NAMES];
    for (let round = 0; round < ROUNDS; round += 1) {
      people.push(people.shift()!);
      for (const [index, pc] of pcs.entries()) {
        const account = people[index]!.toLowerCase();
        const sessionId = randomUUID();
        at[index] = { sessionId, account };
        pc.present({ [sessionId]: account });
      }
      for (const [index, pc] of pcs.entries()) {
        const { sessionId, account } = at[index]!;
        const tile = await waitFor('the tile to follow', () => {
          const newest = console.tile(pc.id);
          return (
            newest?.state === 'running' && newest.person?.name.toLowerCase() === account && newest
          );
        });
        expect(tile.sessionId).toBe(sessionId);
        const viewId = randomUUID();
        console.watch(viewId, pc.id, { lessonId });
        await waitFor('the view', () =>
          ['running', 'refused', 'ended'].includes(console.view(viewId)?.state ?? ''),
        );
      }
      const before = console.frames.length;
      await waitFor('frames', () => console.frames.length > before + PCS * 2);
    }
    runs = false;
    await Promise.all(sending);
    const { frames } = console;
    const seen = new Set(frames.map((frame) => textOf(frame).split(' ')[1]));
    expect(underAnotherName(console)).toEqual([]);
    expect(seen.size).toBe(NAMES.length);
    expect(sent).toBeGreaterThan(frames.length);
    expect(screens.relay.counts['wrong-session']).toBeGreaterThan(100);
  }, 120_000);
});
