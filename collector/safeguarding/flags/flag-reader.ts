/** Reads flags with what people did about them. Writes nothing. */
import type { Transaction } from '../../storage/database.ts';
import type { AlertState, AlertStep } from '../alerts/alert-store.ts';
import type { Outcome } from './flags.contract.ts';

/** A flag as lists show it. */
export interface FlagRow {
  id: string;
  occurredAt: Date;
  raisedAt: Date;
  account: string | null;
  personName: string | null;
  yearGroup: string | null;
  deviceId: string;
  deviceName: string;
  room: string | null;
  term: string;
  theme: string;
  severity: number;
  state: AlertState;
  deleted: boolean;
  outcome: Outcome | null;
  owner: string | null;
}

/** A flag with everything; sealed parts still sealed. */
export interface FlagDetailRow extends FlagRow {
  sealedContext: Buffer;
  sealedAfter: Buffer | null;
  reasons: string[];
  ruleIds: string[];
  source: number;
  executable: string;
  libraryVersion: string;
  acknowledgedAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  sealedNote: Buffer | null;
}

/** A step of a flag's history. */
export interface StepRow {
  at: Date;
  who: string | null;
  step: AlertStep;
  outcome: Outcome | null;
}

/** Which flags to list. */
export interface FlagFilter {
  states: readonly AlertState[];
  minSeverity: number;
  theme: string | null;
  account: string | null;
  /** Only those raised before this one. */
  before: { raisedAt: Date; id: string } | null;
  limit: number;
}

const columns = `alert.flag_id as id, flag.occurred_at as "occurredAt", alert.raised_at as "raisedAt",
  nullif(flag.account, '') as account, person.name as "personName",
  person.year_group as "yearGroup", flag.device_id as "deviceId",
  coalesce(device.name, '') as "deviceName", room.name as room, flag.term, flag.theme,
  flag.severity, alert.state, flag.deleted or coalesce(follow_up.deleted, false) as deleted,
  alert.outcome, owner.name as owner`;

const joins = `alert
  join flag_event flag on flag.id = alert.flag_id
  left join flag_follow_up follow_up on follow_up.flag_id = alert.flag_id
  left join device on device.id = flag.device_id
  left join room on room.id = device.room_id
  left join person on person.school_id = flag.school_id and person.account = flag.account
  left join staff owner on owner.id = alert.owner_id`;

/** Flags, the last raised first. */
export async function listFlags(tx: Transaction, filter: FlagFilter): Promise<FlagRow[]> {
  const { rows } = await tx.query<FlagRow>(
    `select ${columns} from ${joins}
     where alert.state = any($1) and flag.severity >= $2
       and ($3::text is null or flag.theme = $3)
       and ($4::text is null or flag.account = $4)
       and ($5::timestamptz is null or (alert.raised_at, alert.flag_id) < ($5, $6::uuid))
     order by alert.raised_at desc, alert.flag_id desc limit $7`,
    [
      filter.states,
      filter.minSeverity,
      filter.theme,
      filter.account,
      filter.before?.raisedAt ?? null,
      filter.before?.id ?? null,
      filter.limit,
    ],
  );
  return rows;
}

/** How many flags are open or acknowledged, by severity. */
export async function countActiveBySeverity(tx: Transaction): Promise<Record<string, number>> {
  const { rows } = await tx.query<{ severity: number; flags: number }>(
    `select severity, count(*) as flags from alert join flag_event on id = flag_id
     where state <> 'closed' group by severity`,
  );
  const counts: Record<string, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const row of rows) counts[row.severity] = row.flags;
  return counts;
}

/** One flag with everything, or null. */
export async function readFlag(tx: Transaction, id: string): Promise<FlagDetailRow | null> {
  const { rows } = await tx.query<FlagDetailRow>(
    `select ${columns}, flag.sealed_context as "sealedContext",
       follow_up.sealed_after as "sealedAfter", flag.reasons, flag.rule_ids as "ruleIds",
       flag.source, flag.executable, flag.library_version as "libraryVersion",
       alert.acknowledged_at as "acknowledgedAt", alert.closed_at as "closedAt",
       closer.name as "closedBy", alert.sealed_note as "sealedNote"
     from ${joins} left join staff closer on closer.id = alert.closed_by
     where alert.flag_id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** What happened to a flag, oldest first. */
export async function readSteps(tx: Transaction, id: string): Promise<StepRow[]> {
  const { rows } = await tx.query<StepRow>(
    `select at, staff.name as who, step, outcome
     from alert_step left join staff on staff.id = staff_id
     where flag_id = $1 order by alert_step.id`,
    [id],
  );
  return rows;
}
