/** The only writer of `alert` and `alert_step`. */
import { TOLD_FROM } from '@lapwing/shared/themes';
import type { Transaction } from '../../storage/database.ts';
import type { Outcome } from '../flags/flags.contract.ts';

/** What can happen to an alert. */
export type AlertStep =
  | 'raised'
  | 'followed-up'
  | 'opened'
  | 'acknowledged'
  | 'closed'
  | 'reopened';

/** Where an alert stands. */
export type AlertState = 'open' | 'acknowledged' | 'closed';

/** Opening again within this time is part of the same look, and no further step. The audit trail has each. */
const SAME_LOOK_MINUTES = 10;

/**
 * Raises the alert of a flag: by itself from `TOLD_FROM` on, below that where a staff member
 * asks for it. Null where it was raised before (a job may run twice), and where there is no
 * flag of that id and kind.
 * @param staffId Who raises the alert of a flag that is only counted; null for all other flags.
 */
export async function raiseAlert(
  tx: Transaction,
  flagId: string,
  at: Date,
  staffId: string | null = null,
): Promise<{ schoolId: string; severity: number; theme: string } | null> {
  const { rows } = await tx.query<{ schoolId: string; severity: number; theme: string }>(
    `with raised as (
       insert into alert (flag_id, school_id, raised_at)
       select id, school_id, $2 from flag_event
       where id = $1 and (severity >= ${TOLD_FROM}) = ($3::uuid is null)
       on conflict (flag_id) do nothing returning flag_id, school_id
     ), step as (
       insert into alert_step (school_id, flag_id, at, staff_id, step)
       select school_id, flag_id, $2, $3, 'raised' from raised
     )
     select flag_event.school_id as "schoolId", severity, theme
     from raised join flag_event on flag_event.id = raised.flag_id`,
    [flagId, at, staffId],
  );
  return rows[0] ?? null;
}

/** Notes that more became known of a flag; false where it has no alert, or none yet. */
export async function noteFollowUp(tx: Transaction, flagId: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into alert_step (school_id, flag_id, at, step)
     select school_id, flag_id, $2, 'followed-up' from alert where flag_id = $1
       and not exists (select from alert_step where flag_id = $1 and step = 'followed-up')`,
    [flagId, at],
  );
  return rowCount === 1;
}

/** The alert's state, locked until the transaction ends; null where there is none. */
export async function lockAlert(tx: Transaction, flagId: string): Promise<AlertState | null> {
  const { rows } = await tx.query<{ state: AlertState }>(
    'select state from alert where flag_id = $1 for update',
    [flagId],
  );
  return rows[0]?.state ?? null;
}

/** Who does something to which alert, and when. */
interface Act {
  flagId: string;
  schoolId: string;
  staffId: string;
  now: Date;
}

/** Notes that somebody looked at the flag; one that is only counted has no steps to add it to. */
export async function noteOpened(tx: Transaction, act: Act): Promise<void> {
  await tx.query(
    `insert into alert_step (school_id, flag_id, at, staff_id, step)
     select $1, $2, $3, $4, 'opened' from alert where flag_id = $2 and not exists (
       select from alert_step where flag_id = $2 and staff_id = $4 and step = 'opened'
         and at > $3::timestamptz - interval '${SAME_LOOK_MINUTES} minutes')`,
    [act.schoolId, act.flagId, act.now, act.staffId],
  );
}

/** Makes the staff member the owner of an open alert. */
export async function acknowledgeAlert(tx: Transaction, act: Act): Promise<void> {
  await tx.query(
    `update alert set state = 'acknowledged', owner_id = $2, acknowledged_at = $3 where flag_id = $1`,
    [act.flagId, act.staffId, act.now],
  );
  await addStep(tx, act, 'acknowledged');
}

/** Closes an acknowledged alert. */
export async function closeAlert(
  tx: Transaction,
  act: Act,
  outcome: Outcome,
  sealedNote: Buffer | null,
): Promise<void> {
  await tx.query(
    `update alert set state = 'closed', closed_by = $2, closed_at = $3, outcome = $4, sealed_note = $5
     where flag_id = $1`,
    [act.flagId, act.staffId, act.now, outcome, sealedNote],
  );
  await addStep(tx, act, 'closed', outcome, sealedNote);
}

/** Opens a closed alert again, for its owner to go on with; the steps keep outcome and note. */
export async function reopenAlert(tx: Transaction, act: Act): Promise<void> {
  await tx.query(
    `update alert set state = 'acknowledged', closed_by = null, closed_at = null, outcome = null,
       sealed_note = null
     where flag_id = $1`,
    [act.flagId],
  );
  await addStep(tx, act, 'reopened');
}

async function addStep(
  tx: Transaction,
  act: Act,
  step: AlertStep,
  outcome: Outcome | null = null,
  sealedNote: Buffer | null = null,
): Promise<void> {
  await tx.query(
    `insert into alert_step (school_id, flag_id, at, staff_id, step, outcome, sealed_note)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [act.schoolId, act.flagId, act.now, act.staffId, step, outcome, sealedNote],
  );
}
