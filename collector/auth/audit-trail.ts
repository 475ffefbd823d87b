/**
 * The audit trail: what staff did and looked at. Rows are only ever appended (the database
 * refuses anything else), and each holds the hash of the one before it, so that whoever
 * gets past the database's refusal cannot change, remove or reorder a row unnoticed.
 */
import type { AuditDraft } from '../api/route.ts';
import type { Transaction } from '../storage/database.ts';
import { type AuditEntry, auditHash, FIRST_PREVIOUS_HASH } from './audit-hash.ts';

/** Who acted. */
export interface AuditActor {
  /** Null for the collector itself and for people who are not signed in. */
  id: string | null;
  name: string;
  role: string | null;
  /** Network address; empty for the collector itself. */
  address: string;
}

/** The collector acting by itself. */
export const collectorItself: AuditActor = { id: null, name: 'Lapwing', role: null, address: '' };

/**
 * Appends one entry in the running transaction. Holds the school's trail until that
 * transaction ends, so call it last.
 */
export async function appendAudit(
  tx: Transaction,
  schoolId: string,
  actor: AuditActor,
  draft: AuditDraft,
  at: Date = new Date(),
): Promise<void> {
  await appendAudits(tx, schoolId, actor, [draft], at);
}

/** Appends entries in the order given, hundreds as quickly as one; else as `appendAudit`. */
export async function appendAudits(
  tx: Transaction,
  schoolId: string,
  actor: AuditActor,
  drafts: readonly AuditDraft[],
  at: Date = new Date(),
): Promise<void> {
  if (drafts.length === 0) return;
  // The first entry makes the head; from then on this only locks it.
  const { rows } = await tx.query<{ position: number; hash: Buffer }>(
    `insert into audit_head (school_id, position, hash) values ($1, 0, $2)
     on conflict (school_id) do update set position = audit_head.position
     returning position, hash`,
    [schoolId, FIRST_PREVIOUS_HASH],
  );
  const head = rows[0]!;
  let previous = head.hash;
  const entries = drafts.map((draft, index) => {
    const entry: AuditEntry = {
      schoolId,
      position: head.position + 1 + index,
      at,
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      address: actor.address,
      action: draft.action,
      subjectKind: draft.subjectKind,
      subjectId: draft.subjectId,
      reason: draft.reason ?? '',
      detail: draft.detail ?? {},
    };
    const hash = auditHash(previous, entry);
    const chained = { ...entry, previous, hash };
    previous = hash;
    return chained;
  });
  tx.send(
    `with entry as (
       insert into audit_entry (school_id, position, at, actor_id, actor_name, actor_role, address,
         action, subject_kind, subject_id, reason, detail, previous_hash, hash)
       select $1, position, $2, $3, $4, $5, $6, action, subject_kind, subject_id, reason, detail,
              previous_hash, hash
       from unnest($7::bigint[], $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[],
                   $13::bytea[], $14::bytea[])
         as line (position, action, subject_kind, subject_id, reason, detail, previous_hash, hash)
     )
     update audit_head set position = $15, hash = $16 where school_id = $1`,
    [
      schoolId,
      at,
      actor.id,
      actor.name,
      actor.role,
      actor.address,
      entries.map(({ position }) => position),
      entries.map(({ action }) => action),
      entries.map(({ subjectKind }) => subjectKind),
      entries.map(({ subjectId }) => subjectId),
      entries.map(({ reason }) => reason),
      entries.map(({ detail }) => JSON.stringify(detail)),
      entries.map((entry) => entry.previous),
      entries.map(({ hash }) => hash),
      head.position + entries.length,
      previous,
    ],
  );
}

/** What checking a trail found. */
export type AuditVerdict =
  | { kind: 'intact'; entries: number; headHash: string | null }
  | {
      kind: 'broken';
      entries: number;
      headHash: string | null;
      /** First position that is not as it was written. */
      position: number;
      fault: 'changed' | 'missing' | 'out-of-order' | 'cut-off';
    };

type EntryRow = AuditEntry & { previousHash: Buffer; hash: Buffer };

const ROWS_A_READ = 5_000;

/** Checks a school's whole trail, from the first entry to the head. */
export async function verifyAuditTrail(tx: Transaction, schoolId: string): Promise<AuditVerdict> {
  const head = await headOf(tx, schoolId);
  if (head === undefined) return verifyNothing(tx, schoolId);
  const headHash = head.hash.toString('hex');
  let previous = FIRST_PREVIOUS_HASH;
  let position = 0;
  for (;;) {
    // No further than the head as it was read: the trail may be growing meanwhile.
    const rows = await readEntries(tx, schoolId, position, head.position);
    for (const row of rows) {
      const fault = faultOf(row, position + 1, previous);
      if (fault !== null) {
        return { kind: 'broken', entries: position, headHash, position: position + 1, fault };
      }
      previous = row.hash;
      position = row.position;
    }
    if (rows.length < ROWS_A_READ) break;
  }
  if (head.position !== position || !head.hash.equals(previous)) {
    const at = { entries: position, headHash, position: position + 1 };
    return { kind: 'broken', ...at, fault: 'cut-off' };
  }
  return { kind: 'intact', entries: position, headHash };
}

/** A school without a head has never written an entry, or somebody removed the head. */
async function verifyNothing(tx: Transaction, schoolId: string): Promise<AuditVerdict> {
  const { rows } = await tx.query<{ entries: number }>(
    `select count(*) as entries from audit_entry where school_id = $1
       and not exists (select from audit_head where school_id = $1)`,
    [schoolId],
  );
  const entries = rows[0]!.entries;
  return entries === 0
    ? { kind: 'intact', entries, headHash: null }
    : { kind: 'broken', entries, headHash: null, position: entries + 1, fault: 'cut-off' };
}

function faultOf(row: EntryRow, expected: number, previous: Buffer) {
  if (row.position !== expected) return 'missing';
  if (!row.previousHash.equals(previous)) return 'out-of-order';
  if (!row.hash.equals(auditHash(previous, row))) return 'changed';
  return null;
}

async function headOf(tx: Transaction, schoolId: string) {
  const { rows } = await tx.query<{ position: number; hash: Buffer }>(
    'select position, hash from audit_head where school_id = $1',
    [schoolId],
  );
  return rows[0];
}

async function readEntries(
  tx: Transaction,
  schoolId: string,
  after: number,
  last: number,
): Promise<EntryRow[]> {
  const { rows } = await tx.query<EntryRow>(
    `select school_id as "schoolId", position, at, actor_id as "actorId",
            actor_name as "actorName", actor_role as "actorRole", address, action,
            subject_kind as "subjectKind", subject_id as "subjectId", reason, detail,
            previous_hash as "previousHash", hash
     from audit_entry where school_id = $1 and position > $2 and position <= $3
     order by position limit $4`,
    [schoolId, after, last, ROWS_A_READ],
  );
  return rows;
}
