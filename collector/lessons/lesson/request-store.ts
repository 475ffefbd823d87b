/** Colleagues who ask to come into a lesson. The only writer of `lesson_request`, but for their end with the lesson. */
import type { Transaction } from '../../storage/database.ts';
import type { JoinWish } from '../lessons.contract.ts';

/** A request as it stands. */
export interface LessonRequest {
  readonly id: string;
  readonly lessonId: string;
  readonly staffId: string;
  readonly wants: JoinWish;
  readonly state: 'waiting' | 'accepted' | 'declined' | 'over';
}

/** Asks; an earlier request of the same person that still waits is replaced. */
export async function addRequest(
  tx: Transaction,
  request: { lessonId: string; staffId: string; wants: JoinWish; now: Date },
): Promise<string> {
  const { lessonId, staffId, wants, now } = request;
  await tx.query(
    `update lesson_request set state = 'over', answered_at = $3
     where lesson_id = $1 and staff_id = $2 and state = 'waiting'`,
    [lessonId, staffId, now],
  );
  const { rows } = await tx.query<{ id: string }>(
    `insert into lesson_request (lesson_id, staff_id, school_id, wants, asked_at)
     select id, $2, school_id, $3, $4 from lesson where id = $1 returning id`,
    [lessonId, staffId, wants, now],
  );
  return rows[0]!.id;
}

/** A request, where the transaction may see it. */
export async function findRequest(
  tx: Transaction,
  lessonId: string,
  id: string,
): Promise<LessonRequest | null> {
  const { rows } = await tx.query<LessonRequest>(
    `select id, lesson_id as "lessonId", staff_id as "staffId", wants, state
     from lesson_request where id = $1 and lesson_id = $2`,
    [id, lessonId],
  );
  return rows[0] ?? null;
}

/** Writes down the answer. */
export async function answerRequest(
  tx: Transaction,
  id: string,
  accept: boolean,
  now: Date,
): Promise<void> {
  await tx.query('update lesson_request set state = $2, answered_at = $3 where id = $1', [
    id,
    accept ? 'accepted' : 'declined',
    now,
  ]);
}
