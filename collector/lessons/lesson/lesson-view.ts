/** Read models of lessons, as lessons.contract.ts describes them. */
import type { Transaction } from '../../storage/database.ts';
import type { Lesson, PastLesson, RunningLessonLine } from '../lessons.contract.ts';

/** How many past lessons come at once. */
const PAGE = 50;

type Times<T> = Omit<T, 'startsAt' | 'endsAt' | 'endedAt'> & {
  startsAt: Date;
  endsAt: Date;
  endedAt: Date | null;
};

/** A lesson's own columns and places; `now` is $1. */
const COLUMNS = `lesson.id, lesson.name, lesson.starts_at as "startsAt", lesson.ends_at as "endsAt",
  coalesce(ended_at, case when ends_at <= $1 then ends_at end) as "endedAt",
  (select name from staff where id = ended_by) as "endedBy",
  (select jsonb_build_object('id', id, 'name', name) from room where id = room_id) as room,
  (select jsonb_build_object('id', id, 'name', name) from class where id = class_id) as class`;

/** Whoever teaches it; of one that is over, whoever did when it ended. */
const TEACHERS = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', staff.id, 'name', staff.name, 'leads', leads)
                            order by leads desc, joined_at, staff.id), '[]')
  from lesson_teacher join staff on staff.id = staff_id
  where lesson_id = lesson.id and left_at is not distinct from lesson.ended_at) as teachers`;

const DEVICES = `(
  select count(*)::int from lesson_device
  where lesson_id = lesson.id and left_at is not distinct from lesson.ended_at) as devices`;

/** A lesson, running or over, where the transaction may see it. */
export async function findLesson(tx: Transaction, id: string, now: Date): Promise<Lesson | null> {
  const { rows } = await tx.query<Times<Lesson>>(
    `select ${COLUMNS}, ${TEACHERS},
       (select coalesce(jsonb_agg(jsonb_build_object('id', device.id, 'name', device.name)
                                  order by device.name, device.id), '[]')
        from lesson_device join device on device.id = device_id
        where lesson_id = lesson.id and left_at is not distinct from lesson.ended_at) as devices,
       (select coalesce(jsonb_agg(jsonb_build_object('id', request.id, 'wants', wants,
                 'askedAt', to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'from', jsonb_build_object('id', staff.id, 'name', staff.name))
               order by asked_at, request.id), '[]')
        from lesson_request request join staff on staff.id = staff_id
        where lesson_id = lesson.id and state = 'waiting') as requests
     from lesson where id = $2`,
    [now, id],
  );
  return rows[0] ? withTimes(rows[0]) : null;
}

/** The running lesson that somebody teaches. */
export async function findTaughtNow(
  tx: Transaction,
  staffId: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select lesson.id from lesson join lesson_teacher on lesson_id = lesson.id
     where staff_id = $1 and left_at is null and ended_at is null and ends_at > $2`,
    [staffId, now],
  );
  return rows[0]?.id ?? null;
}

/** How somebody stands to a lesson. */
export async function findTeaching(
  tx: Transaction,
  lessonId: string,
  staffId: string,
): Promise<{ leads: boolean; left: boolean } | null> {
  const { rows } = await tx.query<{ leads: boolean; left: boolean }>(
    `select leads, left_at is not null as left from lesson_teacher
     where lesson_id = $1 and staff_id = $2`,
    [lessonId, staffId],
  );
  return rows[0] ?? null;
}

/** Running lessons that the transaction may see, by name; of these ids, or all. */
export async function listRunning(
  tx: Transaction,
  now: Date,
  ids: readonly string[] | null = null,
): Promise<RunningLessonLine[]> {
  const { rows } = await tx.query<Times<RunningLessonLine>>(
    `select ${COLUMNS}, ${TEACHERS}, ${DEVICES} from lesson
     where ended_at is null and ends_at > $1 and ($2::uuid[] is null or id = any($2::uuid[]))
     order by lower(name), id`,
    [now, ids],
  );
  return rows.map(withTimes);
}

/** Lessons that are over and that somebody taught, newest first. */
export async function listPast(
  tx: Transaction,
  staffId: string,
  now: Date,
  offset: number,
): Promise<{ lessons: PastLesson[]; total: number }> {
  const { rows } = await tx.query<Times<PastLesson> & { total: number }>(
    `select ${COLUMNS}, ${TEACHERS}, ${DEVICES}, count(*) over () as total from lesson
     where (ended_at is not null or ends_at <= $1)
       and exists (select from lesson_teacher where lesson_id = lesson.id and staff_id = $2)
     order by starts_at desc, id offset $3 limit ${PAGE}`,
    [now, staffId, offset],
  );
  const lessons = rows.map(({ total: _, ...row }) => withTimes(row));
  return { lessons: lessons as PastLesson[], total: rows[0]?.total ?? 0 };
}

function withTimes<T extends { startsAt: Date; endsAt: Date; endedAt: Date | null }>(row: T) {
  return {
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
