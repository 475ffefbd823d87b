-- Files that lessons hand out and collect. Written by collector/lessons/files only. The bytes are in
-- the collector's data folder, one file each under files/<transfer>/<file>.

create table file_transfer (
  -- Made by the page.
  id uuid primary key,
  school_id uuid not null references school (id) on delete cascade,
  lesson_id uuid not null references lesson (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  kind text not null check (kind in ('hand-out', 'collect')),
  title text not null check (length(title) between 1 and 100),
  -- Of a collection: names of files, with "*"; empty for all.
  names text[] not null default '{}',
  created_at timestamptz not null,
  -- Null until it went to PCs.
  sent_at timestamptz
);
create index file_transfer_lesson on file_transfer (lesson_id, created_at);

create table transfer_target (
  transfer_id uuid not null references file_transfer (id) on delete cascade,
  device_id uuid not null references device (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Whoever was logged on, where the directory knows them.
  person_id uuid references person (id) on delete set null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  -- In plain English; names no file of a pupil.
  message text not null default '',
  bytes bigint not null default 0,
  primary key (transfer_id, device_id)
);

create table transfer_file (
  id uuid primary key default gen_random_uuid(),
  transfer_id uuid not null references file_transfer (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Of a collection: where it is from.
  device_id uuid references device (id) on delete cascade,
  path text not null,
  size bigint not null check (size >= 0),
  -- Of a hand-out, known when it is complete; of a collection, what it must be.
  sha256 bytea check (length(sha256) = 32),
  -- Null until all its bytes are there and fit.
  complete_at timestamptz
);
create unique index transfer_file_path on transfer_file (transfer_id, device_id, lower(path))
  nulls not distinct;

call lapwing_keep_schools_apart('file_transfer');
call lapwing_keep_schools_apart('transfer_target');
call lapwing_keep_schools_apart('transfer_file');
