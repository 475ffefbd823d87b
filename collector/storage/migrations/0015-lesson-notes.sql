-- What teachers note of their lessons, and pictures that were kept as evidence.

-- Written by collector/lessons/notes only. It goes with its lesson.
create table lesson_note (
  -- Made by the page; of a picture, also the id of its command and of its evidence.
  id uuid primary key,
  lesson_id uuid not null references lesson (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Who wrote it, or asked for the picture.
  staff_id uuid not null references staff (id) on delete cascade,
  kind text not null check (kind in ('text', 'screenshot')),
  noted_at timestamptz not null,
  -- Null where it was never changed.
  edited_at timestamptz,
  -- The text, or why the picture was kept. Sealed with the key outside the database.
  sealed_text bytea not null,
  -- Of a picture: whose PC it is of, and when it had come. Null while it is waited for.
  device_id uuid references device (id) on delete cascade,
  session_id text check (length(session_id) between 1 and 64),
  person_id uuid references person (id) on delete set null,
  kept_at timestamptz,
  check ((kind = 'screenshot') = (device_id is not null and session_id is not null)),
  check (kept_at is null or kind = 'screenshot'),
  -- Why a picture was kept stays as it was given.
  check (edited_at is null or kind = 'text')
);
create index lesson_note_lesson on lesson_note (lesson_id, noted_at);

-- Written by collector/safeguarding/evidence only. Stands by itself: it outlives the rows that it
-- came from, and so refers to none of them.
create table evidence_item (
  id uuid primary key,
  school_id uuid not null references school (id) on delete cascade,
  kind text not null check (kind in ('screenshot')),
  -- The lesson, the PC and the person that it is of, and who took it.
  lesson_id uuid not null,
  device_id uuid not null,
  person_id uuid,
  taken_by uuid not null,
  taken_at timestamptz not null,
  received_at timestamptz not null,
  -- Of the picture as it was taken.
  sha256 bytea not null check (length(sha256) = 32),
  bytes integer not null check (bytes > 0),
  -- Its own data key, wrapped with the evidence key outside the database.
  wrapped_key bytea not null,
  -- The picture, and what is known of it (names, session, reason, times), sealed with the data key.
  sealed_content bytea not null,
  sealed_facts bytea not null,
  -- It is deleted then, unless it is held.
  keep_until timestamptz not null,
  -- Part of a case: nothing deletes it.
  held boolean not null default false
);
create index evidence_item_due on evidence_item (keep_until) where not held;

-- What was sealed stays as it is; only how long it is kept may change. What is held is not deleted.
create function lapwing_keep_evidence() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'DELETE' then
    if old.held then
      raise exception 'evidence that is held is not deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if (to_jsonb(new) - 'keep_until' - 'held') is distinct from (to_jsonb(old) - 'keep_until' - 'held') then
    raise exception 'evidence is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger keep_evidence before update or delete on evidence_item
  for each row execute function lapwing_keep_evidence();

call lapwing_keep_schools_apart('lesson_note');
call lapwing_keep_schools_apart('evidence_item');
