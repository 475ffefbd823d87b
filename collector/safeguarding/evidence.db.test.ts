import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../api/roles.ts';
import { LESSON_KEPT_DAYS } from '../lessons/lessons.contract.ts';
import type { EvidenceDraft } from '../lessons/notes/evidence-port.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { deleteDueEvidence } from './evidence/evidence-store.ts';
import { createEvidenceVault, type EvidenceOpening } from './evidence/evidence-vault.ts';

const test = useTestDatabase();
const vault = createEvidenceVault(randomBytes(32));
const DAY_MS = 24 * 60 * 60 * 1000;

let schoolId: string;
let draft: EvidenceDraft;
const inSchool: typeof test.database.inSchool = (...given) => test.database.inSchool(...given);

const person = (role: Role) => ({ id: randomUUID(), name: role, role });
const lead = { ...person('dsl'), address: '10.0.0.1' };
const opening: EvidenceOpening = {
  by: lead,
  approvedBy: person('headteacher'),
  reason: 'For the case of 9B.',
};

beforeEach(async () => {
  schoolId = await test.addSchool();
  const content = randomBytes(20_000);
  const named = (name: string) => ({ id: randomUUID(), name });
  draft = {
    ...{ id: randomUUID(), schoolId, kind: 'screenshot', sessionId: 'session-1' },
    ...{ lesson: named('9B Computing'), device: named('IT1-04'), person: named('Ava Lindqvist') },
    ...{ takenBy: named('Ms Okafor'), reason: 'She asked me to.' },
    takenAt: new Date('2026-11-22T10:00:00Z'),
    receivedAt: new Date('2026-11-22T10:00:01Z'),
    ...{ monitor: 1, width: 1920, height: 1080, mediaType: 'image/jpeg' },
    sha256: createHash('sha256').update(content).digest(),
    content,
  };
  await inSchool(schoolId, (tx) => vault.keep(tx, draft));
});

const open = (more: Partial<EvidenceOpening> = {}, by = vault) =>
  inSchool(schoolId, (tx) => by.open(tx, draft, { ...opening, ...more }));

/** Audit rows of openings and refusals. */
const audited = (school = schoolId) =>
  inSchool(school, async (tx) => {
    const { rows } = await tx.query(
      `select action, subject_id as id, actor_id as actor, reason, detail from audit_entry
       where subject_kind = 'evidence' order by position`,
    );
    return rows;
  });

describe('evidence', () => {
  it('opens for a lead with a second approver and a reason, which leaves a row', async () => {
    const got = await open();
    if (got.kind !== 'opened') throw new Error(got.kind);
    expect(got.content.equals(draft.content)).toBe(true);
    const { id: _id, schoolId: _school, kind: _kind, sha256: _hash, content: _, ...facts } = draft;
    const times = { takenAt: '2026-11-22T10:00:00.000Z', receivedAt: '2026-11-22T10:00:01.000Z' };
    expect(got.facts).toEqual({ ...facts, ...times });
    const { approvedBy, reason } = opening;
    expect(await audited()).toEqual([
      {
        ...{ action: 'evidence.opened', id: draft.id, actor: lead.id, reason },
        detail: { approver: approvedBy.id, approverName: approvedBy.name },
      },
    ]);
  });

  it.each<[string, Partial<EvidenceOpening>, string]>([
    ['a teacher', { by: { ...lead, role: 'teacher' } }, 'not-a-lead'],
    ['an administrator', { by: { ...lead, role: 'administrator' } }, 'not-a-lead'],
    ['the headteacher', { by: { ...lead, role: 'headteacher' } }, 'not-a-lead'],
    ['a lead alone', { approvedBy: lead }, 'no-approver'],
    ['a lead with a teacher', { approvedBy: person('teacher') }, 'no-approver'],
    ['a lead with ICT staff', { approvedBy: person('technician') }, 'no-approver'],
    ['nobody’s reason', { reason: '  ' }, 'no-reason'],
  ])('does not open for %s, which leaves a row', async (_who, more, reason) => {
    expect(await open(more)).toEqual({ kind: 'refused', reason });
    const { by, approvedBy, reason: said } = { ...opening, ...more };
    expect(await audited()).toEqual([
      {
        ...{ action: 'evidence.refused', id: draft.id, actor: by.id, reason: said },
        detail: { approver: approvedBy.id, approverName: approvedBy.name, why: reason },
      },
    ]);
  });

  it('does not open with another key, in another school, or under another id', async () => {
    const other = createEvidenceVault(randomBytes(32));
    await expect(open({}, other)).rejects.toMatchObject({ code: 'evidence-unreadable' });
    const elsewhere = await test.addSchool();
    const there = { schoolId: elsewhere, id: draft.id };
    expect(await inSchool(elsewhere, (tx) => vault.open(tx, there, opening))).toEqual({
      kind: 'unknown',
    });
    expect(await audited(elsewhere)).toMatchObject([{ detail: { why: 'unknown' } }]);
    const moved = randomUUID();
    await inSchool(schoolId, (tx) =>
      tx.query(
        `insert into evidence_item (id, school_id, kind, lesson_id, device_id, taken_by, taken_at,
           received_at, sha256, bytes, wrapped_key, sealed_content, sealed_facts, keep_until)
         select $2, school_id, kind, lesson_id, device_id, taken_by, taken_at, received_at, sha256,
           bytes, wrapped_key, sealed_content, sealed_facts, keep_until
         from evidence_item where id = $1`,
        [draft.id, moved],
      ),
    );
    const item = { schoolId, id: moved };
    await expect(inSchool(schoolId, (tx) => vault.open(tx, item, opening))).rejects.toMatchObject({
      code: 'evidence-unreadable',
    });
    expect(await audited()).toEqual([]);
  });

  it('is not sealed with a damaged key', () => {
    expect(() => createEvidenceVault(randomBytes(16))).toThrow('must have 32 bytes');
  });

  it('has a data key of its own, and no word of it is readable', async () => {
    const { rows } = await inSchool(schoolId, (tx) =>
      tx.query<{ all: Buffer }>(
        'select wrapped_key || sealed_content || sealed_facts as all from evidence_item',
      ),
    );
    expect(rows[0]!.all.includes('Ava')).toBe(false);
    expect(rows[0]!.all.includes(draft.content.subarray(0, 32))).toBe(false);
    const again = { ...draft, id: randomUUID() };
    await inSchool(schoolId, (tx) => vault.keep(tx, again));
    const keys = await inSchool(schoolId, async (tx) => {
      const { rows: both } = await tx.query<{ key: Buffer }>(
        'select wrapped_key as key from evidence_item',
      );
      return new Set(both.map(({ key }) => key.toString('hex')));
    });
    expect(keys.size).toBe(2);
  });

  it('is never changed, whoever gets past the collector', async () => {
    const attempts = [
      'sealed_content = sealed_facts',
      "taken_at = now() - interval '1 year'",
      'taken_by = gen_random_uuid()',
      "sha256 = sha256('x'::bytea)",
    ];
    for (const change of attempts) {
      await expect(
        inSchool(schoolId, (tx) => tx.query(`update evidence_item set ${change}`)),
      ).rejects.toThrow('evidence is never changed');
    }
  });

  it('is deleted when a lesson’s time is up, and stays while it is held', async () => {
    const due = draft.receivedAt.getTime() + LESSON_KEPT_DAYS * DAY_MS;
    const remove = (ms: number) => inSchool(schoolId, (tx) => deleteDueEvidence(tx, new Date(ms)));
    await inSchool(schoolId, (tx) => tx.query('update evidence_item set held = true'));
    expect(await remove(due + 1)).toBe(0);
    await expect(inSchool(schoolId, (tx) => tx.query('delete from evidence_item'))).rejects.toThrow(
      'held',
    );
    await inSchool(schoolId, (tx) => tx.query('update evidence_item set held = false'));
    expect(await remove(due)).toBe(0);
    expect(await remove(due + 1)).toBe(1);
    expect(await open()).toEqual({ kind: 'unknown' });
  });
});
