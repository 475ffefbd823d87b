/** Hands in a running lesson, as they are written down. */

import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, expect, it } from 'vitest';
import { useTestLessons } from '../testing/use-test-lessons.ts';
import { HandBook } from './hand-book.ts';

const running = useTestLessons();
const { server, test } = running;

let school: string;
let deviceId: string;
let lessonId: string;
let book: HandBook;

const raised = (sessionId: string, at = new Date()) => ({ sessionId, personId: null, at });

async function note(...hands: ReturnType<typeof raised>[]): Promise<void> {
  book.note({ id: deviceId, schoolId: school }, hands);
  await book.settled();
}

async function kept(): Promise<[string, boolean][]> {
  const { rows } = await test.database.inSchool(school, (tx) =>
    tx.query<{ sessionId: string; up: boolean }>(
      `select session_id as "sessionId", lowered_at is null as up from lesson_hand
       where lesson_id = $1 order by id`,
      [lessonId],
    ),
  );
  return rows.map(({ sessionId, up }) => [sessionId, up]);
}

const newBook = () =>
  new HandBook({ database: test.database, running: server.lessons.running, logger: silentLogger });

beforeEach(async () => {
  school = await running.school();
  const room = await running.room(school);
  deviceId = (await running.device(school, room)).id;
  const teacher = await server.signIn(school, 'teacher');
  const { body } = await server.request('POST', '/api/lessons', {
    as: teacher,
    body: { roomId: room },
  });
  lessonId = body.lesson.id;
  book = newBook();
});

it('keeps each hand once, from going up to going down', async () => {
  await note(raised('s1'));
  await note(raised('s1'), raised('s2'));
  await note(raised('s2'));
  await note();
  await note(raised('s1'));
  expect(await kept()).toEqual([
    ['s1', false],
    ['s2', false],
    ['s1', true],
  ]);
});

it('counts a hand that is still up after a restart once', async () => {
  await note(raised('s1'));
  book = newBook();
  await note(raised('s1'));
  expect(await kept()).toEqual([['s1', true]]);
  book = newBook();
  await note();
  expect(await kept()).toEqual([['s1', false]]);
});

it('takes a hand that was up before the lesson from its beginning', async () => {
  await note(raised('s1', new Date(Date.now() - 3_600_000)));
  const { rows } = await test.database.inSchool(school, (tx) =>
    tx.query<{ same: boolean }>(
      'select raised_at = starts_at as same from lesson_hand join lesson on lesson.id = lesson_id',
    ),
  );
  expect(rows).toEqual([{ same: true }]);
});

it('keeps nothing of a PC that is in no lesson', async () => {
  const other = await running.device(school);
  book.note({ id: other.id, schoolId: school }, [raised('s1')]);
  await book.settled();
  expect(await kept()).toEqual([]);
});
