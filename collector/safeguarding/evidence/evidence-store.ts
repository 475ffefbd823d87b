/** Evidence in the database, sealed. The only writer of `evidence_item`. */
import type { Transaction } from '../../storage/database.ts';

/** An item as it is kept. */
export interface EvidenceRow {
  readonly id: string;
  readonly schoolId: string;
  readonly kind: 'screenshot';
  readonly lessonId: string;
  readonly deviceId: string;
  readonly personId: string | null;
  readonly takenBy: string;
  readonly takenAt: Date;
  readonly receivedAt: Date;
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly wrappedKey: Buffer;
  readonly sealedContent: Buffer;
  readonly sealedFacts: Buffer;
  readonly keepUntil: Date;
}

/** Adds an item. */
export async function addEvidence(tx: Transaction, row: EvidenceRow): Promise<void> {
  await tx.query(
    `insert into evidence_item (id, school_id, kind, lesson_id, device_id, person_id, taken_by,
       taken_at, received_at, sha256, bytes, wrapped_key, sealed_content, sealed_facts, keep_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      row.id,
      row.schoolId,
      row.kind,
      row.lessonId,
      row.deviceId,
      row.personId,
      row.takenBy,
      row.takenAt,
      row.receivedAt,
      row.sha256,
      row.bytes,
      row.wrappedKey,
      row.sealedContent,
      row.sealedFacts,
      row.keepUntil,
    ],
  );
}

/** An item, where the transaction may see it. */
export async function findEvidence(
  tx: Transaction,
  id: string,
): Promise<Pick<
  EvidenceRow,
  'schoolId' | 'sha256' | 'wrappedKey' | 'sealedContent' | 'sealedFacts'
> | null> {
  const { rows } = await tx.query<EvidenceRow>(
    `select school_id as "schoolId", sha256, wrapped_key as "wrappedKey",
       sealed_content as "sealedContent", sealed_facts as "sealedFacts"
     from evidence_item where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Deletes what is due and not held, of all schools that the transaction may see. How many. */
export async function deleteDueEvidence(tx: Transaction, now: Date): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from evidence_item where keep_until < $1 and not held',
    [now],
  );
  return rowCount;
}
