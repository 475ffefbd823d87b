import { createHash } from 'node:crypto';

/** An entry of the audit trail, as it is hashed and shown. */
export interface AuditEntry {
  schoolId: string;
  /** 1, 2, 3… within the school, without holes. */
  position: number;
  /** When, to the millisecond. */
  at: Date;
  /** Null where the collector itself or somebody not signed in acted. */
  actorId: string | null;
  actorName: string;
  actorRole: string | null;
  address: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  reason: string;
  detail: Record<string, string | number | boolean | null>;
}

/** What the first entry of a school follows: 32 zero bytes. */
export const FIRST_PREVIOUS_HASH: Buffer = Buffer.alloc(32);

/**
 * SHA-256 over the entry and the hash of the one before it. The bytes hashed are the JSON
 * array below in UTF-8, without white space, the detail's names in order of their code
 * units: so that anybody can check an exported trail with a few lines in any language.
 */
export function auditHash(previous: Buffer, entry: AuditEntry): Buffer {
  const names = Object.keys(entry.detail).sort();
  const text = JSON.stringify([
    'lapwing-audit-1',
    previous.toString('hex'),
    entry.schoolId,
    entry.position,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorRole,
    entry.address,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.reason,
    names.map((name) => [name, entry.detail[name]]),
  ]);
  return createHash('sha256').update(text, 'utf8').digest();
}
