/** Notes of lessons. The only writer of `lesson_note`. */
import type { Transaction } from '../../storage/database.ts';

/** A note as it is kept. */
export interface NoteRow {
  readonly id: string;
  readonly kind: 'text' | 'screenshot';
  readonly by: { readonly id: string; readonly name: string };
  readonly notedAt: Date;
  readonly editedAt: Date | null;
  readonly sealedText: Buffer;
  readonly device: { readonly id: string; readonly name: string } | null;
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Whose note, of which lesson. */
interface NotePlace {
  readonly id: string;
  readonly lessonId: string;
  readonly staffId: string;
}

/** A lesson’s notes, oldest first; pictures that have not come are none. */
export async function listNotes(tx: Transaction, lessonId: string): Promise<NoteRow[]> {
  const { rows } = await tx.query<NoteRow>(
    `select note.id, note.kind, noted_at as "notedAt", edited_at as "editedAt",
       sealed_text as "sealedText", jsonb_build_object('id', staff.id, 'name', staff.name) as by,
       case when device.id is not null
            then jsonb_build_object('id', device.id, 'name', device.name) end as device,
       case when person.id is not null
            then jsonb_build_object('id', person.id, 'name', person.name) end as person
     from lesson_note note join staff on staff.id = staff_id
     left join device on device.id = device_id left join person on person.id = person_id
     where lesson_id = $1 and (note.kind = 'text' or kept_at is not null)
     order by noted_at, note.id`,
    [lessonId],
  );
  return rows;
}

/** How many of a kind a lesson has. */
export async function countNotes(
  tx: Transaction,
  lessonId: string,
  kind: NoteRow['kind'],
): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from lesson_note where lesson_id = $1 and kind = $2',
    [lessonId, kind],
  );
  return rows[0]?.count ?? 0;
}

/** Adds a written note; false where there is one of that id. */
export async function addText(
  tx: Transaction,
  { id, lessonId, staffId }: NotePlace,
  note: { schoolId: string; sealedText: Buffer; now: Date },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into lesson_note (id, lesson_id, school_id, staff_id, kind, noted_at, sealed_text)
     values ($1, $2, $3, $4, 'text', $5, $6) on conflict (id) do nothing`,
    [id, lessonId, note.schoolId, staffId, note.now, note.sealedText],
  );
  return rowCount > 0;
}

/** What is known of a note that was there before; null where there is none that the transaction may see. */
export async function findNote(
  tx: Transaction,
  id: string,
): Promise<{ lessonId: string; staffId: string; sealedText: Buffer } | null> {
  const { rows } = await tx.query<{ lessonId: string; staffId: string; sealedText: Buffer }>(
    `select lesson_id as "lessonId", staff_id as "staffId", sealed_text as "sealedText"
     from lesson_note where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Changes one’s own written note; false where there is none. */
export async function changeText(
  tx: Transaction,
  { id, lessonId, staffId }: NotePlace,
  sealedText: Buffer,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update lesson_note set sealed_text = $4, edited_at = $5
     where id = $1 and lesson_id = $2 and staff_id = $3 and kind = 'text'`,
    [id, lessonId, staffId, sealedText, now],
  );
  return rowCount > 0;
}

/** Deletes one’s own written note; false where there is none. */
export async function deleteText(
  tx: Transaction,
  { id, lessonId, staffId }: NotePlace,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `delete from lesson_note where id = $1 and lesson_id = $2 and staff_id = $3 and kind = 'text'`,
    [id, lessonId, staffId],
  );
  return rowCount > 0;
}

/** Forgets pictures of the lesson that were asked for before this time and have not come: they never will. */
export async function forgetMissing(
  tx: Transaction,
  lessonId: string,
  before: Date,
): Promise<void> {
  await tx.query(
    `delete from lesson_note
     where lesson_id = $1 and kind = 'screenshot' and kept_at is null and noted_at < $2`,
    [lessonId, before],
  );
}

/** A picture that was asked for. */
export async function expectScreenshot(
  tx: Transaction,
  { id, lessonId, staffId }: NotePlace,
  asked: {
    schoolId: string;
    deviceId: string;
    sessionId: string;
    personId: string | null;
    sealedText: Buffer;
    now: Date;
  },
): Promise<void> {
  await tx.query(
    `insert into lesson_note (id, lesson_id, school_id, staff_id, kind, noted_at, sealed_text,
       device_id, session_id, person_id)
     values ($1, $2, $3, $4, 'screenshot', $5, $6, $7, $8, $9)`,
    [
      id,
      lessonId,
      asked.schoolId,
      staffId,
      asked.now,
      asked.sealedText,
      asked.deviceId,
      asked.sessionId,
      asked.personId,
    ],
  );
}

/** A picture that is waited for from a PC of a running lesson. */
export interface ExpectedScreenshot {
  readonly sealedText: Buffer;
  readonly sessionId: string;
  readonly kept: boolean;
  readonly lesson: { readonly id: string; readonly name: string };
  readonly device: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly takenBy: { readonly id: string; readonly name: string; readonly role: string };
}

/**
 * The picture that this PC was asked for since `after`, if its lesson still runs and has the PC. Holds the
 * row until the transaction ends, so that of two that come at once one waits.
 */
export async function findExpected(
  tx: Transaction,
  id: string,
  deviceId: string,
  { now, after }: { now: Date; after: Date },
): Promise<ExpectedScreenshot | null> {
  const { rows } = await tx.query<ExpectedScreenshot>(
    `select note.sealed_text as "sealedText", note.session_id as "sessionId",
       kept_at is not null as kept,
       jsonb_build_object('id', lesson.id, 'name', lesson.name) as lesson,
       jsonb_build_object('id', device.id, 'name', device.name) as device,
       (select jsonb_build_object('id', person.id, 'name', person.name)
        from person where person.id = note.person_id) as person,
       jsonb_build_object('id', staff.id, 'name', staff.name, 'role', staff.role) as "takenBy"
     from lesson_note note join lesson on lesson.id = note.lesson_id
     join staff on staff.id = note.staff_id join device on device.id = note.device_id
     where note.id = $1 and note.device_id = $2 and note.kind = 'screenshot'
       and note.noted_at >= $4 and lesson.ended_at is null and lesson.ends_at > $3
       and exists (select from lesson_device place where place.lesson_id = lesson.id
                   and place.device_id = $2 and place.left_at is null)
     for update of note`,
    [id, deviceId, now, after],
  );
  return rows[0] ?? null;
}

/** It has come. */
export async function markKept(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query('update lesson_note set kept_at = $2 where id = $1', [id, now]);
}
