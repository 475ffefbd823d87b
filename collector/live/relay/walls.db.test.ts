/** Walls: real PCs' sockets to real consoles' sockets, on PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { control, screen, transport } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestStaff } from '../../server/testing/test-server.ts';
import type { TestPc } from './testing/test-pc.ts';
import { numbers, useWatchedClass } from './testing/use-watched-class.ts';

const watched = useWatchedClass();
const { server, screens, wall, runningWall, logOn, auditRows } = watched;
const { CommandOutcome: Outcome, CommandRefusal: Refusal, WatchMode: Mode } = control;

let schoolId: string;
let teacher: TestStaff;
let pcs: [TestPc, TestPc, TestPc];
let lessonId: string;

beforeEach(() => {
  ({ schoolId, teacher, pcs, lessonId } = watched.scenery);
});

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
    const [first, second] = pcs;
    await logOn(first, { 'session-a': 'a.finch' });
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
    const { pc, console } = await runningWall();
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
    const [first, second, third] = pcs;
    await logOn(first, { 'session-a': 'a.finch' });
    await logOn(second, { 'session-s': 's.okafor' });
    await logOn(third, { 'session-b': 'b.wren' });
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

  it('says that a session is being started again, and shows it when it is', async () => {
    const { pc, console } = await runningWall();
    pc.present({ 'session-a': 'a.finch' }, transport.SessionActivity.SESSION_ACTIVITY_NOT_RUNNING);
    const tile = await console.tileIs(pc.id, 'starting');
    expect(tile.why).toBe('The session is being started again.');
    pc.present({ 'session-a': 'a.finch' });
    await console.tileIs(pc.id, 'running');
  });

  it('says at once that a PC has ended its tile by itself, and tries again', async () => {
    const { pc, console } = await runningWall();
    const [viewId] = pc.views.keys();
    const reason = screen.ViewEndReason.VIEW_END_REASON_POLICY;
    pc.send({ viewEnded: { viewId, sessionId: 'session-a', reason } });
    expect((await console.tileIs(pc.id, 'refused')).why).toContain('policy');
    screens.hub.look(performance.now() + 11_000);
    await console.tileIs(pc.id, 'running');
  });

  it('says why a PC shows nothing', async () => {
    const [first, second] = pcs;
    first.answer = () => ({
      outcome: Outcome.COMMAND_OUTCOME_REFUSED,
      refusal: Refusal.COMMAND_REFUSAL_NOT_ALLOWED,
      message: 'The school’s policy does not allow this.',
    });
    await logOn(first, { 'session-a': 'a.finch' });
    await logOn(second, { 'session-b': 'b.wren' });
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
