/** A teacher's screen, from a console's real socket to real PCs' sockets, on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { control, screen } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type TestStaff, useTestServer } from '../../server/testing/test-server.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { TestConsole } from './testing/test-console.ts';
import type { TestPc } from './testing/test-pc.ts';
import { useTestScreens } from './testing/use-test-screens.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const screens = useTestScreens(test, server);

let schoolId: string;
let teacher: TestStaff;
let pcs: TestPc[];
let lessonId: string;
let console: TestConsole;
let broadcastId: string;

beforeEach(async () => {
  schoolId = await test.addSchool();
  teacher = await server.signIn(schoolId, 'teacher');
  pcs = [await screens.pc(schoolId), await screens.pc(schoolId), await screens.pc(schoolId)];
  lessonId = await screens.lesson(schoolId, teacher, pcs.slice(0, 2));
  console = await screens.console(teacher);
  broadcastId = randomUUID();
});

const start = (deviceIds = pcs.slice(0, 2).map(({ id }) => id)) =>
  console.say({ type: 'broadcast', broadcastId, lessonId, deviceIds, fullScreen: true });

const stateOf = ({ id }: TestPc) =>
  console.all('broadcast-device').findLast(({ deviceId }) => deviceId === id)?.state;

const running = (...all: TestPc[]) =>
  waitFor('the PCs', () => all.every((pc) => stateOf(pc) === 'running'));

function picture(number: number, more: screen.BroadcastFrame.$Properties = {}): void {
  const frame = {
    broadcastId,
    codec: screen.ScreenCodec.SCREEN_CODEC_VP8,
    stream: 1,
    number,
    key: number === 1,
    width: 1_280,
    height: 720,
    capturedAtMs: Date.now(),
    data: Buffer.from(`picture ${number}`),
    ...more,
  } as screen.BroadcastFrame.$Shape;
  console.sendRaw(screen.BroadcastFrame.encode(frame).finish());
}

/** Numbers of the pictures that a PC got. */
const got = (pc: TestPc) =>
  pc.all('broadcast').flatMap(({ number, data }) => (data?.length ? (number ?? 0) : []));

const receipt = (pc: TestPc, number: number, more: screen.BroadcastReceipt.$Properties = {}) =>
  pc.send({ broadcastReceipt: { broadcastId, stream: 1, number, ...more } });

const keysAsked = () => console.all('broadcast-taken').filter(({ needsKey }) => needsKey).length;

describe('a broadcast', () => {
  it('reaches the PCs of the lesson, and ends on them with an audit row at each end', async () => {
    const [first, second, third] = pcs as [TestPc, TestPc, TestPc];
    start(pcs.map(({ id }) => id));
    await running(first, second);
    await waitFor('the refusal', () => stateOf(third) === 'refused');
    expect(first.commands.find(({ broadcast }) => broadcast)).toMatchObject({
      broadcast: { broadcastId, fullScreen: true },
      lesson: { lessonId },
    });
    expect(keysAsked()).toBeGreaterThan(0);
    for (const number of [1, 2, 3]) picture(number);
    await waitFor('the pictures', () => got(first).length === 3 && got(second).length === 3);
    await waitFor('its receipt', () => console.all('broadcast-taken').at(-1)?.number === 3);
    console.say({ type: 'broadcast-end', broadcastId });
    await waitFor('its end', () =>
      [first, second].every((pc) => pc.commands.at(-1)?.broadcastEnd?.broadcastId === broadcastId),
    );
    expect(third.commands.some(({ broadcast }) => broadcast)).toBe(false);
    picture(4);
    await waitFor('the answer', () => console.all('not-understood').length === 1);
    expect(got(first)).toEqual([1, 2, 3]);
    const rows = await waitFor('both rows', async () => {
      const { rows: found } = await test.database.inSchool(schoolId, (tx) =>
        tx.query(
          `select action, subject_id as subject, detail from audit_entry
           where action like 'broadcast.%' order by position`,
        ),
      );
      return found.length === 2 && found;
    });
    expect(rows).toMatchObject([
      { action: 'broadcast.started', subject: lessonId, detail: { devices: 2 } },
      { action: 'broadcast.ended', subject: lessonId, detail: { frames: 3 } },
    ]);
  });

  it('waits for no PC: one that is slow goes on at a key frame', async () => {
    const [quick, slow] = pcs as [TestPc, TestPc];
    quick.onScreens = ({ broadcast }) => {
      if (broadcast?.data?.length) receipt(quick, broadcast.number ?? 0);
    };
    start();
    await running(quick, slow);
    const COUNT = 30;
    for (let number = 1; number <= COUNT; number += 1) {
      picture(number);
      await waitFor('it', () => got(quick).length === number);
    }
    expect(got(slow).length).toBeLessThan(10);
    const asked = keysAsked();
    receipt(slow, got(slow).at(-1)!);
    await waitFor('the request for a key frame', () => keysAsked() > asked);
    const before = got(slow).length;
    picture(COUNT + 1);
    picture(COUNT + 2, { key: true });
    picture(COUNT + 3);
    await waitFor('the newest', () => got(slow).length === before + 2);
    expect(got(slow).slice(before)).toEqual([COUNT + 2, COUNT + 3]);
    expect(got(quick)).toHaveLength(COUNT + 3);
  });

  it('goes on for a PC that comes back, and ends with the lesson', async () => {
    const [first, second] = pcs as [TestPc, TestPc];
    second.close();
    await waitFor('the loss', () => screens.isGone(second.id));
    start();
    await waitFor('the loss', () => stateOf(second) === 'unreachable');
    await running(first);
    await second.connect();
    second.present({ 'session-b': 'b.wren' });
    await running(second);
    picture(1);
    await waitFor('the picture', () => got(second).length === 1);
    await screens.endLesson(schoolId, teacher, lessonId);
    screens.hub.lessonsChanged();
    await waitFor('its end', () => console.all('broadcast').at(-1)?.state === 'ended');
    await waitFor('its end there', () => first.commands.some(({ broadcastEnd }) => broadcastEnd));
  });

  it('tells PCs that it goes on while nothing moves', async () => {
    const [first] = pcs as [TestPc];
    start([first.id]);
    await running(first);
    screens.hub.look(performance.now() + 11_000);
    await waitFor('the sign of life', () => first.all('broadcast').length === 1);
    expect(first.all('broadcast')[0]).toMatchObject({ broadcastId });
    expect(got(first)).toEqual([]);
  });

  it('is no way for pictures that cannot be, late ones, or somebody else’s', async () => {
    const [first] = pcs as [TestPc];
    start([first.id]);
    await running(first);
    const { SCREEN_CODEC_TILES } = screen.ScreenCodec;
    picture(1, { broadcastId: randomUUID() });
    picture(1, { codec: SCREEN_CODEC_TILES });
    picture(1, { width: 0 });
    picture(1, { data: new Uint8Array(1_000_001) });
    picture(1, { stream: 0 });
    picture(5, { key: true });
    picture(4);
    picture(5);
    await waitFor('the answers', () => console.all('not-understood').length === 7);
    await waitFor('the picture', () => got(first).length > 0);
    expect(got(first)).toEqual([5]);
    const colleague = await server.signIn(schoolId, 'teacher');
    const other = await screens.console(colleague);
    other.say({
      type: 'broadcast',
      broadcastId: randomUUID(),
      lessonId,
      deviceIds: [first.id],
      fullScreen: false,
    });
    await waitFor('the refusal', () => other.all('broadcast').at(-1)?.state === 'refused');
    expect(first.commands.filter(({ broadcast }) => broadcast)).toHaveLength(1);
  });

  it('is not shown where the PC says no', async () => {
    const [first] = pcs as [TestPc];
    first.answer = () => ({
      outcome: control.CommandOutcome.COMMAND_OUTCOME_REFUSED,
      message: 'The school’s policy does not allow this.',
    });
    start([first.id]);
    await waitFor('the refusal', () => stateOf(first) === 'refused');
    picture(1);
    await waitFor('the receipt', () => console.all('broadcast-taken').at(-1)?.number === 1);
    expect(first.all('broadcast')).toEqual([]);
  });
});
