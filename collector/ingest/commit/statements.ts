/** The SQL of a commit. Each takes its rows as one JSON array, except where they are COPYed. */
import { TOLD_FROM } from '@lapwing/shared/themes';

/** In the order of ids, so that two transactions never wait for each other. */
export const LOCK_DEVICES = `
  select id, revoked_at is not null as revoked, received::text as received,
    settled_through as "settledThrough"
  from device where id = any($1::uuid[]) order by id for no key update`;

/** Which numbers of devices are stored: two arrays of the same length. */
export const STORED_AMONG = `
  select event.device_id as "deviceId", event.sequence
  from unnest($1::uuid[], $2::bigint[]) as asked (device_id, sequence)
  join activity_event event using (device_id, sequence)`;

/** From the staging table. */
export const INSERT_EVENTS = 'insert into activity_event select * from ingest_staging';

/** The same, passing over rows that are there already. */
export const INSERT_NEW_EVENTS = `${INSERT_EVENTS} on conflict do nothing`;

/** Flags, and the job that raises an alert for each that is new and not only counted. */
export const INSERT_FLAGS = `
  with inserted as (
    insert into flag_event
      (id, school_id, device_id, sequence, occurred_at, received_at, session_id, account, term_id,
       term, theme, severity, reasons, rule_ids, deleted, source, executable, library_version,
       sealed_context)
    select id, "schoolId", "deviceId", sequence, "occurredAt", "receivedAt", "sessionId", account,
           "termId", term, theme, severity, reasons, "ruleIds", deleted, source, executable,
           "libraryVersion", decode("sealedContext", 'hex')
    from jsonb_to_recordset($1::jsonb) as flag (
      id uuid, "schoolId" uuid, "deviceId" uuid, sequence bigint, "occurredAt" timestamptz,
      "receivedAt" timestamptz, "sessionId" uuid, account text, "termId" text, term text,
      theme text, severity smallint, reasons text[], "ruleIds" text[], deleted boolean,
      source smallint, executable text, "libraryVersion" text, "sealedContext" text)
    on conflict do nothing
    returning id, school_id, severity
  )
  select graphile_worker.add_job(
    'raise-alert', json_build_object('schoolId', school_id, 'flagId', id))
  from inserted where severity >= ${TOLD_FROM}`;

/**
 * Follow-ups, and the job that notes each. A follow-up may come before its flag, but a device
 * has no say about the flags of another.
 */
export const INSERT_FOLLOW_UPS = `
  with saved as (
    insert into flag_follow_up as stored
      (flag_id, school_id, device_id, received_at, sealed_after, deleted)
    select "flagId", "schoolId", "deviceId", "receivedAt", decode("sealedAfter", 'hex'), deleted
    from jsonb_to_recordset($1::jsonb) as follow_up (
      "flagId" uuid, "schoolId" uuid, "deviceId" uuid, "receivedAt" timestamptz,
      "sealedAfter" text, deleted boolean)
    where not exists (
      select from flag_event where id = "flagId" and device_id <> "deviceId")
    on conflict (flag_id) do update set
      received_at = excluded.received_at, sealed_after = excluded.sealed_after,
      deleted = stored.deleted or excluded.deleted
      where stored.device_id = excluded.device_id
    returning flag_id, school_id
  )
  select graphile_worker.add_job(
    'follow-up-alert', json_build_object('schoolId', school_id, 'flagId', flag_id))
  from saved`;

export const INSERT_QUARANTINED = `
  insert into quarantined_frame
    (school_id, device_id, received_at, reason, detail, bytes, sha256, sealed)
  select "schoolId", "deviceId", "receivedAt", reason, detail, bytes, decode(sha256, 'hex'),
         decode(sealed, 'hex')
  from jsonb_to_recordset($1::jsonb) as item (
    "schoolId" uuid, "deviceId" uuid, "receivedAt" timestamptz, reason text, detail text,
    bytes int, sha256 text, sealed text)`;

/** Keeps the newest of each device. */
export const PRUNE_QUARANTINED = `
  delete from quarantined_frame old
  using unnest($1::uuid[]) as busy (device_id)
  where old.device_id = busy.device_id
    and old.id <= (
      select id from quarantined_frame kept where kept.device_id = busy.device_id
      order by id desc offset 100 limit 1)`;

export const SAVE_SPANS = `
  insert into activity_span as span
    (school_id, device_id, session_id, day, account, first_sequence, last_sequence,
     first_received_at, last_received_at, last_at, events)
  select "schoolId", "deviceId", "sessionId", day, account, first, last, "firstReceivedAt",
         "receivedAt", "lastAt", events
  from jsonb_to_recordset($1::jsonb) as row (
    "schoolId" uuid, "deviceId" uuid, "sessionId" uuid, day date, account text, first bigint,
    last bigint, "firstReceivedAt" timestamptz, "receivedAt" timestamptz, "lastAt" timestamptz,
    events bigint)
  order by "deviceId", day, "sessionId"
  on conflict (device_id, day, session_id) do update set
    first_sequence = least(span.first_sequence, excluded.first_sequence),
    last_sequence = greatest(span.last_sequence, excluded.last_sequence),
    first_received_at = least(span.first_received_at, excluded.first_received_at),
    last_received_at = greatest(span.last_received_at, excluded.last_received_at),
    last_at = greatest(span.last_at, excluded.last_at),
    events = span.events + excluded.events`;

/** Ranges that a device reports as dropped become one where they are more than it should ever need. */
export const SAVE_DEVICES = `
  update device set
    received = change.received,
    settled_through = change."settledThrough",
    passed_over = device.passed_over + change."passedOver",
    dropped = (
      select case when count(*) <= 1000 then device.dropped + change.dropped
             else int8multirange(range_merge(device.dropped + change.dropped)) end
      from unnest(device.dropped + change.dropped)),
    dropped_events = device.dropped_events + change."droppedEvents",
    quarantined_frames = device.quarantined_frames + change.quarantined,
    fault = coalesce(change.fault, device.fault),
    fault_at = case when change.fault is null then device.fault_at else change."lastSeenAt" end,
    last_seen_at = greatest(device.last_seen_at, change."lastSeenAt")
  from jsonb_to_recordset($1::jsonb) as change (
    id uuid, received int8multirange, "settledThrough" bigint, "passedOver" bigint,
    dropped int8multirange, "droppedEvents" bigint,
    quarantined bigint, fault text, "lastSeenAt" timestamptz)
  where device.id = change.id`;
