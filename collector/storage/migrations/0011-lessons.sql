-- Lessons, who teaches them, which PCs they steer, and what was asked of those.
-- Written by collector/lessons only.

create table lesson (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  -- As pupils read it.
  name text not null check (length(name) between 1 and 100),
  room_id uuid references room (id) on delete set null,
  class_id uuid references class (id) on delete set null,
  starts_at timestamptz not null,
  -- Whatever happens, it is over by then.
  ends_at timestamptz not null,
  -- Null while it runs. A lesson past `ends_at` is over before this is written.
  ended_at timestamptz,
  -- Null where its time was up.
  ended_by uuid references staff (id) on delete set null,
  check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  check (ended_at between starts_at and ends_at)
);
create index lesson_running on lesson (ends_at) where ended_at is null;

create table lesson_teacher (
  lesson_id uuid not null references lesson (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Answers for it; the others are co-teachers.
  leads boolean not null,
  joined_at timestamptz not null,
  -- Null while they teach it.
  left_at timestamptz,
  primary key (lesson_id, staff_id)
);
-- Nobody teaches two lessons at once.
create unique index lesson_teacher_now on lesson_teacher (staff_id) where left_at is null;
create index lesson_teacher_of on lesson_teacher (staff_id, joined_at desc);

create table lesson_device (
  id bigint generated always as identity primary key,
  lesson_id uuid not null references lesson (id) on delete cascade,
  device_id uuid not null references device (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  joined_at timestamptz not null,
  -- Null while the lesson steers it.
  left_at timestamptz
);
-- At most one running lesson steers a PC.
create unique index lesson_device_now on lesson_device (device_id) where left_at is null;
create index lesson_device_lesson on lesson_device (lesson_id);

-- A colleague asks to come into a lesson.
create table lesson_request (
  id uuid primary key default gen_random_uuid(),
  lesson_id uuid not null references lesson (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  wants text not null check (wants in ('co-teacher', 'take-over')),
  asked_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'over')),
  answered_at timestamptz,
  check ((state = 'waiting') = (answered_at is null))
);
create unique index lesson_request_waiting on lesson_request (lesson_id, staff_id)
  where state = 'waiting';

-- Something that was asked of some PCs at once.
create table command_batch (
  -- Made by the page: the same id is never carried out twice.
  id uuid primary key,
  school_id uuid not null references school (id) on delete cascade,
  -- Null where ICT staff acted outside of lessons.
  lesson_id uuid references lesson (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  -- Kind of command, as lapwing.control.v1.Command names it.
  action text not null,
  -- Sites, applications, times and a lock's words. No messages to pupils, no addresses.
  content jsonb not null,
  -- SHA-256 of the request: another one under the same id is refused.
  request_hash bytea not null check (length(request_hash) = 32),
  issued_at timestamptz not null
);
create index command_batch_lesson on command_batch (lesson_id, issued_at);

create table command_target (
  batch_id uuid not null references command_batch (id) on delete cascade,
  device_id uuid not null references device (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Null while it is waited for.
  outcome text check (
    outcome in ('done', 'refused', 'unsupported', 'failed', 'unreachable', 'timed-out')
  ),
  -- In plain English, where it was not done.
  why text not null default '',
  settled_at timestamptz,
  primary key (batch_id, device_id)
);

-- A teacher's saved actions.
create table scene (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  -- As commands.contract.ts describes them.
  actions jsonb not null
);
create unique index scene_name on scene (staff_id, lower(name));

-- How a PC that is off can be woken: as it said of itself when it was on.
create table device_network (
  device_id uuid primary key references device (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Six bytes each.
  mac_addresses bytea[] not null,
  -- IPv4, for example 10.4.12.0/22.
  subnets cidr[] not null,
  seen_at timestamptz not null
);

call lapwing_keep_schools_apart('lesson');
call lapwing_keep_schools_apart('lesson_teacher');
call lapwing_keep_schools_apart('lesson_device');
call lapwing_keep_schools_apart('lesson_request');
call lapwing_keep_schools_apart('command_batch');
call lapwing_keep_schools_apart('command_target');
call lapwing_keep_schools_apart('scene');
call lapwing_keep_schools_apart('device_network');
