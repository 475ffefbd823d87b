/**
 * The restrictions of lessons that run, from the commands that are stored: for a collector that
 * starts in the middle of a lesson. They are gone through in their order, so that what comes of them
 * is what a collector that never stopped knows.
 */

import type { Transaction } from '../../storage/database.ts';
import { toCommand } from '../commands/to-command.ts';
import { type CommandOutcome, lessonActionSchema, restrictionKinds } from '../commands.contract.ts';
import type { Issuer } from '../dispatch/build-command.ts';
import type { RunningLesson } from '../lesson/running-lesson.ts';
import { type IssuedRestriction, restrictionOf } from './restriction-ledger.ts';

/** A restriction or a lifting, and what was known of it when it was written down last. */
export interface StoredRestriction extends IssuedRestriction {
  readonly batchId: string;
  /** By PC; those that had not answered count as timed out, so that they are asked again. */
  readonly outcomes: ReadonlyMap<string, Exclude<CommandOutcome, 'waiting'>>;
}

interface Row {
  batchId: string;
  lessonId: string;
  action: string;
  content: { everywhere?: boolean };
  issuedAt: Date;
  staff: Issuer;
  outcomes: Record<string, Exclude<CommandOutcome, 'waiting'> | null>;
}

/** All of these lessons, oldest first. Of PCs that are in the lesson since, and no others. */
export async function findStoredRestrictions(
  tx: Transaction,
  lessons: readonly RunningLesson[],
): Promise<StoredRestriction[]> {
  const { rows } = await tx.query<Row>(
    `select batch.id as "batchId", batch.lesson_id as "lessonId", action, content,
            issued_at as "issuedAt",
            jsonb_build_object('id', staff.id, 'name', staff.name, 'role', staff.role) as staff,
            coalesce(jsonb_object_agg(target.device_id, outcome)
                     filter (where inside.device_id is not null), '{}') as outcomes
     from command_batch batch
       join staff on staff.id = batch.staff_id
       left join command_target target on target.batch_id = batch.id
       left join lesson_device inside on inside.lesson_id = batch.lesson_id
         and inside.device_id = target.device_id and left_at is null and inside.joined_at <= issued_at
     where batch.lesson_id = any($1::uuid[]) and action = any($2::text[])
     group by batch.id, staff.id order by issued_at, batch.id`,
    [lessons.map(({ id }) => id), [...restrictionKinds, 'lift']],
  );
  const lessonOf = new Map(lessons.map((lesson) => [lesson.id, lesson]));
  return rows.flatMap((row) => read(row, lessonOf.get(row.lessonId)!) ?? []);
}

function read(row: Row, lesson: RunningLesson): StoredRestriction | null {
  const { batchId, content, staff, issuedAt } = row;
  const { data: action } = lessonActionSchema.safeParse({ ...content, action: row.action });
  // The first three are no restrictions, and no such row is read.
  if (!action || action.action === 'wake') return null;
  if (action.action === 'handOut' || action.action === 'collect') return null;
  const restriction = restrictionOf(action, toCommand(action, batchId, lesson.endsAt, issuedAt));
  if (restriction === null) return null;
  const outcomes = new Map(
    Object.entries(row.outcomes).map(([id, outcome]) => [id, outcome ?? 'timed-out']),
  );
  const everywhere = content.everywhere === true;
  return {
    ...restriction,
    lesson,
    staff,
    everywhere,
    deviceIds: [...outcomes.keys()],
    batchId,
    outcomes,
  };
}
