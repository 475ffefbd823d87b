-- What the collector has signed for its agents. Nothing here changes once written.

create table policy_version (
  school_id uuid not null references school (id) on delete cascade,
  version bigint not null check (version > 0),
  issued_at timestamptz not null default now(),
  -- An encoded lapwing.control.v1.Policy.
  payload bytea not null,
  -- Ed25519, see documentBytes in proto/protocol.ts.
  signature bytea not null check (length(signature) = 64),
  -- Public key that made the signature.
  signing_key bytea not null check (length(signing_key) = 32),
  primary key (school_id, version)
);

create table library_version (
  school_id uuid not null references school (id) on delete cascade,
  -- Order of publication: the newest is in force.
  ordinal bigint generated always as identity,
  -- As the library's own header names it.
  version text not null,
  -- 'shipped' with Lapwing, or the 'school''s own, which no update replaces.
  origin text not null check (origin in ('shipped', 'school')),
  published_at timestamptz not null default now(),
  -- The term file, UTF-8 text.
  payload bytea not null,
  signature bytea not null check (length(signature) = 64),
  signing_key bytea not null check (length(signing_key) = 32),
  primary key (school_id, ordinal)
);

call lapwing_keep_schools_apart('policy_version');
call lapwing_keep_schools_apart('library_version');
