-- What devices report. Written by collector/ingest only.

-- One row for every sequence number of every device; a flag's row only points to flag_event.
create table activity_event (
  school_id uuid not null,
  device_id uuid not null,
  sequence bigint not null,
  -- Field number in Event.kind: 10 application, 11 site, 12 flag, and so on; 0 where the
  -- event was not one that this version knows.
  kind smallint not null,
  -- By the PC's clock, corrected where that was off by more than five minutes.
  occurred_at timestamptz not null,
  -- By the collector's clock, when its frame arrived.
  received_at timestamptz not null,
  session_id uuid,
  account text,
  executable text,
  application text,
  title text,
  url text,
  host text,
  search_terms text,
  duration_ms bigint,
  idle_ms bigint,
  private_window boolean,
  browser text,
  -- What other kinds say, and 'occurredAtMs' as the PC stated it where it was corrected.
  detail jsonb
) partition by range (received_at);

-- Where to find a day of a log-on session in activity_event: which sequence numbers it spans
-- and when they were received. A device numbers its events in order, so that this small
-- table and the one index of each partition serve what two more indexes on every event
-- would: they cost half of the speed (collector/decisions/0002-activity-spans.md).
create table activity_span (
  school_id uuid not null,
  device_id uuid not null,
  -- All zero for events of the device itself.
  session_id uuid not null,
  -- Day of occurred_at, by UTC.
  day date not null,
  account text,
  first_sequence bigint not null,
  last_sequence bigint not null,
  first_received_at timestamptz not null,
  last_received_at timestamptz not null,
  -- Latest occurred_at.
  last_at timestamptz not null,
  events bigint not null,
  primary key (device_id, day, session_id)
)
-- Updates change no indexed column: leave room so that they stay on their page.
with (fillfactor = 70);
create index activity_span_account on activity_span (school_id, account, day);
create index activity_span_day on activity_span (school_id, day);

-- What an account did in [since, until), on all devices. Unordered.
create function activity_of_account(school uuid, who text, since timestamptz, until timestamptz)
  returns setof activity_event
  language sql stable
as $$
  select event.*
  from activity_span span
  join activity_event event
    on event.device_id = span.device_id
   and event.sequence between span.first_sequence and span.last_sequence
   and event.received_at between span.first_received_at and span.last_received_at
   and event.session_id = span.session_id
   -- The days of one session may overlap in sequence numbers; each event belongs to one.
   and (event.occurred_at at time zone 'UTC')::date = span.day
  where span.school_id = school
    and span.account = who
    and span.day between (since at time zone 'UTC')::date and (until at time zone 'UTC')::date
    and event.occurred_at >= since and event.occurred_at < until
$$;

-- What happened on a device in [since, until), in all sessions and in none. Unordered.
create function activity_of_device(device uuid, since timestamptz, until timestamptz)
  returns setof activity_event
  language sql stable
as $$
  select event.*
  from activity_span span
  join activity_event event
    on event.device_id = span.device_id
   and event.sequence between span.first_sequence and span.last_sequence
   and event.received_at between span.first_received_at and span.last_received_at
   and coalesce(event.session_id, '00000000-0000-0000-0000-000000000000') = span.session_id
   and (event.occurred_at at time zone 'UTC')::date = span.day
  where span.device_id = device
    and span.day between (since at time zone 'UTC')::date and (until at time zone 'UTC')::date
    and event.occurred_at >= since and event.occurred_at < until
$$;

-- Makes the partition of the month that `instant` is in (by UTC), if it is not there yet.
create procedure lapwing_make_activity_month(instant timestamptz)
  language plpgsql
as $$
declare
  first_day date := date_trunc('month', instant at time zone 'UTC');
  name text := 'activity_event_' || to_char(first_day, 'YYYY_MM');
begin
  if to_regclass(name) is not null then
    return;
  end if;
  execute format(
    'create table if not exists %I partition of activity_event for values from (%L) to (%L)',
    name, first_day || ' 00:00+00', (first_day + interval '1 month')::date || ' 00:00+00');
  -- A second line behind device.received: PostgreSQL has no unique key across partitions
  -- that does not hold the partition's column.
  execute format('create unique index if not exists %I on %I (device_id, sequence)',
    name || '_once', name);
  call lapwing_keep_schools_apart(name);
end $$;

-- A match between what was typed and a flagged term.
create table flag_event (
  -- The flag's id as its PC gave it.
  id uuid primary key,
  school_id uuid not null,
  device_id uuid not null,
  sequence bigint not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  session_id uuid,
  account text,
  term_id text not null,
  term text not null,
  theme text not null,
  severity smallint not null check (severity between 1 and 5),
  reasons text[] not null,
  rule_ids text[] not null,
  deleted boolean not null,
  -- lapwing.activity.v1.TextSource
  source smallint not null,
  executable text not null,
  library_version text not null,
  -- Sealed under the id (collector/storage/sealing.ts): JSON of contextBefore,
  -- matchedText, contextAfter, windowTitle, url.
  sealed_context bytea not null,
  unique (device_id, sequence)
);
create index flag_event_time on flag_event (school_id, occurred_at);
create index flag_event_account on flag_event (school_id, account, occurred_at);

-- What became known of a flag after it was sent. May come before its flag.
create table flag_follow_up (
  flag_id uuid primary key,
  school_id uuid not null,
  device_id uuid not null,
  received_at timestamptz not null,
  -- Sealed under the flag's id: JSON string, what was typed after the match.
  sealed_after bytea not null,
  deleted boolean not null
);

-- What a device sent and could not be stored. The newest few of each device are kept.
create table quarantined_frame (
  id bigint generated always as identity primary key,
  school_id uuid not null references school (id) on delete cascade,
  device_id uuid not null references device (id) on delete cascade,
  received_at timestamptz not null default now(),
  -- Stable code, for example 'event-invalid'.
  reason text not null,
  -- What exactly is wrong, without any of its content.
  detail text not null,
  bytes int not null,
  sha256 bytea not null,
  -- The bytes themselves, sealed under sha256 in hex; null where they are over the limit.
  sealed bytea
);
create index quarantined_frame_device on quarantined_frame (device_id, id);

alter table device add column quarantined_frames bigint not null default 0;

call lapwing_keep_schools_apart('activity_event');
call lapwing_keep_schools_apart('activity_span');
call lapwing_keep_schools_apart('flag_event');
call lapwing_keep_schools_apart('flag_follow_up');
call lapwing_keep_schools_apart('quarantined_frame');

call lapwing_make_activity_month(now());
call lapwing_make_activity_month(now() + interval '1 month');
