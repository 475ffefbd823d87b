-- A PC whose spool overflowed leaves a gap for every run of events that it dropped, which may be
-- tens of thousands. So that its row stays small, ingest then keeps the oldest part of `received`
-- as one range: see collector/ingest/README.md.
alter table device
  -- Numbers up to this one are one range in `received`, although some of them did not come.
  add column settled_through bigint not null default 0,
  -- How many of them did not come.
  add column passed_over bigint not null default 0;
