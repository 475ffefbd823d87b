/** Reads what a report is made of, cut to the lesson's time on each of its PCs. Writes nothing. */
import type { Transaction } from '../../storage/database.ts';
import { eventKinds } from '../activity-reader.ts';
import type { CommandRow } from './restriction-spans.ts';

/** When a PC was in the lesson. */
export interface DeviceWindow {
  readonly deviceId: string;
  readonly device: string;
  readonly since: Date;
  readonly until: Date;
}

/** Time of one account in one application, or on one site. */
export interface UsageRow {
  readonly account: string;
  readonly kind: 'application' | 'site';
  readonly name: string;
  readonly durationMs: number;
}

/** A log-on session at one PC, as far as it was in the lesson. */
export interface AttendanceRow {
  readonly account: string;
  readonly device: string;
  readonly from: Date;
  readonly to: Date;
}

/** Somebody with an account, or in the class. */
export interface ReportPerson {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly staff: boolean;
  readonly inClass: boolean;
}

/** A raised hand. */
export interface HandRow {
  readonly personId: string | null;
  readonly name: string | null;
  readonly device: string;
  readonly at: Date;
  readonly until: Date | null;
}

/** How long before the lesson a log-on, or a stretch that lasts into it, may have begun. */
const LOOK_BACK = `interval '12 hours'`;

/** When each PC was in the lesson, until it ended or `to`. */
export async function readWindows(
  tx: Transaction,
  lessonId: string,
  to: Date,
): Promise<DeviceWindow[]> {
  const { rows } = await tx.query<DeviceWindow>(
    `select device_id as "deviceId", device.name as device, joined_at as since,
            least(coalesce(left_at, $2), $2) as until
     from lesson_device join device on device.id = device_id
     where lesson_id = $1 and joined_at < least(coalesce(left_at, $2), $2)
     order by joined_at, lesson_device.id`,
    [lessonId, to],
  );
  return rows;
}

/** The windows as a FROM item `place`, with the events that may concern them; values $1 to $5. */
const EVENTS = `unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])
    as place (device_id, device, since, until)
  cross join lateral activity_of_device(place.device_id, since - ${LOOK_BACK}, until) event`;

function valuesOf(schoolId: string, windows: readonly DeviceWindow[]): unknown[] {
  return [
    schoolId,
    windows.map(({ deviceId }) => deviceId),
    windows.map(({ device }) => device),
    windows.map(({ since }) => since),
    windows.map(({ until }) => until),
  ];
}

const ms = (interval: string) => `extract(epoch from ${interval}) * 1000`;

/**
 * Time in applications and on sites. A stretch in an application counts for the part of it that is
 * in the window; where it holds idle time, which lies nobody knows where in it, its active time in
 * proportion. Of a visit only its beginning and its time in front are known: it counts where it
 * began in the window, and for no longer than the window lasted then.
 */
export async function readUsage(
  tx: Transaction,
  schoolId: string,
  windows: readonly DeviceWindow[],
): Promise<UsageRow[]> {
  const { rows } = await tx.query<UsageRow>(
    `select account, kind, name, sum(duration_ms)::bigint as "durationMs"
     from (
       select event.account, 'application' as kind,
              coalesce(nullif(event.application, ''), event.executable, '') as name,
              event.duration_ms * greatest(0, ${ms('least(until, ended_at) - greatest(since, event.occurred_at)')})
                / nullif(event.duration_ms + coalesce(event.idle_ms, 0), 0) as duration_ms
       from ${EVENTS} cross join lateral (
         select event.occurred_at
           + (event.duration_ms + coalesce(event.idle_ms, 0)) * interval '1 millisecond' as ended_at
       ) stretch
       where event.school_id = $1 and event.kind = ${eventKinds.application}
         and event.account > '' and ended_at > since
       union all
       select event.account, 'site', event.host,
              least(event.duration_ms, ${ms('until - event.occurred_at')})
       from ${EVENTS}
       where event.school_id = $1 and event.kind = ${eventKinds.site} and event.account > ''
         and event.host > '' and event.occurred_at >= since
     ) part
     where duration_ms >= 0.5
     group by account, kind, name order by 4 desc, name`,
    valuesOf(schoolId, windows),
  );
  return rows;
}

/**
 * Who was logged on where, by time. A session that began before counts where anything is known of
 * it in the window; one whose end is not known lasts as long as the window.
 */
export async function readAttendance(
  tx: Transaction,
  schoolId: string,
  windows: readonly DeviceWindow[],
): Promise<AttendanceRow[]> {
  const { rows } = await tx.query<AttendanceRow>(
    `select account, device, greatest(since, first_at) as from,
            least(until, coalesce(ended_at, until)) as to
     from (
       select max(event.account) as account, device, since, until,
              min(event.occurred_at) as first_at,
              max(event.occurred_at) filter (where event.kind = ${eventKinds.sessionEnded}) as ended_at,
              max(event.occurred_at + (coalesce(event.duration_ms, 0) + coalesce(event.idle_ms, 0))
                * interval '1 millisecond') as last_at
       from ${EVENTS}
       where event.school_id = $1 and event.session_id is not null and event.account > ''
         and event.kind = any($6)
       group by place.device_id, device, since, until, event.session_id
     ) session
     where last_at > since and (ended_at is null or ended_at > since)
     order by 3, device`,
    [
      ...valuesOf(schoolId, windows),
      [
        eventKinds.application,
        eventKinds.site,
        eventKinds.notice,
        eventKinds.sessionStarted,
        eventKinds.sessionEnded,
        // That somebody was there; for how long, and why it was private, is not told.
        eventKinds.privateTime,
      ],
    ],
  );
  return rows;
}

/** Those of the accounts that the directory knows, and the pupils of the lesson's class. */
export async function readPeople(
  tx: Transaction,
  schoolId: string,
  lessonId: string,
  accounts: readonly string[],
): Promise<ReportPerson[]> {
  const { rows } = await tx.query<ReportPerson>(
    `select person.id, account, person.name, kind = 'staff' as staff,
            class_member.class_id is not null as "inClass"
     from person join lesson on lesson.id = $2
       left join class_member on class_member.class_id = lesson.class_id and person_id = person.id
     where person.school_id = $1 and (account = any($3::text[]) or class_member.class_id is not null)`,
    [schoolId, lessonId, accounts],
  );
  return rows;
}

/** Raised hands, in their order. */
export async function readHands(tx: Transaction, lessonId: string): Promise<HandRow[]> {
  const { rows } = await tx.query<HandRow>(
    `select person_id as "personId", person.name, device.name as device, raised_at as at, lowered_at as until
     from lesson_hand join device on device.id = device_id
       left join person on person.id = person_id
     where lesson_id = $1 order by raised_at, lesson_hand.id`,
    [lessonId],
  );
  return rows;
}

/** What was asked of PCs in the lesson, by time, with the PCs that did it. */
export async function readCommands(tx: Transaction, lessonId: string): Promise<CommandRow[]> {
  const { rows } = await tx.query<CommandRow>(
    `select action, content, issued_at as at, staff.name as by, count(device_id)::int as devices,
            coalesce(array_agg(device_id::text) filter (where outcome = 'done'), '{}') as done
     from command_batch join staff on staff.id = staff_id
       left join command_target on batch_id = command_batch.id
     where lesson_id = $1 group by command_batch.id, staff.name order by issued_at, command_batch.id`,
    [lessonId],
  );
  return rows;
}
