-- A term library's compiled form, made from `payload` at publication: agents use it as it is.
-- Null until it was compiled, and again once another library is in force: then only the text counts.
alter table library_version
  -- The compiled file, compressed with Brotli.
  add column compiled bytea,
  -- What made it: format of the file and version of Lapwing. Another compiler compiles anew.
  add column compiled_by text,
  -- Encoded lapwing.control.v1.CompiledLibrary: version, format, sizes and SHA-256 of the file.
  add column manifest bytea,
  -- Of the manifest, by `signing_key`.
  add column manifest_signature bytea check (length(manifest_signature) = 64),
  add constraint library_version_compiled_whole check (
    num_nulls(compiled, compiled_by, manifest, manifest_signature) in (0, 4));

-- It is compressed already.
alter table library_version alter column compiled set storage external;
