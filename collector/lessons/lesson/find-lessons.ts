/** Which lessons run, and what they steer. A lesson past its end is over, whether that is written down or not. */
import type { Transaction } from '../../storage/database.ts';
import type { RunningLesson } from './running-lesson.ts';

/** A lesson that runs, with its PCs. */
export interface RunningLessonWithDevices extends RunningLesson {
  readonly deviceIds: readonly string[];
  /** Pupils of the class it is for; nobody where it is for a room only. */
  readonly memberIds: readonly string[];
}

const TEACHERS = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', staff.id, 'name', staff.name)
                            order by leads desc, joined_at, staff.id), '[]')
  from lesson_teacher join staff on staff.id = staff_id
  where lesson_id = lesson.id and left_at is null)`;

const COLUMNS = `lesson.id, lesson.school_id as "schoolId", lesson.name,
  lesson.starts_at as "startsAt", lesson.ends_at as "endsAt", lesson.class_id as "classId",
  ${TEACHERS} as teachers`;

/** Running lessons that the transaction may see; of these ids, or all. */
export async function findRunning(
  tx: Transaction,
  now: Date,
  lessonIds: readonly string[] | null = null,
): Promise<RunningLessonWithDevices[]> {
  const { rows } = await tx.query<RunningLessonWithDevices>(
    `select ${COLUMNS},
            array(select device_id from lesson_device
                  where lesson_id = lesson.id and left_at is null)::text[] as "deviceIds",
            array(select person_id from class_member
                  where class_member.class_id = lesson.class_id)::text[] as "memberIds"
     from lesson
     where ended_at is null and ends_at > $1 and ($2::uuid[] is null or id = any($2::uuid[]))`,
    [now, lessonIds],
  );
  return rows;
}

/** A PC, as somebody asks for it. */
export interface AskedDevice {
  readonly deviceId: string;
  readonly revoked: boolean;
  /** The running lesson that has it. */
  readonly lesson: RunningLesson | null;
}

/** These PCs, as far as the school has them, with the lesson that steers each. */
export async function findAskedDevices(
  tx: Transaction,
  deviceIds: readonly string[],
  now: Date,
): Promise<AskedDevice[]> {
  // A row for each lesson, and one for the PCs that are in none.
  const { rows } = await tx.query<RunningLesson & { deviceIds: string[]; revoked: boolean[] }>(
    `select ${COLUMNS}, array_agg(device.id)::text[] as "deviceIds",
            array_agg(device.revoked_at is not null) as revoked
     from device
     left join lesson_device on device_id = device.id and left_at is null
     left join lesson on lesson.id = lesson_id and ended_at is null and ends_at > $2
     where device.id = any($1::uuid[]) group by lesson.id`,
    [deviceIds, now],
  );
  return rows.flatMap(({ deviceIds: ids, revoked, ...lesson }) =>
    ids.map((deviceId, index) => ({
      deviceId,
      revoked: revoked[index]!,
      lesson: lesson.id === null ? null : lesson,
    })),
  );
}
