/**
 * Seals what lessons keep, and opens it for two people. Each item has a data key of its own (AES-256-GCM),
 * which is wrapped with the evidence key: a file that neither the database nor any other part of the
 * collector has. To give the key to somebody else later, only data keys are wrapped anew.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';
import { z } from 'zod';
import { type Role, safeguardingRoles } from '../../api/roles.ts';
import type { AuditDraft } from '../../api/route.ts';
import { appendAudit } from '../../auth/audit-trail.ts';
import { LESSON_KEPT_DAYS } from '../../lessons/lessons.contract.ts';
import type { EvidenceDraft, EvidencePort } from '../../lessons/notes/evidence-port.ts';
import type { Transaction } from '../../storage/database.ts';
import { keyFile } from '../../storage/key-file.ts';
import { KEY_BYTES, openBytes, sealBytes } from '../../storage/sealing.ts';
import { addEvidence, findEvidence } from './evidence-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Who may say yes to what a safeguarding lead wants to open. */
const approverRoles: readonly Role[] = [...safeguardingRoles, 'headteacher'];

const named = z.object({ id: z.uuid(), name: z.string() });

/** What is sealed with a picture. */
const factsSchema = z.object({
  lesson: named,
  device: named,
  sessionId: z.string(),
  person: named.nullable(),
  takenBy: named,
  takenAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  reason: z.string(),
  monitor: z.number(),
  width: z.number(),
  height: z.number(),
  mediaType: z.literal('image/jpeg'),
});

/** What is known of an item. */
export type EvidenceFacts = z.output<typeof factsSchema>;

/** Somebody of staff. */
interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Who opens an item, and why. */
export interface EvidenceOpening {
  /** A safeguarding lead. */
  readonly by: Person & { readonly address: string };
  /** Another lead, or the headteacher. */
  readonly approvedBy: Person;
  readonly reason: string;
}

/** Which item, of the school that the transaction is in. */
export interface EvidenceItem {
  readonly schoolId: string;
  readonly id: string;
}

/** What came of opening an item. */
export type OpenedEvidence =
  | { kind: 'opened'; facts: EvidenceFacts; content: Buffer }
  | { kind: 'refused'; reason: 'not-a-lead' | 'no-approver' | 'no-reason' }
  | { kind: 'unknown' };

/** The vault: lessons see the way in alone (`EvidencePort`). */
export interface EvidenceVault extends EvidencePort {
  /**
   * Opens an item for two people, and writes the audit row in the same transaction, which is to be
   * committed whatever came of it; who calls has seen to it that both are who they are, and that the
   * second has said yes to this item.
   *
   * @throws AppError `evidence-unreadable`
   */
  open(tx: Transaction, item: EvidenceItem, opening: EvidenceOpening): Promise<OpenedEvidence>;
}

/** Makes a vault of a 32-byte key. */
export function createEvidenceVault(key: Buffer): EvidenceVault {
  if (key.length !== KEY_BYTES) {
    throw new AppError(
      'evidence-key-invalid',
      `The evidence key must have ${KEY_BYTES} bytes. Restore the key file keys/evidence.key from the backup of the data directory.`,
    );
  }
  return {
    async keep(tx, draft) {
      const { id, schoolId, content, sha256, receivedAt } = draft;
      const dataKey = randomBytes(KEY_BYTES);
      await addEvidence(tx, {
        ...{ id, schoolId, kind: draft.kind, sha256, bytes: content.length, receivedAt },
        lessonId: draft.lesson.id,
        deviceId: draft.device.id,
        personId: draft.person?.id ?? null,
        takenBy: draft.takenBy.id,
        takenAt: draft.takenAt,
        wrappedKey: sealBytes(key, placeOf('key', schoolId, id), dataKey),
        sealedContent: sealBytes(dataKey, placeOf('content', schoolId, id), content),
        sealedFacts: sealBytes(dataKey, placeOf('facts', schoolId, id), factsOf(draft)),
        keepUntil: new Date(receivedAt.getTime() + LESSON_KEPT_DAYS * DAY_MS),
      });
    },
    async open(tx, { schoolId, id }, opening) {
      const note = (action: string, why: Record<string, string> = {}) =>
        appendAudit(tx, schoolId, opening.by, auditOf(id, opening, action, why));
      const refusal = refusalOf(opening);
      if (refusal !== null) {
        await note('evidence.refused', { why: refusal });
        return { kind: 'refused', reason: refusal };
      }
      const row = await findEvidence(tx, id);
      if (row === null) {
        await note('evidence.refused', { why: 'unknown' });
        return { kind: 'unknown' };
      }
      let facts: EvidenceFacts;
      let content: Buffer;
      try {
        const dataKey = openBytes(key, placeOf('key', schoolId, id), row.wrappedKey);
        content = openBytes(dataKey, placeOf('content', schoolId, id), row.sealedContent);
        const text = openBytes(dataKey, placeOf('facts', schoolId, id), row.sealedFacts);
        facts = factsSchema.parse(JSON.parse(text.toString('utf8')));
        if (!createHash('sha256').update(content).digest().equals(row.sha256)) {
          throw new Error('The picture is not the one that was kept.');
        }
      } catch (cause) {
        throw new AppError(
          'evidence-unreadable',
          'Evidence cannot be opened: it is damaged, or the key file keys/evidence.key is not the one it was sealed with. Restore the key file from the backup of the data directory.',
          { cause },
        );
      }
      await note('evidence.opened');
      return { kind: 'opened', facts, content };
    },
  };
}

/** The vault of a data directory; makes its key (`keys/evidence.key`) at the first start. */
export async function openEvidenceVault(dataDir: string): Promise<EvidenceVault> {
  const path = join(dataDir, 'keys', 'evidence.key');
  return createEvidenceVault(await keyFile(path, () => randomBytes(KEY_BYTES)));
}

function refusalOf({ by, approvedBy, reason }: EvidenceOpening) {
  if (!(safeguardingRoles as readonly Role[]).includes(by.role)) return 'not-a-lead';
  if (approvedBy.id === by.id || !approverRoles.includes(approvedBy.role)) return 'no-approver';
  return reason.trim() === '' ? 'no-reason' : null;
}

/** @param why it was refused */
function auditOf(
  id: string,
  { approvedBy, reason }: EvidenceOpening,
  action: string,
  why: Record<string, string>,
): AuditDraft {
  const detail = { approver: approvedBy.id, approverName: approvedBy.name, ...why };
  return { action, subjectKind: 'evidence', subjectId: id, reason, detail };
}

/** A sealed part opens in its own place only. */
function placeOf(part: string, schoolId: string, id: string): string {
  return `evidence ${part} ${schoolId} ${id}`;
}

function factsOf(draft: EvidenceDraft): Buffer {
  const facts: EvidenceFacts = {
    lesson: draft.lesson,
    device: draft.device,
    sessionId: draft.sessionId,
    person: draft.person,
    takenBy: draft.takenBy,
    takenAt: draft.takenAt.toISOString(),
    receivedAt: draft.receivedAt.toISOString(),
    reason: draft.reason,
    monitor: draft.monitor,
    width: draft.width,
    height: draft.height,
    mediaType: draft.mediaType,
  };
  return Buffer.from(JSON.stringify(facts), 'utf8');
}
