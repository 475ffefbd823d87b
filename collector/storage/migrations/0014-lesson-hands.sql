-- Hands that pupils raised in a lesson, for its report. Written by collector/lessons/hands only.

create table lesson_hand (
  id bigint generated always as identity primary key,
  lesson_id uuid not null references lesson (id) on delete cascade,
  device_id uuid not null references device (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  -- Log-on session, as its PC names it.
  session_id text not null check (length(session_id) between 1 and 64),
  -- Null where the directory does not know the account.
  person_id uuid references person (id) on delete set null,
  raised_at timestamptz not null,
  -- Null while it is up, and where it was up when the lesson ended.
  lowered_at timestamptz
);
-- One hand of a session is up at a time.
create unique index lesson_hand_up on lesson_hand (lesson_id, device_id, session_id)
  where lowered_at is null;
create index lesson_hand_lesson on lesson_hand (lesson_id, raised_at);

call lapwing_keep_schools_apart('lesson_hand');
