/** Commands over real HTTP to real agents' sockets: what is done, what is refused, and what is left of it. */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import type { TestStaff } from '../server/testing/test-server.ts';
import type { CommandBatch, CommandMessage } from './commands.contract.ts';
import type { LessonEvent } from './lesson-events.ts';
import { type LessonPc, useTestLessons } from './testing/use-test-lessons.ts';

const MINUTE_MS = 60_000;
const running = useTestLessons();
const { server } = running;
const { CommandOutcome: Outcome, CommandRefusal: Refusal } = control;

let school: string;
let room: string;
let pc: LessonPc;
let teacher: TestStaff;
let colleague: TestStaff;
let technician: TestStaff;
let lessonId: string;
let told: CommandMessage[];

beforeEach(async () => {
  server.clock.now = null;
  school = await running.school();
  room = await running.room(school, 'IT 1');
  pc = await running.connect(await running.device(school, room));
  teacher = await server.signIn(school, 'teacher');
  colleague = await server.signIn(school, 'teacher');
  technician = await server.signIn(school, 'technician');
  lessonId = await startLesson(teacher, room);
  await waitFor('the lesson', () => pc.lessonId === lessonId);
  told = [];
  const stop = server.lessons.events.on(({ message }: LessonEvent) => {
    if (message.type === 'command') told.push(message);
  });
  return stop;
});

async function startLesson(as: TestStaff, roomId: string): Promise<string> {
  const { body } = await server.request('POST', '/api/lessons', { as, body: { roomId } });
  return body.lesson.id;
}

interface Sending {
  as?: TestStaff;
  lesson?: string;
  batchId?: string;
  deviceIds?: 'all' | string[];
  sessionIds?: Record<string, string>;
}

function send(command: object, more: Sending = {}) {
  const { as = teacher, lesson = lessonId, ...rest } = more;
  const body = { batchId: randomUUID(), deviceIds: 'all', command, ...rest };
  return server.request('POST', `/api/lessons/${lesson}/commands`, { as, body });
}

function sendIct(command: object, deviceIds: string[], more: object = {}, as = technician) {
  const body = { batchId: randomUUID(), deviceIds, command, ...more };
  return server.request('POST', '/api/commands', { as, body });
}

const batchOf = async (batchId: string, as = teacher): Promise<CommandBatch> =>
  (await server.request('GET', `/api/lessons/${lessonId}/commands/${batchId}`, { as })).body;
const outcomes = ({ results }: CommandBatch) => results.map(({ outcome }) => outcome);

/** The batch, once all PCs have an outcome. */
async function settled(batchId: string): Promise<CommandBatch> {
  return await waitFor('all results', async () => {
    const batch = await batchOf(batchId);
    return !outcomes(batch).includes('waiting') && batch;
  });
}

async function commandsRows() {
  return (await running.audit(school)).filter(({ action }) => action.startsWith('command.'));
}

describe('a command in a lesson', () => {
  it('reaches the PC under the teacher’s name, and its result comes back', async () => {
    const { status, body } = await send({ action: 'lock', words: 'Eyes to the front', minutes: 5 });
    expect([status, body.action, outcomes(body)]).toEqual([200, 'lock', ['waiting']]);
    expect(outcomes(await settled(body.batchId))).toEqual(['done']);
    const [command] = pc.all('lock');
    expect(command).toMatchObject({
      issuedBy: teacher.id,
      issuerRole: control.IssuerRole.ISSUER_ROLE_TEACHER,
      deviceId: pc.id,
      sessionId: '',
      lock: { words: 'Eyes to the front' },
    });
    expect(command!.issuerName).toMatch(/^teacher \d+$/);
    expect(command!.lesson?.lessonId).toBe(lessonId);
    const validMs = Number(command!.expiresAtMs) - Number(command!.issuedAtMs);
    expect(validMs).toBeGreaterThan(0);
    expect(validMs).toBeLessThanOrEqual(60 * MINUTE_MS);
    const untilMs = Number(command!.lock?.untilMs);
    expect(untilMs).toBeGreaterThan(Date.now());
    expect(untilMs).toBeLessThanOrEqual(Date.now() + 5 * MINUTE_MS);
    expect(told).toEqual([
      { type: 'command', batchId: body.batchId, deviceId: pc.id, outcome: 'done', why: '' },
    ]);
  });

  it.each([
    [{ action: 'pauseInternet' }, { pauseInternet: { untilMs: 0 } }],
    [{ action: 'mute' }, { mute: {} }],
    [{ action: 'lift', restrictions: ['lock', 'mute'] }, { lift: { restrictions: [1, 5] } }],
    [{ action: 'closeFront' }, { closeFront: {} }],
    [{ action: 'lowerHand' }, { lowerHand: {} }],
    [
      { action: 'openApplication', applicationId: 'libreoffice-writer' },
      { openApplication: { applicationId: 'libreoffice-writer' } },
    ],
    [
      { action: 'focus', sites: ['https://www.BBC.co.uk/bitesize', ' mathsgenie.co.uk '] },
      { focus: { sites: ['www.bbc.co.uk', 'mathsgenie.co.uk'], applications: [] } },
    ],
    [
      { action: 'block', applications: ['Minecraft*'] },
      { block: { sites: [], applications: ['minecraft*'] } },
    ],
  ])('is put into the words of the wire: %j', async (action, expected) => {
    const { body } = await send(action);
    await settled(body.batchId);
    expect(pc.commands.at(-1)).toMatchObject(expected);
  });

  it('says what the PC refuses, cannot do, or fails to do, in its words', async () => {
    const cases = [
      [{ outcome: Outcome.COMMAND_OUTCOME_UNSUPPORTED }, 'unsupported'],
      [{ outcome: Outcome.COMMAND_OUTCOME_FAILED, message: 'The disk\nis full.' }, 'failed'],
      [
        {
          outcome: Outcome.COMMAND_OUTCOME_REFUSED,
          refusal: Refusal.COMMAND_REFUSAL_NO_SESSION,
          message: 'No pupil is logged on.',
        },
        'refused',
      ],
    ] as const;
    for (const [answer, outcome] of cases) {
      pc.answer = answer;
      const { results } = await settled((await send({ action: 'closeFront' })).body.batchId);
      expect(results[0]).toMatchObject({ outcome });
      expect(results[0]!.why).toMatch(/^(The agent on|The disk is full\.|No pupil)/);
    }
  });

  it('is done once, however often its request comes', async () => {
    const batchId = randomUUID();
    const action = { action: 'showMessage', text: 'Five minutes left.' };
    const answers = await Promise.all([1, 2, 3].map(() => send(action, { batchId })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await settled(batchId);
    expect(outcomes((await send(action, { batchId })).body)).toEqual(['done']);
    expect(pc.all('showMessage')).toHaveLength(1);
    expect(await commandsRows()).toHaveLength(1);
    for (const [other, as] of [
      [{ action: 'showMessage', text: 'Something else.' }, teacher],
      [{ action: 'shutDown' }, teacher],
    ] as const) {
      expect((await send(other, { batchId, as })).body.error.code).toBe('batch-id-used');
    }
    expect((await sendIct({ action: 'restart' }, [pc.id], { batchId })).body.error.code).toBe(
      'batch-id-used',
    );
    expect(pc.commands.filter(({ kind }) => kind !== 'lessonStart')).toHaveLength(1);
  });

  it('that is a message is known to be read, once, and by its own PC only', async () => {
    const { batchId } = (await send({ action: 'showMessage', text: 'Save your work.' })).body;
    await settled(batchId);
    const [command] = pc.all('showMessage');
    const read = { messageId: command!.showMessage!.messageId!, sessionId: 's-1' };
    const other = await running.connect(await running.device(school));
    const reads: LessonEvent['message'][] = [];
    const stop = server.lessons.events.on(({ message }) => {
      if (message.type === 'read') reads.push(message);
    });
    other.agent.send({ messageRead: { ...read, readAtMs: Date.now() } });
    for (const messageId of ['x', randomUUID()]) pc.agent.send({ messageRead: { messageId } });
    // A PC whose clock is wrong: nothing is read before it was sent.
    pc.agent.send({ messageRead: { ...read, readAtMs: 5_000 } });
    pc.agent.send({ messageRead: { ...read, readAtMs: Date.now() } });
    const batch = await waitFor('the reading', async () => {
      const found = await batchOf(batchId);
      return found.results[0]?.readAt !== undefined && found;
    });
    expect(batch.results[0]!.readAt).toBe(batch.issuedAt);
    const { batchId: mute } = (await send({ action: 'mute' })).body;
    await settled(mute);
    stop();
    expect(reads).toEqual([
      { type: 'read', batchId, deviceId: pc.id, sessionId: 's-1', at: batch.issuedAt },
    ]);
  });

  it('leaves one audit row for each PC, with session and person, and no words', async () => {
    const personId = randomUUID();
    const sessionId = randomUUID();
    running.logOn(school, pc.id, [{ personId, sessionId }]);
    const { body } = await send({ action: 'showMessage', text: 'See me at break.' });
    await settled(body.batchId);
    const rows = await commandsRows();
    expect(rows).toMatchObject([
      {
        action: 'command.allowed',
        subjectKind: 'device',
        subjectId: pc.id,
        detail: {
          action: 'showMessage',
          batch: body.batchId,
          lesson: lessonId,
          session: sessionId,
          person: personId,
        },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('break');
    const kept = await running.test.database.inSchool(school, (tx) =>
      tx.query('select * from command_batch'),
    );
    expect(JSON.stringify(kept.rows)).not.toContain('break');
    expect(server.log.join()).not.toContain('See me at break');
  });

  it('goes to the session that is meant', async () => {
    const sessionId = randomUUID();
    const { body } = await send(
      { action: 'logOff' },
      { deviceIds: [pc.id], sessionIds: { [pc.id]: sessionId } },
    );
    await settled(body.batchId);
    expect(pc.all('logOff')[0]).toMatchObject({ sessionId });
  });

  it.each([
    [{ action: 'focus' }],
    [{ action: 'block', sites: ['no site'] }],
    [{ action: 'openSite', url: 'javascript:alert(1)' }],
    [{ action: 'openSite', url: 'file:///etc/passwd' }],
    [{ action: 'showMessage', text: ' ' }],
    [{ action: 'lock', words: 'x'.repeat(501) }],
    [{ action: 'lock', minutes: 0 }],
    [{ action: 'block', applications: ['/usr/bin/code'] }],
    [{ action: 'lessonEnd' }],
    [{ action: 'watch' }],
  ])('is no command: %j', async (action) => {
    expect((await send(action)).body.error.code).toBe('request-invalid');
  });
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
    expect(await commandsRows()).toMatchObject([
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
    const rows = await commandsRows();
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
    const refused = (await commandsRows()).filter(({ action }) => action === 'command.refused');
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
    expect(await commandsRows()).toMatchObject([{ action: 'command.refused' }]);
    const { body } = await server.request('GET', '/api/lessons/classroom', { as: teacher });
    expect(body.allowed).toHaveLength(17);
    expect(body.applications.map(({ id }: { id: string }) => id)).toContain('libreoffice-writer');
  });
});

describe('ICT staff', () => {
  it('help at any PC, and with what helps only', async () => {
    const other = await running.connect(await running.device(school));
    const { status, body } = await sendIct(
      { action: 'showMessage', text: 'We restart this PC in a minute.' },
      [pc.id, other.id],
      { reason: 'Ticket 71' },
    );
    expect(status).toBe(200);
    await waitFor('the messages', () =>
      [pc, other].every((one) => one.all('showMessage').length === 1),
    );
    const [command] = other.all('showMessage');
    expect(command).toMatchObject({ issuerRole: control.IssuerRole.ISSUER_ROLE_TECHNICIAN });
    expect(command!.lesson ?? null).toBeNull();
    expect(await commandsRows()).toMatchObject([
      { reason: 'Ticket 71', detail: { lesson: null } },
      { reason: 'Ticket 71', detail: { lesson: null } },
    ]);
    const path = `/api/commands/${body.batchId}`;
    await waitFor('the results', async () => {
      const answer = await server.request('GET', path, { as: technician });
      return outcomes(answer.body).every((outcome) => outcome === 'done');
    });
    for (const action of ['lock', 'mute', 'closeFront', 'openSite']) {
      expect((await sendIct({ action }, [pc.id])).body.error.code).toBe('request-invalid');
    }
    expect((await sendIct({ action: 'restart' }, [pc.id], {}, teacher)).status).toBe(403);
  });
});

it('two hundred PCs are commanded in one go', async () => {
  const hall = await running.room(school);
  const devices = await Promise.all(
    Array.from({ length: 200 }, () => running.device(school, hall)),
  );
  const pcs = await Promise.all(devices.map((device) => running.connect(device)));
  const lesson = await startLesson(colleague, hall);
  await waitFor('the lesson everywhere', () => pcs.every((one) => one.lessonId === lesson));
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    told.length = 0;
    const began = performance.now();
    const { status } = await send({ action: 'lock' }, { as: colleague, lesson });
    expect(status).toBe(200);
    await waitFor('all results', () => told.length === 200);
    times.push(performance.now() - began);
    expect(told.every(({ outcome }) => outcome === 'done')).toBe(true);
  }
  times.sort((a, b) => a - b);
  console.log(
    `a command to 200 PCs → all results: median ${times[6]!.toFixed(0)} ms, worst ${times.at(-1)!.toFixed(0)} ms`,
  );
  // The goal is 300 ms; generous, for machines that do much else.
  expect(times[6]).toBeLessThan(3_000);
});
