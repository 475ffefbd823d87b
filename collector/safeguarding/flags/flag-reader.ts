/** Reads flags with what people did about them. Writes nothing. */
import { TOLD_FROM } from '@lapwing/shared/themes';
import type { Transaction } from '../../storage/database.ts';
import type { AlertStep } from '../alerts/alert-store.ts';
import type { FlagState, Outcome } from './flags.contract.ts';

/** A flag as lists show it. */
export interface FlagRow {
  id: string;
  occurredAt: Date;
  /** When its alert was raised; of one that is only counted, when it arrived. */
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
  state: FlagState;
  deleted: boolean;
  outcome: Outcome | null;
  owner: string | null;
}

/** A flag with everything; sealed parts still sealed. */
export interface FlagDetailRow extends FlagRow {
  receivedAt: Date;
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
  /** Other flags of the theme and person that were only counted in the last `LATELY_DAYS`. */
  countedLately: number;
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
  states: readonly FlagState[];
  minSeverity: number;
  theme: string | null;
  account: string | null;
  /** Only those raised before this one. */
  before: { raisedAt: Date; id: string } | null;
  limit: number;
}

/** How far back "lately" goes, where counted flags are counted. */
const LATELY_DAYS = 7;

const columns = `flag.id, flag.occurred_at as "occurredAt",
  coalesce(alert.raised_at, flag.received_at) as "raisedAt",
  nullif(flag.account, '') as account, person.name as "personName",
  person.year_group as "yearGroup", flag.device_id as "deviceId",
  coalesce(device.name, '') as "deviceName", room.name as room, flag.term, flag.theme,
  flag.severity, coalesce(alert.state, 'counted') as state,
  flag.deleted or coalesce(follow_up.deleted, false) as deleted, alert.outcome,
  owner.name as owner`;

const joins = `left join alert on alert.flag_id = flag.id
  left join flag_follow_up follow_up on follow_up.flag_id = flag.id
  left join device on device.id = flag.device_id
  left join room on room.id = device.room_id
  left join person on person.school_id = flag.school_id and person.account = flag.account
  left join staff owner on owner.id = alert.owner_id`;

/** That a flag has no alert, and is to have none by itself. */
const onlyCounted = (flag: string) => `${flag}.severity < ${TOLD_FROM}
  and not exists (select from alert where alert.flag_id = ${flag}.id)`;

/** A page of flags, the last raised first: some with an alert and some without, each from its index. */
const page = (() => {
  const filtered = (time: string) => `flag.severity >= $2
    and ($3::text is null or flag.theme = $3) and ($4::text is null or flag.account = $4)
    and ($5::timestamptz is null or (${time}, flag.id) < ($5, $6::uuid))
    order by ${time} desc, flag.id desc limit $7`;
  return `(
      select flag.id, alert.raised_at as at from alert join flag_event flag on flag.id = flag_id
      where alert.state = any($1) and ${filtered('alert.raised_at')}
    ) union all (
      select flag.id, flag.received_at as at from flag_event flag
      where 'counted' = any($1) and ${onlyCounted('flag')} and ${filtered('flag.received_at')}
    ) order by at desc, id desc limit $7`;
})();

/** Flags, the last raised first; those that are only counted, the last to arrive first. */
export async function listFlags(tx: Transaction, filter: FlagFilter): Promise<FlagRow[]> {
  const { rows } = await tx.query<FlagRow>(
    `select ${columns} from (${page}) page join flag_event flag on flag.id = page.id ${joins}
     order by page.at desc, page.id desc`,
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

/** How many flags arrived in the `LATELY_DAYS` before `now` that are only counted. */
export async function countCounted(tx: Transaction, now: Date): Promise<number> {
  const { rows } = await tx.query<{ flags: number }>(
    `select count(*) as flags from flag_event flag
     where ${onlyCounted('flag')} and flag.received_at > $1::timestamptz - interval '${LATELY_DAYS} days'`,
    [now],
  );
  return rows[0]!.flags;
}

/** One flag with everything, or null. One that is to have an alert and has none yet is not there yet. */
export async function readFlag(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<FlagDetailRow | null> {
  const { rows } = await tx.query<FlagDetailRow>(
    `select ${columns}, flag.received_at as "receivedAt", flag.sealed_context as "sealedContext",
       follow_up.sealed_after as "sealedAfter", flag.reasons, flag.rule_ids as "ruleIds",
       flag.source, flag.executable, flag.library_version as "libraryVersion",
       alert.acknowledged_at as "acknowledgedAt", alert.closed_at as "closedAt",
       closer.name as "closedBy", alert.sealed_note as "sealedNote", (
         select count(*) from flag_event other
         where other.school_id = flag.school_id and other.account = nullif(flag.account, '')
           and other.occurred_at > $2::timestamptz - interval '${LATELY_DAYS} days'
           and other.theme = flag.theme and other.id <> flag.id
           and ${onlyCounted('other')}
       ) as "countedLately"
     from flag_event flag ${joins} left join staff closer on closer.id = alert.closed_by
     where flag.id = $1 and (alert.flag_id is not null or flag.severity < ${TOLD_FROM})`,
    [id, now],
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
