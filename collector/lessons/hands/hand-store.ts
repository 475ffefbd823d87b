/** Hands that were raised in lessons. The only writer of `lesson_hand`. */
import type { Transaction } from '../../storage/database.ts';

/** A hand that is up. */
export interface RaisedHand {
  readonly sessionId: string;
  /** Null where the directory does not know the account. */
  readonly personId: string | null;
  readonly at: Date;
}

/**
 * Keeps which hands are up at a PC of a lesson: those that are not any more went down now. One that
 * went up before the lesson began counts from its beginning.
 */
export async function saveHands(
  tx: Transaction,
  place: { lessonId: string; deviceId: string },
  hands: readonly RaisedHand[],
  now: Date,
): Promise<void> {
  const { lessonId, deviceId } = place;
  const sessionIds = hands.map(({ sessionId }) => sessionId);
  await tx.query(
    `update lesson_hand set lowered_at = greatest($4, raised_at)
     where lesson_id = $1 and device_id = $2 and lowered_at is null
       and session_id <> all($3::text[])`,
    [lessonId, deviceId, sessionIds, now],
  );
  await tx.query(
    `insert into lesson_hand (lesson_id, device_id, school_id, session_id, person_id, raised_at)
     select lesson.id, $2, lesson.school_id, hand.session_id, person.id,
            greatest(lesson.starts_at, hand.raised_at)
     from lesson
       cross join unnest($3::text[], $4::uuid[], $5::timestamptz[])
         as hand (session_id, person_id, raised_at)
       left join person on person.id = hand.person_id
     where lesson.id = $1 and lesson.ended_at is null
     on conflict (lesson_id, device_id, session_id) where lowered_at is null do nothing`,
    [
      lessonId,
      deviceId,
      sessionIds,
      hands.map(({ personId }) => personId),
      hands.map(({ at }) => at),
    ],
  );
}
