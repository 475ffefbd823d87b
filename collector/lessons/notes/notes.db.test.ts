import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestStaff } from '../../server/testing/test-server.ts';
import { LESSON_KEPT_DAYS } from '../lessons.contract.ts';
import { deleteOldLessons } from '../retention.ts';
import { useRunningLesson } from '../testing/use-running-lesson.ts';
import { type LessonNote, noteLimits } from './notes.contract.ts';

const lesson = useRunningLesson();
const { running, endLesson } = lesson;
const { server, test } = running;

let teacher: TestStaff;
let lessonId: string;
let school: string;

beforeEach(() => {
  ({ teacher, lessonId, school } = lesson.scenery);
});

const base = () => `/api/lessons/${lessonId}/notes`;
const list = (as = teacher) => server.request('GET', base(), { as });
const notes = async (as = teacher): Promise<LessonNote[]> => (await list(as)).body.notes;
const add = (text: string, id: string = randomUUID(), as = teacher) =>
  server.request('POST', base(), { as, body: { id, text } });
const change = (id: string, text: string, as = teacher) =>
  server.request('PUT', `${base()}/${id}`, { as, body: { text } });
const remove = (id: string, as = teacher) => server.request('DELETE', `${base()}/${id}`, { as });

/** As many notes as a lesson may have, from the one that is there. */
const fillUp = () =>
  test.database.inSchool(school, (tx) =>
    tx.query(
      `insert into lesson_note (id, lesson_id, school_id, staff_id, kind, noted_at, sealed_text)
       select gen_random_uuid(), lesson_id, school_id, staff_id, kind, noted_at, sealed_text
       from lesson_note, generate_series(2, $1)`,
      [noteLimits.texts],
    ),
  );

/** A colleague who teaches the lesson, too. */
async function coTeacher(): Promise<TestStaff> {
  const { colleague } = lesson.scenery;
  await test.database.inSchool(school, (tx) =>
    tx.query(
      `insert into lesson_teacher (lesson_id, staff_id, school_id, leads, joined_at)
       values ($1, $2, $3, false, now())`,
      [lessonId, colleague.id, school],
    ),
  );
  return colleague;
}

describe('a lesson’s notes', () => {
  it('are written, changed and deleted by their author, during the lesson and after it', async () => {
    const id = randomUUID();
    expect((await add('Loops went well.', id)).status).toBe(204);
    expect(await notes()).toEqual([
      {
        ...{ id, kind: 'text', text: 'Loops went well.', editedAt: null },
        at: expect.stringMatching(/^20/),
        by: { id: teacher.id, name: expect.any(String) },
      },
    ]);
    await endLesson();
    expect((await change(id, '  Loops went very well. ')).status).toBe(204);
    expect((await add('Next time: functions.')).status).toBe(204);
    const [first, second] = await notes();
    expect(first).toMatchObject({ text: 'Loops went very well.', editedAt: expect.any(String) });
    expect(second).toMatchObject({ text: 'Next time: functions.' });
    expect((await remove(id)).status).toBe(204);
    expect(await notes()).toEqual([second]);
  });

  it('are added once, however often a page asks', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => add('Loops went well.', id)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    const colleague = await coTeacher();
    for (const answer of [
      await add('Functions.', id),
      await add('Loops went well.', id, colleague),
    ])
      expect([answer.status, answer.body.error.code]).toEqual([409, 'note-id-used']);
    await fillUp();
    expect((await add('Loops went well.', id)).status).toBe(204);
    const rows = await running.audit(school);
    expect(rows.filter(({ action }) => action === 'note.added')).toHaveLength(1);
  });

  it('are read by all who teach it, and changed by nobody but their author', async () => {
    const id = randomUUID();
    await add('Mine.', id);
    const colleague = await coTeacher();
    expect(await notes(colleague)).toMatchObject([{ id, text: 'Mine.' }]);
    for (const answer of [await change(id, 'Not mine.', colleague), await remove(id, colleague)]) {
      expect([answer.status, answer.body.error.code]).toEqual([404, 'note-unknown']);
    }
    expect(await notes()).toMatchObject([{ text: 'Mine.', editedAt: null }]);
  });

  it('are nobody else’s', async () => {
    const id = randomUUID();
    await add('Mine.', id);
    const { colleague, technician } = lesson.scenery;
    const dsl = await server.signIn(school, 'dsl');
    const stranger = await server.signIn(await running.school(), 'teacher');
    for (const [as, status] of [
      [colleague, 403],
      [technician, 403],
      [dsl, 403],
      [stranger, 404],
    ] as const) {
      expect((await list(as)).status).toBe(status);
      expect((await add('x', randomUUID(), as)).status).toBe(status);
      expect((await change(id, 'x', as)).status).toBe(status);
      expect((await remove(id, as)).status).toBe(status);
    }
    expect(await notes()).toHaveLength(1);
  });

  it('are readable however their ids were written', async () => {
    const id = randomUUID();
    expect((await add('Loops.', id.toUpperCase())).status).toBe(204);
    expect(await notes()).toMatchObject([{ id, text: 'Loops.' }]);
    expect((await change(id.toUpperCase(), 'Functions.')).status).toBe(204);
    expect(await notes()).toMatchObject([{ id, text: 'Functions.' }]);
  });

  it('have limits', async () => {
    expect((await add('x'.repeat(noteLimits.text))).status).toBe(204);
    for (const text of ['x'.repeat(noteLimits.text + 1), '  ']) {
      expect((await add(text)).body.error.code).toBe('request-invalid');
    }
    await fillUp();
    expect((await add('One more.')).body.error.code).toBe('notes-full');
  });

  it('are sealed in the database, and leave rows without their words', async () => {
    const id = randomUUID();
    await add('Ava was upset.', id);
    await notes();
    await change(id, 'Ava was upset about it.');
    await remove(id);
    const rows = (await running.audit(school)).filter(({ action }) => action.includes('note'));
    const about = { subjectKind: 'lesson', subjectId: lessonId };
    expect(rows).toMatchObject([
      { ...about, action: 'note.added', detail: { note: id } },
      { ...about, action: 'lesson.notes-read', detail: { notes: 1 } },
      { ...about, action: 'note.changed', detail: { note: id } },
      { ...about, action: 'note.deleted', detail: { note: id } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Ava');
    await add('Ava was upset.');
    const { rows: kept } = await test.database.inSchool(school, (tx) =>
      tx.query<{ text: Buffer }>('select sealed_text as text from lesson_note'),
    );
    expect(kept.some(({ text }) => text.includes('Ava'))).toBe(false);
  });

  it('go with their lesson', async () => {
    await add('Loops went well.');
    await endLesson();
    const due = new Date(Date.now() + (LESSON_KEPT_DAYS + 1) * 24 * 60 * 60 * 1000);
    await test.database.inSchool(school, (tx) => deleteOldLessons(tx, due));
    const { rows } = await test.database.inSchool(school, (tx) =>
      tx.query('select from lesson_note'),
    );
    expect(rows).toEqual([]);
  });
});
