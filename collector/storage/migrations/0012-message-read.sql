-- When a message was read at a PC; null where it was not, and for all that is no message.
alter table command_target add column read_at timestamptz;
