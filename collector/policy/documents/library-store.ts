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
  /** Public key of the signature. */
  readonly signingKey: Buffer;
}

/** The library in force in a school: the last one published; null before the first. */
export async function currentLibrary(
  tx: Transaction,
  schoolId: string,
): Promise<LibraryVersion | null> {
  const { rows } = await tx.query<LibraryVersion>(
    `select version, origin, payload, signature, signing_key as "signingKey"
     from library_version where school_id = $1 order by ordinal desc limit 1`,
    [schoolId],
  );
  return rows[0] ?? null;
}

/** Keeps a new version for good. */
export async function addLibraryVersion(
  tx: Transaction,
  schoolId: string,
  library: LibraryVersion & { publishedAt: Date },
): Promise<void> {
  await tx.query(
    `insert into library_version
       (school_id, version, origin, published_at, payload, signature, signing_key)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      schoolId,
      library.version,
      library.origin,
      library.publishedAt,
      library.payload,
      library.signature,
      library.signingKey,
    ],
  );
}
