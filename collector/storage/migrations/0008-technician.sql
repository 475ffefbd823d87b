-- ICT staff who look after PCs, rooms and lists of people, and do not say who may sign in.
alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (
  role in ('administrator', 'technician', 'teacher', 'dsl', 'deputy-dsl', 'headteacher', 'governor')
);
