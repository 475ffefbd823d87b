/** Views of one screen: real PCs' sockets to real consoles' sockets, on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { control, screen } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import type { TestPc } from './testing/test-pc.ts';
import { numbers, useWatchedClass } from './testing/use-watched-class.ts';

const watched = useWatchedClass();
const { screens, running, logOn, auditRows } = watched;
const { CommandOutcome: Outcome, CommandRefusal: Refusal, WatchMode: Mode } = control;
const { ScreenCodec: Codec, ViewEndReason: Ended } = screen;

let schoolId: string;
let teacher: TestStaff;
let technician: TestStaff;
let pcs: [TestPc, TestPc, TestPc];
let lessonId: string;

beforeEach(() => {
  ({ schoolId, teacher, technician, pcs, lessonId } = watched.scenery);
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
    const [, , third] = pcs;
    await logOn(third, { 'session-s': 's.okafor' });
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
    const [pc] = pcs;
    screens.asksFirst = true;
    pc.answer = () => ({
      outcome: Outcome.COMMAND_OUTCOME_REFUSED,
      refusal: Refusal.COMMAND_REFUSAL_DECLINED,
      message: 'Who is logged on said no.',
    });
    await logOn(pc, { 'session-a': 'a.finch' });
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

  it('ends at once where the PC ends it by itself, and says why in words', async () => {
    const { pc, console, viewId: first } = await running();
    const help = await screens.console(technician);
    const helpId = randomUUID();
    help.watch(helpId, pc.id);
    await help.viewIs(helpId, 'running');
    const ended = (viewId: string, reason = Ended.VIEW_END_REASON_POLICY) => ({
      viewEnded: { viewId, sessionId: 'session-a', reason },
    });
    // Another PC's word, and one about nothing.
    const [, other] = pcs;
    await other.openScreens();
    other.send(ended(first));
    pc.send(ended(randomUUID()));
    pc.frame('session-a', 1);
    await waitFor('the frame', () => console.frames.length === 1);
    expect(console.view(first)?.state).toBe('running');
    let viewId = first;
    for (const [reason, because, why] of [
      [Ended.VIEW_END_REASON_POLICY, 'not-allowed', /policy does not allow it any more/],
      [Ended.VIEW_END_REASON_STAFF, 'not-allowed', /member of staff/],
      [Ended.VIEW_END_REASON_LESSON, 'lesson-over', /lesson is over/],
      [Ended.VIEW_END_REASON_SESSION, 'person-changed', /Somebody else/],
    ] as const) {
      pc.send(ended(viewId, reason));
      const view = await console.viewIs(viewId, 'ended');
      expect([view.because, view.why]).toEqual([because, expect.stringMatching(why)]);
      viewId = randomUUID();
      console.watch(viewId, pc.id, { lessonId });
      await console.viewIs(viewId, 'running');
    }
    expect(help.view(helpId)?.state).toBe('running');
    const rows = await waitFor('all rows', async () => {
      const all = await auditRows('view.ended');
      return all.length === 4 && all;
    });
    expect(rows[0]!.detail).toMatchObject({ view: first, because: 'not-allowed' });
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
