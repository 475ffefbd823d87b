/** Commands that nobody may give, or not there, or not then: over real HTTP to real agents' sockets. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestStaff } from '../server/testing/test-server.ts';
import type { CommandBatch } from './commands.contract.ts';
import { classroomKinds } from './commands.contract.ts';
import { outcomes, useRunningLesson } from './testing/use-running-lesson.ts';
import type { LessonPc } from './testing/use-test-lessons.ts';

const MINUTE_MS = 60_000;
const lesson = useRunningLesson();
const { running, startLesson, send, sendIct, settled, commandRows } = lesson;
const { server } = running;

let school: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;
let technician: TestStaff;
let lessonId: string;

beforeEach(() => {
  ({ school, pc, teacher, colleague, technician, lessonId } = lesson.scenery);
});

describe('what is refused', () => {
  const why = ({ body }: { body: CommandBatch }) => body.results.map((result) => result.why);
  const nothingCame = () =>
    expect(pc.commands.every(({ kind }) => kind === 'lessonStart' || kind === 'lessonEnd')).toBe(
      true,
    );

  it('another teacher’s lesson', async () => {
    const answer = await send({ action: 'lock' }, { as: colleague });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'lesson-not-yours']);
    expect(await commandRows()).toMatchObject([
      { action: 'command.refused', subjectKind: 'lesson', subjectId: lessonId },
    ]);
    nothingCame();
  });

  it('PCs of another lesson, of none, of another school, and that there are not', async () => {
    const library = await running.room(school);
    const theirs = await running.device(school, library);
    await startLesson(colleague, library);
    const nobodys = await running.device(school);
    const abroad = await running.connect(await running.device(await running.school()));
    const deviceIds = [theirs.id, nobodys.id, abroad.id, randomUUID()];
    const { body } = await send({ action: 'shutDown' }, { deviceIds });
    // Of what the school does not have there is nothing to tell.
    expect(
      new Map(
        body.results.map((one: { deviceId: string; why: string }) => [one.deviceId, one.why]),
      ),
    ).toEqual(
      new Map([
        [theirs.id, expect.stringMatching(/^This PC is in the lesson of teacher \d+\.$/)],
        [nobodys.id, 'This PC is in no running lesson.'],
      ]),
    );
    const rows = await commandRows();
    expect(rows.map(({ action, subjectId }) => [action, subjectId])).toEqual(
      deviceIds.map((id) => ['command.refused', id]),
    );
    expect(abroad.commands).toEqual([]);
  });

  it('anything after the end, by hand or by the clock', async () => {
    const { body } = await server.request('GET', '/api/lessons/current', { as: teacher });
    server.clock.now = new Date(Date.now() + 30 * MINUTE_MS);
    expect((await send({ action: 'mute' })).status).toBe(200);
    const before = pc.all('mute').length;
    await server.request('POST', `/api/lessons/${lessonId}/extend`, {
      as: teacher,
      body: { endsAt: new Date(Date.now() + 31 * MINUTE_MS).toISOString() },
    });
    server.clock.now = new Date(Date.now() + 32 * MINUTE_MS);
    expect(body.lesson.id).toBe(lessonId);
    expect((await send({ action: 'lock' })).body.error.code).toBe('lesson-over');
    server.clock.now = null;
    await server.request('POST', `/api/lessons/${lessonId}/end`, { as: teacher });
    expect((await send({ action: 'lock' })).body.error.code).toBe('lesson-over');
    const refused = (await commandRows()).filter(({ action }) => action === 'command.refused');
    expect(refused).toHaveLength(2);
    expect(pc.all('mute')).toHaveLength(before);
    expect(pc.all('lock')).toEqual([]);
  });

  it('a revoked PC', async () => {
    await server.request('POST', `/api/devices/${pc.id}/revoke`, { as: technician });
    expect(why(await send({ action: 'lock' }))).toEqual(['This PC was revoked. Enrol it anew.']);
    expect(why(await sendIct({ action: 'restart' }, [pc.id]))).toEqual([
      'This PC was revoked. Enrol it anew.',
    ]);
    nothingCame();
  });

  it('a PC at which a member of staff is logged on, and their session on any', async () => {
    const staffSession = { sessionId: randomUUID(), staff: true };
    const pupilSession = { sessionId: randomUUID() };
    running.logOn(school, pc.id, [staffSession]);
    const staffWords = ['A member of staff is logged on at this PC.'];
    expect(why(await send({ action: 'lock' }))).toEqual(staffWords);
    running.logOn(school, pc.id, [staffSession, pupilSession]);
    const meant = (sessionId: string) => ({
      deviceIds: [pc.id],
      sessionIds: { [pc.id]: sessionId },
    });
    expect(why(await send({ action: 'logOff' }, meant(staffSession.sessionId)))).toEqual(
      staffWords,
    );
    nothingCame();
    const { body } = await send({ action: 'logOff' }, meant(pupilSession.sessionId));
    expect(outcomes(await settled(body.batchId))).toEqual(['done']);
  });

  it('what the policy does not have', async () => {
    const answer = await send({ action: 'openApplication', applicationId: 'steam' });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'not-allowed']);
    expect(await commandRows()).toMatchObject([{ action: 'command.refused' }]);
    const { body } = await server.request('GET', '/api/lessons/classroom', { as: teacher });
    expect(body.allowed).toHaveLength(classroomKinds.length);
    expect(body.applications).toContainEqual({
      id: 'microsoft-word',
      name: 'Microsoft Word',
      executables: ['winword', 'microsoft word'],
    });
  });
});
