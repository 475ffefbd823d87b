/** Published term libraries. The only writer of the table `library_version`. */
import type { Transaction } from '../../storage/database.ts';

/** A term library as it was signed. */
export interface LibraryVersion {
  /** As the library's header names it. */
  readonly version: string;
  /** Shipped with Lapwing, or edited by the school. */
  readonly origin: 'shipped' | 'school';
  /** Term file, UTF-8 text. */
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** Public key of the signatures. */
  readonly signingKey: Buffer;
  /** What made the compiled form (`LibraryCompiler.id`); null where there is none. */
  readonly compiledBy: string | null;
}

/** A library's compiled form, with what is signed of it. */
export interface CompiledLibrary {
  /** The file, compressed with Brotli. */
  readonly compressed: Uint8Array;
  /** What made it (`LibraryCompiler.id`). */
  readonly compiledBy: string;
  /** Encoded lapwing.control.v1.CompiledLibrary. */
  readonly manifest: Uint8Array;
  readonly manifestSignature: Uint8Array;
}

const IN_FORCE = `
  from library_version where school_id = $1 order by ordinal desc limit 1`;

/** The library in force in a school: the last one published; null before the first. */
export async function currentLibrary(
  tx: Transaction,
  schoolId: string,
): Promise<LibraryVersion | null> {
  const { rows } = await tx.query<LibraryVersion>(
    `select version, origin, payload, signature, signing_key as "signingKey",
            compiled_by as "compiledBy" ${IN_FORCE}`,
    [schoolId],
  );
  return rows[0] ?? null;
}

/** What is signed of the compiled form of the library in force; null where there is none. */
export async function currentManifest(
  tx: Transaction,
  schoolId: string,
): Promise<{ manifest: Buffer; signature: Buffer } | null> {
  const { rows } = await tx.query<{ manifest: Buffer | null; signature: Buffer }>(
    `select manifest, manifest_signature as signature ${IN_FORCE}`,
    [schoolId],
  );
  const [row] = rows;
  return row?.manifest ? { manifest: row.manifest, signature: row.signature } : null;
}

/** The compiled form of the library in force, as it is sent; null where there is none. */
export async function currentCompressedLibrary(
  tx: Transaction,
  schoolId: string,
): Promise<{ version: string; manifest: Buffer; compressed: Buffer } | null> {
  const { rows } = await tx.query<{ version: string; manifest: Buffer; compressed: Buffer | null }>(
    `select version, manifest, compiled as compressed ${IN_FORCE}`,
    [schoolId],
  );
  const [row] = rows;
  return row?.compressed ? { ...row, compressed: row.compressed } : null;
}

/** Keeps a new version for good. Only the library in force keeps its compiled form. */
export async function addLibraryVersion(
  tx: Transaction,
  schoolId: string,
  library: Omit<LibraryVersion, 'compiledBy'> & { publishedAt: Date; compiled: CompiledLibrary },
): Promise<void> {
  await tx.query(
    `update library_version
     set compiled = null, compiled_by = null, manifest = null, manifest_signature = null
     where school_id = $1 and compiled is not null`,
    [schoolId],
  );
  const { compiled } = library;
  await tx.query(
    `insert into library_version
       (school_id, version, origin, published_at, payload, signature, signing_key,
        compiled, compiled_by, manifest, manifest_signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      schoolId,
      library.version,
      library.origin,
      library.publishedAt,
      library.payload,
      library.signature,
      library.signingKey,
      compiled.compressed,
      compiled.compiledBy,
      compiled.manifest,
      compiled.manifestSignature,
    ],
  );
}

/** Gives the library in force a compiled form, or another one. */
export async function replaceCompiledLibrary(
  tx: Transaction,
  schoolId: string,
  compiled: CompiledLibrary,
): Promise<void> {
  await tx.query(
    `update library_version
     set compiled = $2, compiled_by = $3, manifest = $4, manifest_signature = $5
     where school_id = $1
       and ordinal = (select max(ordinal) from library_version where school_id = $1)`,
    [
      schoolId,
      compiled.compressed,
      compiled.compiledBy,
      compiled.manifest,
      compiled.manifestSignature,
    ],
  );
}
