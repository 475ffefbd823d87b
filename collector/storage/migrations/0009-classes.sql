-- Teaching groups: who is in them, and who teaches them.

create table class (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now()
);
-- "9X/Ma1" and "9x/ma1" are one class, however an export writes it.
create unique index class_name on class (school_id, lower(name));

create table class_member (
  class_id uuid not null references class (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  primary key (class_id, person_id)
);
create index class_member_person on class_member (person_id);

create table class_teacher (
  class_id uuid not null references class (id) on delete cascade,
  staff_id uuid not null references staff (id) on delete cascade,
  school_id uuid not null references school (id) on delete cascade,
  primary key (class_id, staff_id)
);
create index class_teacher_staff on class_teacher (staff_id);

call lapwing_keep_schools_apart('class');
call lapwing_keep_schools_apart('class_member');
call lapwing_keep_schools_apart('class_teacher');
