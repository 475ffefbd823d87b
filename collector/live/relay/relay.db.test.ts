/** Screens from real PCs' sockets to real consoles' sockets, on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { control, screen, transport } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type TestStaff, useTestServer } from '../../server/testing/test-server.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { TestConsole } from './testing/test-console.ts';
import { jpeg, type TestPc } from './testing/test-pc.ts';
import { useTestScreens } from './testing/use-test-screens.ts';

const test = useTestDatabase();
const server = useTestServer(test);
const screens = useTestScreens(test, server);
const { CommandOutcome: Outcome, CommandRefusal: Refusal, WatchMode: Mode } = control;
const { ScreenCodec: Codec } = screen;
const { RefusalReason: Reason } = transport;

let schoolId: string;
let teacher: TestStaff;
let technician: TestStaff;
let pcs: TestPc[];
let lessonId: string;

beforeEach(async () => {
  schoolId = await test.addSchool();
  await screens.people(
    schoolId,
    { 'a.finch': 'Ada Finch', 'b.wren': 'Ben Wren' },
    { 's.okafor': 'Ms Okafor' },
  );
  teacher = await server.signIn(schoolId, 'teacher');
  technician = await server.signIn(schoolId, 'technician');
  pcs = [await screens.pc(schoolId), await screens.pc(schoolId), await screens.pc(schoolId)];
  // The third PC is not in it.
  lessonId = await screens.lesson(schoolId, teacher, pcs.slice(0, 2));
});

const wall = (console: TestConsole, deviceIds = pcs.slice(0, 2).map(({ id }) => id)) =>
  console.say({ type: 'wall', lessonId, deviceIds, width: 320 });

/** A running view of the first PC, at which Ada works. */
async function running(staff = teacher, more: object = {}) {
  const [pc] = pcs as [TestPc];
  pc.present({ 'session-a': 'a.finch' });
  const console = await screens.console(staff);
  const viewId = randomUUID();
  await waitForSession(pc, 'session-a');
  console.watch(viewId, pc.id, { lessonId: staff === teacher ? lessonId : null, ...more });
  await console.viewIs(viewId, 'running');
  await waitFor('what is wanted', () => pc.watchOf('session-a')?.live?.length);
  return { pc, console, viewId };
}

/** Waits until the collector knows who is there. */
const waitForSession = (pc: TestPc, sessionId: string) =>
  waitFor('presence', () =>
    screens.sessionsOf(pc.id).some((session) => session.sessionId === sessionId),
  );

const auditRows = async (...actions: string[]) => {
  const { rows } = await test.database.inSchool(schoolId, (tx) =>
    tx.query<{ action: string; subject: string; detail: Record<string, unknown> }>(
      `select action, subject_id as subject, detail from audit_entry
       where action = any($1) order by position`,
      [actions],
    ),
  );
  return rows;
};

const numbers = (console: TestConsole) => console.frames.map(({ number }) => number);

describe('the connection', () => {
  it('is for teachers and ICT staff, by their session and from their own pages', async () => {
    await expect(screens.console(null)).rejects.toThrow('401');
    await expect(screens.console(teacher, 'https://evil.example')).rejects.toThrow('403');
    for (const role of ['dsl', 'governor', 'headteacher'] as const) {
      await expect(screens.console(await server.signIn(schoolId, role))).rejects.toThrow('403');
    }
    const console = await screens.console(teacher);
    await waitFor('the first tick', () => console.all('tick').length === 1);
    await server.request('POST', '/api/sign-out', { as: teacher });
    await screens.hub.tick();
    await waitFor('the end', () => console.closeCode === 4401);
  });

  it('says so where it does not understand, and goes on', async () => {
    const console = await screens.console(teacher);
    console.sendRaw('{');
    console.say({ type: 'unheard-of' });
    console.say({ type: 'wall', lessonId, deviceIds: ['x'], width: 320 });
    console.say({ type: 'input', viewId: randomUUID(), input: { kind: 'text', text: 'a' } });
    console.sendRaw(Buffer.from('ffff', 'hex'));
    console.sendRaw(Buffer.alloc(0));
    await waitFor('all answers', () => console.all('not-understood').length === 6);
    expect(console.closeCode).toBeNull();
  });
});

describe('a wall', () => {
  it('shows each PC under the name of who is there, and one audit row', async () => {
    const [first, second] = pcs as [TestPc, TestPc];
    first.present({ 'session-a': 'a.finch' });
    await waitForSession(first, 'session-a');
    const console = await screens.console(teacher);
    wall(console);
    const tile = await console.tileIs(first.id, 'running');
    expect(tile).toMatchObject({ sessionId: 'session-a', person: { name: 'Ada Finch' } });
    await console.tileIs(second.id, 'nobody');
    await waitFor('what is wanted', () => first.watchOf('session-a')?.thumbnail);
    expect(first.watchOf('session-a')).toMatchObject({
      thumbnail: { width: 320, intervalMs: 1_000 },
      live: [],
    });
    expect([...first.views.values()]).toMatchObject([{ mode: Mode.WATCH_MODE_WALL }]);
    first.thumbnail('session-a', 1);
    await waitFor('the thumbnail', () => console.frames.length === 1);
    expect(console.frames[0]).toMatchObject({ deviceId: first.id, sessionId: 'session-a' });
    await waitFor('the receipt', () => first.all('receipt').length === 1);
    second.present({ 'session-b': 'b.wren' });
    expect((await console.tileIs(second.id, 'running')).person?.name).toBe('Ben Wren');
    // Sent again it is no other opening.
    console.say({ type: 'wall', lessonId, deviceIds: [first.id, second.id], width: 640 });
    await waitFor('the new width', () => first.watchOf('session-a')?.thumbnail?.width === 640);
    expect(await auditRows('wall.opened')).toMatchObject([
      { subject: lessonId, detail: { devices: 2 } },
    ]);
    console.close();
    await waitFor('the end on the PCs', () => first.views.size + second.views.size === 0);
    expect(first.watchOf('session-a')?.thumbnail).toBeFalsy();
  });

  it('gives who joins the newest thumbnail at once, and asks for the greatest width', async () => {
    const [pc] = pcs as [TestPc];
    pc.present({ 'session-a': 'a.finch' });
    await waitForSession(pc, 'session-a');
    const console = await screens.console(teacher);
    wall(console);
    await console.tileIs(pc.id, 'running');
    pc.thumbnail('session-a', 1);
    pc.thumbnail('session-a', 2);
    await waitFor('the thumbnail', () => numbers(console).includes(2));
    const second = await screens.console(teacher);
    second.say({ type: 'wall', lessonId, deviceIds: [pc.id], width: 500 });
    await waitFor('the thumbnail', () => second.frames.length === 1);
    expect(second.frames[0]?.number).toBe(2);
    await waitFor('the width', () => pc.watchOf('session-a')?.thumbnail?.width === 500);
    second.close();
    await waitFor('the width', () => pc.watchOf('session-a')?.thumbnail?.width === 320);
  });

  it('is of PCs of the lesson only, of pupils only, and ends with the lesson', async () => {
    const [first, second, third] = pcs as [TestPc, TestPc, TestPc];
    first.present({ 'session-a': 'a.finch' });
    second.present({ 'session-s': 's.okafor' });
    third.present({ 'session-b': 'b.wren' });
    await waitForSession(third, 'session-b');
    const console = await screens.console(teacher);
    wall(console, [first.id, second.id, third.id, randomUUID()]);
    await console.tileIs(first.id, 'running');
    expect((await console.tileIs(second.id, 'refused')).why).toContain('member of staff');
    expect(console.tile(second.id)).toMatchObject({ sessionId: null, person: null });
    await console.tileIs(third.id, 'refused');
    expect(second.watches.concat(third.watches)).toEqual([]);
    await screens.endLesson(schoolId, teacher, lessonId);
    screens.hub.lessonsChanged();
    await waitFor('the end', () => console.all('wall').at(-1)?.state === 'ended');
    await waitFor('the end on the PC', () => first.views.size === 0);
    first.thumbnail('session-a', 9);
    const again = await screens.console(teacher);
    wall(again);
    await waitFor('the refusal', () => again.all('wall').at(-1)?.state === 'refused');
    expect(console.frames.concat(again.frames)).toEqual([]);
  });

  it('says why a PC shows nothing', async () => {
    const [first, second] = pcs as [TestPc, TestPc];
    first.answer = () => ({
      outcome: Outcome.COMMAND_OUTCOME_REFUSED,
      refusal: Refusal.COMMAND_REFUSAL_NOT_ALLOWED,
      message: 'The school’s policy does not allow this.',
    });
    first.present({ 'session-a': 'a.finch' });
    second.present({ 'session-b': 'b.wren' });
    await waitForSession(second, 'session-b');
    const console = await screens.console(teacher);
    wall(console);
    expect((await console.tileIs(first.id, 'refused')).why).toContain('policy');
    await console.tileIs(second.id, 'running');
    second.send({ fault: { sessionId: 'session-b', message: 'There is no display.' } });
    await waitFor('the fault', () => console.all('fault').length === 1);
    expect(console.all('fault')[0]).toMatchObject({ deviceId: second.id, purpose: 'thumbnail' });
    second.close();
    await console.tileIs(second.id, 'unreachable');
  });
});

describe('a view', () => {
  it('is announced, audited, shown in order, and ended on the PC', async () => {
    const { pc, console, viewId } = await running();
    expect(pc.watches[0]).toMatchObject({
      sessionId: 'session-a',
      watch: { viewId, mode: Mode.WATCH_MODE_SCREEN },
      lesson: { lessonId },
    });
    expect(console.view(viewId)).toMatchObject({
      sessionId: 'session-a',
      person: { name: 'Ada Finch', staff: false },
    });
    expect(pc.watchOf('session-a')).toMatchObject({
      live: [
        {
          monitor: 1,
          viewIds: [viewId],
          codecs: [Codec.SCREEN_CODEC_VP8, Codec.SCREEN_CODEC_TILES],
        },
      ],
    });
    pc.send({
      monitors: {
        sessionId: 'session-a',
        monitors: [{ monitor: 1, width: 1920, height: 1080, primary: true }],
      },
    });
    for (let number = 1; number <= 5; number += 1) pc.frame('session-a', number);
    await waitFor('the frames', () => console.frames.length === 5);
    expect(numbers(console)).toEqual([1, 2, 3, 4, 5]);
    expect(console.all('monitors')[0]).toMatchObject({ monitors: [{ monitor: 1, width: 1920 }] });
    expect(pc.all('receipt').at(-1)).toMatchObject({ sessionId: 'session-a', number: 5 });
    console.say({ type: 'unwatch', viewId });
    await console.viewIs(viewId, 'ended');
    await waitFor('the end on the PC', () => pc.views.size === 0);
    await waitFor('both rows', async () => (await auditRows('view.ended')).length === 1);
    expect(await auditRows('view.started', 'view.ended')).toMatchObject([
      {
        action: 'view.started',
        subject: pc.id,
        detail: { view: viewId, mode: 'screen', session: 'session-a', lesson: lessonId },
      },
      { action: 'view.ended', subject: pc.id, detail: { view: viewId, because: 'asked' } },
    ]);
  });

  it('is refused outside of the lesson, and is a technician’s anywhere, with consent of staff', async () => {
    const third = pcs[2]!;
    third.present({ 'session-s': 's.okafor' });
    await waitForSession(third, 'session-s');
    const console = await screens.console(teacher);
    const viewId = randomUUID();
    console.watch(viewId, third.id, { lessonId });
    expect((await console.viewIs(viewId, 'refused')).person).toBeNull();
    expect(third.watches).toEqual([]);

    const commands: (() => void)[] = [];
    third.answer = ({ commandId }) => {
      commands.push(() => third.result(commandId!, { outcome: Outcome.COMMAND_OUTCOME_DONE }));
      return null;
    };
    const help = await screens.console(technician);
    const helpId = randomUUID();
    help.watch(helpId, third.id, { mode: 'control', reason: 'The mouse does not work' });
    await help.viewIs(helpId, 'asking');
    await waitFor('the command', () => commands.length === 1);
    expect(help.frames).toEqual([]);
    await third.openScreens();
    commands[0]!();
    expect(await help.viewIs(helpId, 'running')).toMatchObject({ mode: 'control' });
    expect(third.watches[0]?.watch?.mode).toBe(Mode.WATCH_MODE_CONTROL);
  });

  it('is refused with the reason where the person does not agree', async () => {
    const [pc] = pcs as [TestPc];
    screens.asksFirst = true;
    pc.answer = () => ({
      outcome: Outcome.COMMAND_OUTCOME_REFUSED,
      refusal: Refusal.COMMAND_REFUSAL_DECLINED,
      message: 'Who is logged on said no.',
    });
    pc.present({ 'session-a': 'a.finch' });
    await waitForSession(pc, 'session-a');
    const console = await screens.console(teacher);
    const viewId = randomUUID();
    console.watch(viewId, pc.id, { lessonId });
    expect(await console.viewIs(viewId, 'refused')).toMatchObject({ because: 'declined' });
    expect(console.all('view').map(({ state }) => state)).toEqual([
      'starting',
      'asking',
      'refused',
    ]);
    expect(await auditRows('view.started')).toEqual([]);
  });

  it('ends with the person, and nothing more comes under the old name', async () => {
    const { pc, console, viewId } = await running();
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    pc.present({ 'session-b': 'b.wren' });
    expect(await console.viewIs(viewId, 'ended')).toMatchObject({ because: 'person-changed' });
    pc.frame('session-a', 2);
    pc.frame('session-b', 1);
    await waitFor('both to be dropped', () => pc.all('refusal').length >= 1);
    expect(console.frames).toHaveLength(1);
    const next = randomUUID();
    console.watch(next, pc.id, { lessonId });
    expect(await console.viewIs(next, 'running')).toMatchObject({ person: { name: 'Ben Wren' } });
    pc.frame('session-b', 2, { key: true });
    await waitFor('the new frame', () => console.frames.length === 2);
    expect(console.frames[1]?.sessionId).toBe('session-b');
  });

  it('ends with the lesson, and when the PC is gone', async () => {
    const { pc, console, viewId } = await running();
    await screens.endLesson(schoolId, teacher, lessonId);
    screens.hub.lessonsChanged();
    expect(await console.viewIs(viewId, 'ended')).toMatchObject({ because: 'lesson-over' });
    await waitFor('the end on the PC', () => pc.views.size === 0);

    const help = await screens.console(technician);
    const helpId = randomUUID();
    help.watch(helpId, pc.id);
    await help.viewIs(helpId, 'running');
    pc.cutScreens();
    screens.hub.look(performance.now() + 20_000);
    expect(help.view(helpId)?.state).toBe('running');
    await waitFor('the loss', () => screens.relay.sourceOf(pc.id) === null);
    screens.hub.look(performance.now() + 26_000);
    expect(await help.viewIs(helpId, 'ended')).toMatchObject({ because: 'unreachable' });
    const again = randomUUID();
    help.watch(again, pc.id);
    await help.viewIs(again, 'running');
    pc.close();
    expect(await help.viewIs(again, 'ended')).toMatchObject({ because: 'unreachable' });
  });

  it('ends where the PC sends no sign of it any more, but not where it says why', async () => {
    const { pc, console, viewId } = await running();
    const help = await screens.console(technician);
    const helpId = randomUUID();
    help.watch(helpId, pc.id, { monitors: [2] });
    await help.viewIs(helpId, 'running');
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    screens.relay.tick(performance.now() + 10_000);
    expect([console.view(viewId)?.state, help.view(helpId)?.state]).toEqual(['running', 'running']);
    pc.send({ fault: { sessionId: 'session-a', monitor: 1, message: 'There is no display.' } });
    await waitFor('the fault', () => console.all('fault').length + help.all('fault').length === 2);
    screens.relay.tick(performance.now() + 41_000);
    expect([console.view(viewId)?.state, help.view(helpId)?.state]).toEqual(['running', 'running']);
    pc.frame('session-a', 2);
    await waitFor('the frame', () => console.frames.length === 2);
    screens.relay.tick(performance.now() + 41_000);
    expect(await console.viewIs(viewId, 'ended')).toMatchObject({ because: 'unreachable' });
    expect(help.view(helpId)?.state).toBe('running');
  });

  it('asks once for all: common codecs, greatest width, one key frame for who joins', async () => {
    const { pc, console, viewId } = await running(teacher, {
      codecs: ['av1', 'vp9', 'vp8', 'tiles'],
      maxWidth: 1_280,
      monitors: [0],
    });
    pc.send({
      monitors: {
        sessionId: 'session-a',
        monitors: [{ monitor: 1, primary: true }, { monitor: 2 }],
      },
    });
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    const before = pc.watchOf('session-a')!.live![0]!;
    expect(before.monitor).toBe(1);
    const help = await screens.console(technician);
    const helpId = randomUUID();
    help.watch(helpId, pc.id, { codecs: ['vp9', 'h264', 'vp8'], maxWidth: 1_920 });
    await help.viewIs(helpId, 'running');
    const both = await waitFor('both', () => {
      const [live] = pc.watchOf('session-a')!.live!;
      return live?.viewIds?.length === 2 && live;
    });
    expect(both).toMatchObject({
      monitor: 1,
      maxWidth: 1_920,
      codecs: [Codec.SCREEN_CODEC_VP9, Codec.SCREEN_CODEC_VP8, Codec.SCREEN_CODEC_TILES],
      keyFrameCount: before.keyFrameCount! + 1,
      viewIds: [viewId, helpId],
    });
    // Until the key frame comes, who joined gets nothing.
    pc.frame('session-a', 2);
    pc.frame('session-a', 3, { key: true });
    await waitFor('the key frame', () => help.frames.length === 1);
    expect(numbers(help)).toEqual([3]);
    expect(numbers(console)).toEqual([1, 2, 3]);
  });

  it('has mouse and keyboard in control mode only, and the clipboard with an audit row', async () => {
    const { pc, console, viewId } = await running();
    const input = (text: string) =>
      console.say({ type: 'input', viewId, input: { kind: 'text', text } });
    input('no');
    await waitFor('the answer', () => console.all('not-understood').length === 1);
    console.watch(viewId, pc.id, { lessonId, mode: 'control' });
    await waitFor(
      'control',
      () => console.view(viewId)?.mode === 'control' && console.view(viewId)?.state === 'running',
    );
    input('yes');
    console.say({ type: 'input', viewId, input: { kind: 'get-clipboard' } });
    await waitFor('the input', () => pc.all('input').length === 2);
    expect(pc.all('input')[0]).toMatchObject({
      viewId,
      sessionId: 'session-a',
      text: { text: 'yes' },
    });
    for (const text of ['one', 'two']) pc.send({ clipboard: { sessionId: 'session-a', text } });
    await waitFor('the clipboard', () => console.all('clipboard').length === 1);
    expect(console.all('clipboard')).toMatchObject([{ viewId, text: 'one' }]);
    expect(await auditRows('view.clipboard-read')).toHaveLength(1);
    expect(await auditRows('view.changed')).toMatchObject([{ detail: { mode: 'control' } }]);
  });
});

describe('a viewer that does not read', () => {
  it('delays nobody, goes on at a key frame, and is cut where it never reads', async () => {
    const { pc, console } = await running();
    const slow = await screens.console(technician);
    const slowId = randomUUID();
    slow.takes = false;
    slow.watch(slowId, pc.id);
    await slow.viewIs(slowId, 'running');
    await waitFor('both', () => pc.watchOf('session-a')?.live?.[0]?.viewIds?.length === 2);
    const COUNT = 60;
    pc.frame('session-a', 1, { key: true });
    for (let number = 2; number <= COUNT; number += 1) {
      pc.frame('session-a', number);
      // As a sender does that keeps few under way.
      if (number % 5 === 0) await waitFor('frames', () => console.frames.length === number);
    }
    expect(slow.frames.length).toBeLessThan(10);
    const countOf = () => pc.watchOf('session-a')?.live?.[0]?.keyFrameCount ?? 0;
    const before = countOf();
    // It reads again: a key frame is asked for, and nothing of the time between comes.
    for (const frame of slow.frames) slow.take(frame);
    await waitFor('the request for a key frame', () => countOf() > before);
    const shown = slow.frames.length;
    pc.frame('session-a', COUNT + 1);
    pc.frame('session-a', COUNT + 2, { key: true });
    await waitFor('the key frame', () => slow.frames.length === shown + 1);
    expect(slow.frames.at(-1)?.number).toBe(COUNT + 2);
    screens.hub.look(performance.now() + 31_000);
    await waitFor('the end', () => slow.closeCode !== null);
    expect(console.closeCode).toBeNull();
    pc.frame('session-a', COUNT + 3);
    await waitFor('the next frame', () => numbers(console).at(-1) === COUNT + 3);
  });

  it('gets of thumbnails the newest when it reads again', async () => {
    const [pc] = pcs as [TestPc];
    pc.present({ 'session-a': 'a.finch' });
    await waitForSession(pc, 'session-a');
    const console = await screens.console(teacher);
    console.takes = false;
    wall(console);
    await console.tileIs(pc.id, 'running');
    for (let number = 1; number <= 9; number += 1) pc.thumbnail('session-a', number);
    await waitFor('the receipts', () => pc.all('receipt').length === 9);
    await waitFor('the first', () => console.frames.length === 1);
    console.take(console.frames[0]!);
    await waitFor('the newest', () => console.frames.length === 2);
    expect(numbers(console)).toEqual([1, 9]);
  });
});

describe('hostile frames', () => {
  it('are dropped and answered, and the stream goes on at its next key frame', async () => {
    const { pc, console } = await running();
    pc.frame('session-a', 1);
    pc.frame('session-a', 2, { data: new Uint8Array(1_000_001) });
    pc.frame('session-a', 3, { codec: Codec.SCREEN_CODEC_JPEG, data: jpeg('x') });
    pc.frame('session-a', 4, { width: 0 });
    await waitFor('the answers', () => pc.all('refusal').length === 3);
    expect(pc.all('refusal').map(({ reason }) => reason)).toEqual([
      Reason.REFUSAL_REASON_TOO_LARGE,
      Reason.REFUSAL_REASON_MALFORMED,
      Reason.REFUSAL_REASON_MALFORMED,
    ]);
    expect(pc.all('refusal').some(({ closes }) => closes)).toBe(false);
    pc.frame('session-a', 5);
    pc.frame('session-a', 6, { key: true });
    await waitFor('the next frame', () => numbers(console).at(-1) === 6);
    expect(numbers(console)).toEqual([1, 6]);
  });

  it('of a session that is not there, twice, late or after a hole go to nobody', async () => {
    const { pc, console } = await running();
    const dropped = { ...screens.relay.counts };
    pc.frame('session-z', 1);
    pc.frame('session-a', 1);
    pc.frame('session-a', 1);
    pc.frame('session-a', 2);
    pc.frame('session-a', 1, { key: true });
    pc.frame('session-a', 4);
    pc.frame('session-a', 5);
    pc.frame('session-a', 6, { key: true });
    await waitFor('the last frame', () => numbers(console).at(-1) === 6);
    expect(numbers(console)).toEqual([1, 2, 6]);
    expect(screens.relay.counts['wrong-session'] - dropped['wrong-session']).toBe(1);
    expect(screens.relay.counts['out-of-turn'] - dropped['out-of-turn']).toBe(2);
    expect(pc.all('refusal')).toHaveLength(3);
  });

  it('that are none are counted, and the device hung up on where there is nothing else', async () => {
    const { pc } = await running();
    for (let count = 0; count <= 64; count += 1) pc.sendRaw(Buffer.from('0a05ff', 'hex'));
    await waitFor('the end', () => pc.screensCloseCode !== null);
    expect(pc.screensCloseCode).toBe(1008);
    expect(pc.all('refusal').at(-1)?.closes).toBe(true);
  });

  it('over the greatest size end the connection, and the view waits for the next', async () => {
    const { pc, console, viewId } = await running();
    pc.sendRaw(Buffer.alloc(3_000_000));
    await waitFor('the end', () => pc.screensCloseCode !== null);
    expect(pc.screensCloseCode).toBe(1009);
    pc.cutScreens();
    await pc.openScreens();
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    expect(console.view(viewId)?.state).toBe('running');
  });

  it('cannot come from a device that wants to be another', async () => {
    const { pc, console } = await running();
    const other = pcs[1]!;
    await other.openScreens();
    other.frame('session-a', 1);
    await waitFor('the answer', () => other.all('refusal').length === 1);
    other.send({ hello: { protocolLevel: 1, deviceId: pc.id } });
    await waitFor('the end', () => other.screensCloseCode !== null);
    expect(console.frames).toEqual([]);
  });
});
