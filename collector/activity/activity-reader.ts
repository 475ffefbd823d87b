/** Reads a person's or a PC's day, and finds people and PCs. Writes nothing. */
import { TOLD_FROM } from '@lapwing/shared/themes';
import type { Transaction } from '../storage/database.ts';

/** Whose day. */
export type DaySubject = { kind: 'person'; account: string } | { kind: 'device'; id: string };

/** From midnight to midnight in the school's time zone, which now and then are 23 or 25 hours apart. */
export interface DayBounds {
  from: Date;
  to: Date;
}

/** Field numbers in lapwing.activity.v1.Event.kind, of what a day shows. */
export const eventKinds = {
  application: 10,
  site: 11,
  flag: 12,
  notice: 13,
  sessionStarted: 14,
  sessionEnded: 15,
  privateTime: 16,
} as const;

/** An event of a day; what its kind does not have is null. */
export interface DayRow {
  kind: number;
  occurredAt: Date;
  durationMs: number | null;
  idleMs: number | null;
  deviceId: string;
  deviceName: string;
  account: string | null;
  executable: string | null;
  application: string | null;
  title: string | null;
  url: string | null;
  host: string | null;
  searchTerms: string | null;
  privateWindow: boolean | null;
  browser: string | null;
  /** Enum value of a notice's outcome or a session's end. */
  outcome: string | null;
  flagId: string | null;
  term: string | null;
  theme: string | null;
  severity: number | null;
  /** Of a flag: nobody was told of it. */
  counted: boolean | null;
}

/** Sums over a whole day, whether or not all its stretches are shown. */
export interface DayTotals {
  applications: { application: string; durationMs: number; stretches: number }[];
  sites: { host: string; durationMs: number; visits: number }[];
  activeMs: number;
  privateMs: number;
}

const SUBJECT_LIMIT = 50;
const TOTAL_LINES = 200;

/** The day's bounds by the time zone of the transaction's school. */
export async function readDayBounds(
  tx: Transaction,
  schoolId: string,
  date: string,
): Promise<DayBounds> {
  const { rows } = await tx.query<DayBounds>(
    `select $2::date::timestamp at time zone time_zone as "from",
            ($2::date + 1)::timestamp at time zone time_zone as "to"
     from school where id = $1`,
    [schoolId, date],
  );
  return rows[0]!;
}

/** The day's events, as a FROM item named `event`; its values are $1 to $4. */
function eventsOf(subject: DaySubject): string {
  return subject.kind === 'person'
    ? 'activity_of_account($1, $2, $3, $4) event'
    : '(select * from activity_of_device($2, $3, $4) where school_id = $1) event';
}

function valuesOf(schoolId: string, subject: DaySubject, { from, to }: DayBounds): unknown[] {
  return [schoolId, subject.kind === 'person' ? subject.account : subject.id, from, to];
}

/** The events of a day, by start, oldest first; at most `limit`. */
export async function readDay(
  tx: Transaction,
  schoolId: string,
  subject: DaySubject,
  bounds: DayBounds,
  limit: number,
): Promise<DayRow[]> {
  const { rows } = await tx.query<DayRow>(
    `select event.kind, event.occurred_at as "occurredAt", event.duration_ms as "durationMs",
            event.idle_ms as "idleMs", event.device_id as "deviceId",
            coalesce(device.name, '') as "deviceName", nullif(event.account, '') as account,
            event.executable, event.application, event.title, event.url, event.host,
            event.search_terms as "searchTerms", event.private_window as "privateWindow",
            event.browser, coalesce(event.detail->>'outcome', event.detail->>'reason') as outcome,
            flag.id as "flagId", flag.term, flag.theme, flag.severity,
            flag.severity < ${TOLD_FROM} and alert.flag_id is null as counted
     from ${eventsOf(subject)}
       left join device on device.id = event.device_id
       left join flag_event flag on event.kind = ${eventKinds.flag}
         and flag.device_id = event.device_id and flag.sequence = event.sequence
       left join alert on alert.flag_id = flag.id
     where event.kind = any($5)
       and (event.kind <> ${eventKinds.flag} or flag.id is not null)
     order by event.occurred_at, event.sequence limit $6`,
    [...valuesOf(schoolId, subject, bounds), Object.values(eventKinds), limit],
  );
  return rows;
}

/** Sums of a day. */
export async function readTotals(
  tx: Transaction,
  schoolId: string,
  subject: DaySubject,
  bounds: DayBounds,
): Promise<DayTotals> {
  const values = valuesOf(schoolId, subject, bounds);
  const applications = await tx.query<DayTotals['applications'][number]>(
    `select coalesce(application, executable, '') as application,
            coalesce(sum(duration_ms), 0)::bigint as "durationMs", count(*) as stretches
     from ${eventsOf(subject)} where kind = ${eventKinds.application}
     group by 1 order by 2 desc, 1 limit ${TOTAL_LINES}`,
    values,
  );
  const sites = await tx.query<DayTotals['sites'][number]>(
    `select coalesce(host, '') as host, coalesce(sum(duration_ms), 0)::bigint as "durationMs", count(*) as visits
     from ${eventsOf(subject)} where kind = ${eventKinds.site}
     group by 1 order by 2 desc, 1 limit ${TOTAL_LINES}`,
    values,
  );
  const times = await tx.query<{ activeMs: number; privateMs: number }>(
    `select coalesce(sum(duration_ms) filter (where kind = ${eventKinds.application}), 0)::bigint
              as "activeMs",
            coalesce(sum(duration_ms) filter (where kind = ${eventKinds.privateTime}), 0)::bigint
              as "privateMs"
     from ${eventsOf(subject)}`,
    values,
  );
  return { applications: applications.rows, sites: sites.rows, ...times.rows[0]! };
}

/** What is known of an account; null where neither the directory nor any event names it. */
export async function describePerson(
  tx: Transaction,
  schoolId: string,
  account: string,
): Promise<{ name: string | null; yearGroup: string | null } | null> {
  const { rows } = await tx.query<{ name: string | null; yearGroup: string | null; seen: boolean }>(
    `select person.name, person.year_group as "yearGroup",
            exists(select from activity_span where school_id = $1 and account = $2) as seen
     from (select) nobody left join person on person.school_id = $1 and person.account = $2`,
    [schoolId, account],
  );
  const row = rows[0]!;
  return row.name === null && !row.seen ? null : { name: row.name, yearGroup: row.yearGroup };
}

/** What is known of a PC, or null. */
export async function describeDevice(
  tx: Transaction,
  id: string,
): Promise<{ name: string; room: string | null } | null> {
  const { rows } = await tx.query<{ name: string; room: string | null }>(
    `select device.name, room.name as room from device left join room on room.id = room_id
     where device.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** People whose name or account holds the text, the last active first. */
export async function findPeople(tx: Transaction, schoolId: string, text: string) {
  // Walks from account to account along the index, instead of through all their sessions.
  const { rows } = await tx.query<{
    account: string;
    name: string | null;
    yearGroup: string | null;
    lastActiveAt: Date | null;
  }>(
    `with recursive seen as (
       (select account from activity_span where school_id = $1 and account > ''
        order by account limit 1)
       union all
       select (select span.account from activity_span span
               where span.school_id = $1 and span.account > seen.account
               order by span.account limit 1)
       from seen where seen.account is not null
     ), subject as (
       select coalesce(person.account, seen.account) as account, person.name, person.year_group
       from (select account from seen where account is not null) seen
         full join (select * from person where school_id = $1) person
           on person.account = seen.account
     )
     select account, name, year_group as "yearGroup", last.at as "lastActiveAt"
     from subject left join lateral (
       select max(last_at) as at from activity_span span
       where span.school_id = $1 and span.account = subject.account and day = (
         select max(day) from activity_span latest
         where latest.school_id = $1 and latest.account = subject.account)
     ) last on true
     where strpos(lower(account), lower($2)) > 0 or strpos(lower(coalesce(name, '')), lower($2)) > 0
     order by last.at desc nulls last, account limit ${SUBJECT_LIMIT}`,
    [schoolId, text],
  );
  return rows;
}

/** PCs whose name holds the text, the last active first. */
export async function findDevices(tx: Transaction, schoolId: string, text: string) {
  const { rows } = await tx.query<{
    id: string;
    name: string;
    room: string | null;
    lastActiveAt: Date | null;
  }>(
    `select device.id, device.name, room.name as room, last.at as "lastActiveAt"
     from device left join room on room.id = device.room_id left join lateral (
       select max(last_at) as at from activity_span span
       where span.device_id = device.id and day = (
         select max(day) from activity_span latest where latest.device_id = device.id)
     ) last on true
     where device.school_id = $1 and strpos(lower(device.name), lower($2)) > 0
     order by last.at desc nulls last, device.name limit ${SUBJECT_LIMIT}`,
    [schoolId, text],
  );
  return rows;
}
