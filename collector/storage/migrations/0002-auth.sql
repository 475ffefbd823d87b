-- Staff accounts, their sessions and invitations, and the audit trail.

create table staff (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id),
  name text not null check (length(name) between 1 and 100),
  -- Lower case. One account per address on the whole collector: signing in names no school.
  email text not null unique check (email = lower(email) and length(email) <= 254),
  role text not null check (
    role in ('administrator', 'teacher', 'dsl', 'deputy-dsl', 'headteacher', 'governor')
  ),
  -- PHC string; null until an invited person has set a password.
  password_hash text,
  -- Sealed with the key outside the database; see storage/sealing.ts.
  totp_secret bytea,
  -- Null while enrolment is not confirmed: the secret is not asked for yet.
  totp_confirmed_at timestamptz,
  -- Step of the last code accepted; no code of this or an earlier step is accepted again.
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  last_signed_in_at timestamptz,
  disabled_at timestamptz
);
create index staff_school on staff (school_id);

create table staff_session (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id),
  staff_id uuid not null references staff (id),
  -- SHA-256 of the cookie's secret.
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- Address it was started from, IPv6 as its /64. Kept after the session has ended, to
  -- know the addresses at which an account is at home.
  network text not null,
  started_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  -- It ends then, however much it is used.
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index staff_session_staff on staff_session (staff_id, started_at desc);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id),
  staff_id uuid not null references staff (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Used, or replaced by a newer one.
  ended_at timestamptz
);
create index invitation_staff on invitation (staff_id);

-- What staff did and looked at. Append-only, and each row holds the hash of the row
-- before it: see auth/audit-trail.ts.
create table audit_entry (
  school_id uuid not null references school (id),
  -- 1, 2, 3… without holes.
  position bigint not null check (position > 0),
  at timestamptz not null,
  -- Null where the collector itself or somebody not signed in acted. No foreign key:
  -- the entry says who it was then, whatever becomes of the account.
  actor_id uuid,
  actor_name text not null,
  actor_role text,
  address text not null,
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text not null,
  subject_id text not null,
  reason text not null,
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (school_id, position)
);
create index audit_entry_subject on audit_entry (school_id, subject_kind, subject_id);

-- The newest entry of each school: what the next one follows, and what shows that
-- entries were cut off at the end.
create table audit_head (
  school_id uuid primary key references school (id),
  position bigint not null,
  hash bytea not null check (length(hash) = 32)
);

create function lapwing_append_only() returns trigger
  language plpgsql
as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on audit_entry
  for each row execute function lapwing_append_only();
create trigger append_only_truncate before truncate on audit_entry
  for each statement execute function lapwing_append_only();
create trigger never_removed before delete on audit_head
  for each row execute function lapwing_append_only();
create trigger never_truncated before truncate on audit_head
  for each statement execute function lapwing_append_only();

do $$
declare
  name text;
begin
  foreach name in array array['staff', 'staff_session', 'invitation', 'audit_entry', 'audit_head'] loop
    call lapwing_keep_schools_apart(name::regclass);
  end loop;
end $$;
