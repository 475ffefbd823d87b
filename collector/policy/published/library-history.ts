/** Which term libraries were in force in a school, for people to read. */
import type { Transaction } from '../../storage/database.ts';

/** A version that was in force. */
export interface PublishedVersion {
  /** Row of its last publication; a version is published again when the signing key changes. */
  readonly ordinal: number;
  readonly version: string;
  readonly origin: 'shipped' | 'school';
  /** When it came into force for the first time. */
  readonly publishedAt: Date;
}

/** All versions of a school, newest first; the first is in force. Without their text. */
export async function publishedVersions(
  tx: Transaction,
  schoolId: string,
): Promise<PublishedVersion[]> {
  const { rows } = await tx.query<PublishedVersion>(
    `select max(ordinal) as ordinal, version, min(published_at) as "publishedAt",
       (array_agg(origin order by ordinal desc))[1] as origin
     from library_version where school_id = $1 group by version order by max(ordinal) desc`,
    [schoolId],
  );
  return rows;
}

/** The term file of a publication, as it was signed. */
export async function publishedText(tx: Transaction, ordinal: number): Promise<Buffer> {
  const { rows } = await tx.query<{ payload: Buffer }>(
    'select payload from library_version where ordinal = $1',
    [ordinal],
  );
  return rows[0]!.payload;
}
