/**
 * Lessons, their teachers and PCs. The only writer of `lesson`, `lesson_teacher` and `lesson_device`.
 * Whoever changes which lesson steers what calls `lockLessons` first, and `announceLesson` last.
 */
import type { Transaction } from '../../storage/database.ts';

/** Channel on which collectors tell each other that a lesson changed; see `announceLesson`. */
export const LESSON_CHANNEL = 'lapwing_lesson';

/** What a lesson is made of. */
export interface LessonDraft {
  readonly schoolId: string;
  readonly name: string;
  readonly roomId: string | null;
  readonly classId: string | null;
  /** Who leads it. */
  readonly staffId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** One change of lessons at a time in a school, until the transaction ends. */
export async function lockLessons(tx: Transaction, schoolId: string): Promise<void> {
  await tx.query('select from school where id = $1 for no key update', [schoolId]);
}

/** Tells all collectors that a lesson changed, when the transaction commits. */
export async function announceLesson(tx: Transaction, lessonId: string): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [LESSON_CHANNEL, lessonId]);
}

/** Writes down that lessons are over whose time is up. Which. */
export async function endOverdue(
  tx: Transaction,
  now: Date,
): Promise<{ id: string; schoolId: string }[]> {
  const { rows } = await tx.query<{ id: string; schoolId: string }>(
    `update lesson set ended_at = ends_at where ended_at is null and ends_at <= $1
     returning id, school_id as "schoolId"`,
    [now],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await letGo(tx, ids);
  return rows;
}

/** Ends a lesson that runs. */
export async function endLesson(
  tx: Transaction,
  end: { lessonId: string; staffId: string; now: Date },
): Promise<void> {
  await tx.query(
    `update lesson set ended_at = least($2, ends_at), ended_by = $3
     where id = $1 and ended_at is null`,
    [end.lessonId, end.now, end.staffId],
  );
  await letGo(tx, [end.lessonId]);
}

/** Frees teachers and PCs of lessons that are over. */
async function letGo(tx: Transaction, lessonIds: readonly string[]): Promise<void> {
  for (const table of ['lesson_teacher', 'lesson_device']) {
    await tx.query(
      `update ${table} set left_at = lesson.ended_at from lesson
       where lesson.id = lesson_id and lesson_id = any($1::uuid[]) and left_at is null`,
      [lessonIds],
    );
  }
  await tx.query(
    `update lesson_request set state = 'over', answered_at = lesson.ended_at from lesson
     where lesson.id = lesson_id and lesson_id = any($1::uuid[]) and state = 'waiting'`,
    [lessonIds],
  );
}

/** Adds a lesson with its leading teacher, and no PCs yet. */
export async function addLesson(tx: Transaction, draft: LessonDraft): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into lesson (school_id, name, room_id, class_id, starts_at, ends_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [draft.schoolId, draft.name, draft.roomId, draft.classId, draft.startsAt, draft.endsAt],
  );
  const { id } = rows[0]!;
  await addTeacher(tx, { lessonId: id, staffId: draft.staffId, leads: true, now: draft.startsAt });
  return id;
}

/** Puts a teacher into a lesson, also one who left it before. */
export async function addTeacher(
  tx: Transaction,
  teacher: { lessonId: string; staffId: string; leads: boolean; now: Date },
): Promise<void> {
  await tx.query(
    `insert into lesson_teacher (lesson_id, staff_id, school_id, leads, joined_at)
     select id, $2, school_id, $3, $4 from lesson where id = $1
     on conflict (lesson_id, staff_id) do update set leads = excluded.leads, left_at = null`,
    [teacher.lessonId, teacher.staffId, teacher.leads, teacher.now],
  );
}

/** Takes a teacher out of a lesson. */
export async function removeTeacher(
  tx: Transaction,
  teacher: { lessonId: string; staffId: string; now: Date },
): Promise<void> {
  await tx.query(
    `update lesson_teacher set leads = false, left_at = $3
     where lesson_id = $1 and staff_id = $2 and left_at is null`,
    [teacher.lessonId, teacher.staffId, teacher.now],
  );
}

/** Gives a lesson another end. */
export async function setLessonEnd(tx: Transaction, lessonId: string, endsAt: Date): Promise<void> {
  await tx.query('update lesson set ends_at = $2 where id = $1 and ended_at is null', [
    lessonId,
    endsAt,
  ]);
}

/** Puts PCs into a lesson; those that a running lesson has already, or that are revoked, stay out. The ids of the others. */
export async function addDevices(
  tx: Transaction,
  lessonId: string,
  deviceIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into lesson_device (lesson_id, device_id, school_id, joined_at)
     select lesson.id, device.id, lesson.school_id, $3
     from lesson join device on device.school_id = lesson.school_id and device.revoked_at is null
     where lesson.id = $1 and lesson.ended_at is null and device.id = any($2::uuid[])
     on conflict (device_id) where left_at is null do nothing returning device_id as id`,
    [lessonId, deviceIds, now],
  );
  return rows.map(({ id }) => id);
}

/**
 * Takes PCs out of lessons of rooms that they stand in no more, but for those at which a pupil of the
 * lesson's class is logged on.
 *
 * @param at who is logged on at them.
 * @returns the lessons.
 */
export async function leaveOtherRooms(
  tx: Transaction,
  deviceIds: readonly string[],
  at: readonly { deviceId: string; personId: string }[],
  now: Date,
): Promise<string[]> {
  const { rows } = await tx.query<{ lessonId: string }>(
    `update lesson_device inside set left_at = $2 from lesson, device
     where inside.device_id = any($1::uuid[]) and left_at is null
       and lesson.id = lesson_id and device.id = inside.device_id
       and lesson.room_id is not null and device.room_id is distinct from lesson.room_id
       and not exists (
         select from unnest($3::uuid[], $4::uuid[]) as at (device_id, person_id)
           join class_member member on member.person_id = at.person_id
         where at.device_id = device.id and member.class_id = lesson.class_id)
     returning lesson_id as "lessonId"`,
    [deviceIds, now, at.map(({ deviceId }) => deviceId), at.map(({ personId }) => personId)],
  );
  return rows.map(({ lessonId }) => lessonId);
}

/** Puts PCs that no lesson has into the lesson that runs in their room, the first where there are several. Which lessons. */
export async function joinRooms(
  tx: Transaction,
  deviceIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await tx.query<{ lessonId: string }>(
    `insert into lesson_device (lesson_id, device_id, school_id, joined_at)
     select distinct on (device.id) lesson.id, device.id, lesson.school_id, $2::timestamptz
     from device join lesson on lesson.room_id = device.room_id
     where device.id = any($1::uuid[]) and revoked_at is null
       and ended_at is null and ends_at > $2
     order by device.id, starts_at, lesson.id
     on conflict (device_id) where left_at is null do nothing returning lesson_id as "lessonId"`,
    [deviceIds, now],
  );
  return rows.map(({ lessonId }) => lessonId);
}

/** Takes a PC out of a lesson, unless it stands in the lesson's room. Whether it was taken out. */
export async function leaveUnlessInRoom(
  tx: Transaction,
  lessonId: string,
  deviceId: string,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update lesson_device set left_at = $3 from lesson, device
     where lesson_id = $1 and device_id = $2 and left_at is null
       and lesson.id = lesson_id and device.id = device_id
       and (lesson.room_id is null or device.room_id is distinct from lesson.room_id)`,
    [lessonId, deviceId, now],
  );
  return rowCount > 0;
}
