import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { appendAudit, appendAudits, collectorItself, verifyAuditTrail } from './audit-trail.ts';

const test = useTestDatabase();
const actor = {
  id: '6f1c4a52-0c1e-4d6a-9d0e-3b0a7b0f2a11',
  name: 'J. Okoro',
  role: 'dsl',
  address: '10.0.0.5',
};

let schoolId: string;

async function append(count: number, school = schoolId) {
  for (let entry = 1; entry <= count; entry += 1) {
    await test.database.inSchool(school, (tx) =>
      appendAudit(tx, school, actor, {
        action: 'flag.opened',
        subjectKind: 'flag',
        subjectId: `flag ${entry}`,
        detail: { zebra: 'ź', severity: 4, apple: null, deleted: true, share: 0.1 },
      }),
    );
  }
}

const verify = (school = schoolId) =>
  test.database.inSchool(school, (tx) => verifyAuditTrail(tx, school));

/** What somebody does who owns the database: takes the triggers off and alters rows. */
async function tamper(...statements: string[]) {
  const client = new pg.Client({ connectionString: test.adminConnectionString });
  await client.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica`);
    for (const statement of statements) await client.query(statement, [schoolId]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

describe('the audit trail', () => {
  beforeEach(async () => {
    schoolId = await test.addSchool();
  });

  it('takes many entries at once as it takes them one by one', async () => {
    await append(2);
    const drafts = Array.from({ length: 250 }, (_, index) => ({
      action: 'command.allowed',
      subjectKind: 'device',
      subjectId: `PC ${index}`,
      ...(index % 2 === 0 && { reason: 'a "reason", {with} \\ signs' }),
      detail: { action: 'lock', session: null, index },
    }));
    await test.database.inSchool(schoolId, async (tx) => {
      await appendAudits(tx, schoolId, actor, []);
      await appendAudits(tx, schoolId, actor, drafts);
    });
    await append(1);
    expect(await verify()).toMatchObject({ kind: 'intact', entries: 253 });
    const { rows } = await test.database.inSchool(schoolId, (tx) =>
      tx.query(
        `select subject_id as "subjectId", reason, detail from audit_entry
         where action = 'command.allowed' order by position`,
      ),
    );
    expect(rows).toEqual(
      drafts.map(({ subjectId, reason, detail }) => ({ subjectId, reason: reason ?? '', detail })),
    );
  });

  it('is intact while it is only appended to, and numbers without holes', async () => {
    expect(await verify()).toEqual({ kind: 'intact', entries: 0, headHash: null });
    await append(5);
    await test.database.inSchool(schoolId, (tx) =>
      appendAudit(tx, schoolId, collectorItself, {
        action: 'policy.published',
        subjectKind: 'policy',
        subjectId: '7',
        reason: 'a new library',
      }),
    );
    const verdict = await verify();
    expect(verdict).toMatchObject({ kind: 'intact', entries: 6 });
    expect(verdict.headHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps each school’s trail by itself', async () => {
    const other = await test.addSchool('Heron Academy');
    await append(2);
    await append(1, other);
    expect(await verify()).toMatchObject({ kind: 'intact', entries: 2 });
    expect(await verify(other)).toMatchObject({ kind: 'intact', entries: 1 });
  });

  it('numbers entries that are written at once one after the other', async () => {
    await Promise.all(Array.from({ length: 12 }, () => append(3)));
    expect(await verify()).toMatchObject({ kind: 'intact', entries: 36 });
  });

  it('leaves no hole where a transaction was undone', async () => {
    await append(1);
    await expect(
      test.database.inSchool(schoolId, async (tx) => {
        await appendAudit(tx, schoolId, actor, {
          action: 'flag.opened',
          subjectKind: 'flag',
          subjectId: 'undone',
        });
        throw new Error('the answer could not be given');
      }),
    ).rejects.toThrow('the answer could not be given');
    await append(1);
    expect(await verify()).toMatchObject({ kind: 'intact', entries: 2 });
  });

  it.each([
    'update audit_entry set actor_name = $$Somebody else$$',
    'delete from audit_entry',
    'truncate audit_entry',
    'delete from audit_head',
    'truncate audit_head',
  ])('refuses to: %s', async (statement) => {
    await append(1);
    await expect(test.database.asSystem((tx) => tx.query(statement))).rejects.toThrow(
      'are never changed or removed',
    );
  });

  it.each([
    [
      'a name',
      `update audit_entry set actor_name = 'A. Nother' where school_id = $1 and position = 3`,
    ],
    [
      'a time',
      `update audit_entry set at = at + interval '1 ms' where school_id = $1 and position = 3`,
    ],
    ['a detail', `update audit_entry set detail = '{}' where school_id = $1 and position = 3`],
  ])('shows where %s was changed', async (_what, statement) => {
    await append(5);
    await tamper(statement);
    expect(await verify()).toMatchObject({ kind: 'broken', position: 3, fault: 'changed' });
  });

  it('shows where a row was removed', async () => {
    await append(5);
    await tamper('delete from audit_entry where school_id = $1 and position = 3');
    expect(await verify()).toMatchObject({ kind: 'broken', position: 3, fault: 'missing' });
  });

  it('shows where a row was removed and the rest moved up', async () => {
    await append(5);
    await tamper(
      'delete from audit_entry where school_id = $1 and position = 3',
      'update audit_entry set position = position - 1 where school_id = $1 and position = 4',
      'update audit_entry set position = position - 1 where school_id = $1 and position = 5',
      'update audit_head set position = 4 where school_id = $1',
    );
    expect(await verify()).toMatchObject({ kind: 'broken', position: 3, fault: 'out-of-order' });
  });

  it('shows where two rows changed places', async () => {
    await append(5);
    await tamper(
      'update audit_entry set position = 99 where school_id = $1 and position = 2',
      'update audit_entry set position = 2 where school_id = $1 and position = 3',
      'update audit_entry set position = 3 where school_id = $1 and position = 99',
    );
    expect(await verify()).toMatchObject({ kind: 'broken', position: 2, fault: 'out-of-order' });
  });

  it('shows that the newest rows were cut off', async () => {
    await append(5);
    await tamper('delete from audit_entry where school_id = $1 and position > 3');
    expect(await verify()).toMatchObject({ kind: 'broken', position: 4, fault: 'cut-off' });
  });

  it('shows that the head was removed', async () => {
    await append(2);
    await tamper('delete from audit_head where school_id = $1');
    expect(await verify()).toMatchObject({ kind: 'broken', fault: 'cut-off' });
  });

  it('gives another head hash where the whole trail was written anew', async () => {
    await append(3);
    const { headHash } = await verify();
    await tamper(
      'delete from audit_entry where school_id = $1',
      'delete from audit_head where school_id = $1',
    );
    await append(3);
    const forged = await verify();
    expect(forged.kind).toBe('intact');
    // Why the head hash is worth writing down outside the collector.
    expect(forged.headHash).not.toBe(headHash);
  });
});
