-- Flags below severity 3 have no alert until a safeguarding lead raises one: they are counted
-- (collector/decisions/0005-counted-flags.md). Alerts that they had before stay.

-- For listing them, newest first, and for how many there were lately.
create index flag_event_counted on flag_event (school_id, received_at desc, id desc)
  where severity < 3;
