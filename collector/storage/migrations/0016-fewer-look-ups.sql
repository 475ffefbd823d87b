-- A command to 200 PCs had 800 rows looked up that cannot be missing; it waited longer for that than
-- for everything else that it writes.

-- The batch has the school and keeps its targets; the authority finds each PC before it is one, and
-- no row of a device is ever removed.
alter table command_target drop constraint command_target_school_id_fkey;
alter table command_target drop constraint command_target_device_id_fkey;
-- The head has it, and each entry is written by the statement that moves the head.
alter table audit_entry drop constraint audit_entry_school_id_fkey;
