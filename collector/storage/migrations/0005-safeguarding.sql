-- What people do about flags. Written by collector/safeguarding only.

-- One alert for each flag.
create table alert (
  flag_id uuid primary key references flag_event (id),
  school_id uuid not null references school (id),
  raised_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'acknowledged', 'closed')),
  -- Whoever acknowledged it; an alert that is not open always has one.
  owner_id uuid references staff (id),
  acknowledged_at timestamptz,
  closed_by uuid references staff (id),
  closed_at timestamptz,
  outcome text check (
    outcome in ('false-alarm', 'no-further-action', 'spoke-with-pupil', 'parent-contacted',
      'case-opened', 'referred-outside')
  ),
  -- Sealed with the key outside the database: it may tell about a pupil.
  sealed_note bytea,
  check ((state = 'open') = (owner_id is null)),
  check ((owner_id is null) = (acknowledged_at is null)),
  -- None can be closed without an outcome.
  check ((state = 'closed') = (outcome is not null)),
  check ((state = 'closed') = (closed_at is not null and closed_by is not null))
);
create index alert_newest on alert (school_id, raised_at desc, flag_id desc);
create index alert_active on alert (school_id, raised_at desc, flag_id desc)
  where state <> 'closed';

-- What happened to an alert, oldest first. Append-only.
create table alert_step (
  id bigint generated always as identity primary key,
  school_id uuid not null references school (id),
  flag_id uuid not null references alert (flag_id),
  at timestamptz not null,
  -- Null where the collector itself acted.
  staff_id uuid references staff (id),
  step text not null check (
    step in ('raised', 'followed-up', 'opened', 'acknowledged', 'closed', 'reopened')
  ),
  -- With 'closed'.
  outcome text,
  -- With 'closed', sealed.
  sealed_note bytea
);
create index alert_step_flag on alert_step (flag_id, id);

create trigger append_only before update or delete on alert_step
  for each row execute function lapwing_append_only();
create trigger append_only_truncate before truncate on alert_step
  for each statement execute function lapwing_append_only();

call lapwing_keep_schools_apart('alert');
call lapwing_keep_schools_apart('alert_step');
