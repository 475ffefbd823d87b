-- Schools, and who and what is in them.

-- Gives a table with a school_id (or another column that names the school) its row-level
-- security. Call it for every new table. A transaction sees the rows of the school it is scoped
-- to, or all rows where it is the system's own (see database.ts). The sub-selects make
-- PostgreSQL ask for the settings once a statement and not once a row.
create procedure lapwing_keep_schools_apart(table_name regclass, school_column name default 'school_id')
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format(
    'create policy school_only on %s using (
       %I = (select nullif(current_setting(''lapwing.school_id'', true), '''')::uuid)
       or (select current_setting(''lapwing.scope'', true)) = ''system'')',
    table_name, school_column);
end $$;

create table school (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  -- IANA name, for example Europe/London.
  time_zone text not null,
  created_at timestamptz not null default now()
);

create table room (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  unique (school_id, name)
);

-- Pupils and staff as the computers know them: by account name.
create table person (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  -- Account name at the operating system, lower case, without domain.
  account text not null check (account = lower(account) and length(account) between 1 and 256),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('pupil', 'staff')),
  -- Null where none applies.
  year_group text,
  created_at timestamptz not null default now(),
  unique (school_id, account)
);

create table enrolment_token (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  room_id uuid references room (id) on delete set null,
  -- What it is for, in the administrator's words.
  label text not null,
  -- SHA-256 of the secret; the secret itself is shown once and not kept.
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  max_uses int not null check (max_uses > 0),
  uses int not null default 0 check (uses between 0 and max_uses),
  revoked_at timestamptz
);
create index enrolment_token_school on enrolment_token (school_id);

create table device (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  room_id uuid references room (id) on delete set null,
  -- Survives a re-imaged disk, so that a PC re-joins its own record.
  hardware_id text not null check (length(hardware_id) between 1 and 256),
  -- Raw Ed25519 key of the present enrolment.
  public_key bytea not null check (length(public_key) = 32),
  name text not null,
  operating_system text not null,
  agent_version text not null,
  enrolled_at timestamptz not null default now(),
  revoked_at timestamptz,
  -- Last time the collector heard from it.
  last_seen_at timestamptz,
  -- Since when its connection stands; null where there is none. After a crash of the
  -- collector it may lie, so "online" also asks for a recent last_seen_at.
  connected_since timestamptz,
  -- As of the last heartbeat.
  spool_depth bigint not null default 0,
  spool_bytes bigint not null default 0,
  -- The PC's clock minus the collector's.
  clock_offset_ms bigint,
  policy_version bigint,
  library_version text,
  -- Last fault the agent reported, in words.
  fault text,
  fault_at timestamptz,
  -- Which sequence numbers are stored. This, not an index, is what makes storage
  -- exactly once: see collector/ingest/README.md.
  received int8multirange not null default '{}',
  -- Which ones the PC itself reported as dropped by its full spool.
  dropped int8multirange not null default '{}',
  dropped_events bigint not null default 0,
  unique (school_id, hardware_id)
)
-- Heartbeats change no indexed column: leave room so that they stay on their page.
with (fillfactor = 70);

call lapwing_keep_schools_apart('school', 'id');
call lapwing_keep_schools_apart('room');
call lapwing_keep_schools_apart('person');
call lapwing_keep_schools_apart('enrolment_token');
call lapwing_keep_schools_apart('device');
