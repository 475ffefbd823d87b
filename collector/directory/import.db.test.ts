/** Importing files, over real HTTP. */
import { beforeEach, describe, expect, it } from 'vitest';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import type { ImportKind } from './import.contract.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;
let technician: TestStaff;

beforeEach(async () => {
  schoolId = await test.addSchool();
  technician = await server.signIn(schoolId, 'technician');
});

const post = (path: string, body: object) => server.request('POST', path, { as: technician, body });
const bodyOf = (kind: ImportKind, text: string, removeMissing = false) => ({
  kind,
  fileName: `${kind}.csv`,
  file: Buffer.from(text).toString('base64'),
  removeMissing,
});
const preview = async (kind: ImportKind, text: string, removeMissing = false) =>
  (await post('/api/import/preview', bodyOf(kind, text, removeMissing))).body;
async function importFile(kind: ImportKind, text: string, removeMissing = false) {
  const { fingerprint } = await preview(kind, text, removeMissing);
  return post('/api/import/apply', { ...bodyOf(kind, text, removeMissing), fingerprint });
}
const rowsOf = async (sql: string) =>
  (await test.database.inSchool(schoolId, (tx) => tx.query(sql))).rows;
const memberships = () =>
  rowsOf(`select class.name || ' ' || account as it from class_member
          join class on class.id = class_id join person on person.id = person_id order by 1`).then(
    (rows) => rows.map(({ it }) => it),
  );

const people = `account,name,year,classes
afinch,Amara Finch,9,9X/Ma1;9X/En1
bheron,Ben Heron,9,9X/Ma1`;

describe('importing', () => {
  it('does what its preview said, and nothing the second time', async () => {
    const first = await preview('people', people);
    expect(first.changes).toBe(2 + 2 + 3);
    expect(await rowsOf('select 1 from person')).toEqual([]);
    expect((await importFile('people', people)).body.applied).toEqual([
      { thing: 'people', added: 2, changed: 0, removed: 0 },
      { thing: 'classes', added: 2, changed: 0, removed: 0 },
      { thing: 'members', added: 3, changed: 0, removed: 0 },
    ]);
    expect(await memberships()).toEqual(['9X/En1 afinch', '9X/Ma1 afinch', '9X/Ma1 bheron']);
    const again = await preview('people', people);
    expect(again.changes).toBe(0);
    expect(again.sections[0]).toMatchObject({ thing: 'people', unchanged: { count: 2 } });
    expect((await importFile('people', people)).status).toBe(200);
    expect(await memberships()).toHaveLength(3);
  });

  it('brings classes their pupils and teachers, and removes who is not listed when that is ticked', async () => {
    const teacher = await server.signIn(schoolId, 'teacher');
    await importFile('people', people);
    const classes = `class;username;teacher\n9x/ma1;AFINCH;${teacher.email.toUpperCase()}\n`;
    await importFile('classes', classes);
    expect(await memberships()).toHaveLength(3);
    expect((await importFile('classes', classes, true)).body.applied).toContainEqual({
      thing: 'members',
      added: 0,
      changed: 0,
      removed: 1,
    });
    expect(await memberships()).toEqual(['9X/En1 afinch', '9X/Ma1 afinch']);
    const list = await server.request('GET', '/api/classes', { as: teacher });
    expect(list.body.classes).toMatchObject([{ own: false }, { name: '9X/Ma1', own: true }]);
  });

  it('moves PCs into rooms, and out of them when that is ticked', async () => {
    for (const name of ['IT2-01', 'IT2-02']) await storeDevice(test.database, schoolId, name);
    const roomsOfPcs = () =>
      rowsOf(`select coalesce(room.name, '-') as it from device left join room on room.id = room_id
              order by device.name`).then((rows) => rows.map(({ it }) => it));
    await importFile('rooms', 'Room\tPC\nIT 2\tIT2-01\nIT 2\tit2-02.school.local\n');
    expect(await roomsOfPcs()).toEqual(['IT 2', 'IT 2']);
    await importFile('rooms', 'room,pc\nIT 2,IT2-01\n', true);
    expect(await roomsOfPcs()).toEqual(['IT 2', '-']);
  });

  it('takes whoever became staff out of the classes', async () => {
    await importFile('people', people);
    await importFile('people', 'account,name,kind\nafinch,Amara Finch,staff');
    expect(await memberships()).toEqual(['9X/Ma1 bheron']);
  });

  it('changes nothing where the lists changed since the preview', async () => {
    const { fingerprint } = await preview('people', people);
    await importFile('people', 'account,name\nbheron,Ben Heron-Smith');
    const late = await post('/api/import/apply', { ...bodyOf('people', people), fingerprint });
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'import-changed' } } });
    expect(await rowsOf('select name from person')).toEqual([{ name: 'Ben Heron-Smith' }]);
  });

  it('loses nothing on a bad file', async () => {
    await importFile('people', people);
    const bad = await post('/api/import/apply', {
      ...bodyOf('people', 'account,name\nafinch,"Amara', true),
      fingerprint: '',
    });
    expect(bad).toMatchObject({ status: 422, body: { error: { code: 'import-faults' } } });
    const partly = 'class,account\n9X/Ma1,afinch\n,bheron\n';
    expect(await preview('classes', partly, true)).toMatchObject({
      removal: 'held-back',
      changes: 0,
      faults: [{ line: 3, column: 'class' }],
    });
    await importFile('classes', partly, true);
    expect(await memberships()).toHaveLength(3);
  });

  it('keeps to its school', async () => {
    await importFile('people', people);
    const here = schoolId;
    schoolId = await test.addSchool('Heron Academy');
    technician = await server.signIn(schoolId, 'technician');
    expect((await preview('people', people)).changes).toBe(7);
    await importFile('people', 'account,name\nafinch,Anna Finch');
    schoolId = here;
    expect(await rowsOf(`select name from person where account = 'afinch'`)).toEqual([
      { name: 'Amara Finch' },
    ]);
  });

  it('takes a large school’s file, and leaves its figures in the audit trail', async () => {
    const many = Array.from(
      { length: 20_000 },
      (_, index) =>
        `pupil${index},Pupil Number ${index},${(index % 7) + 7},C${index % 700};T${index % 80}`,
    );
    const text = `account,name,year,classes\n${many.join('\n')}\n`;
    const { body } = await importFile('people', text);
    expect(body.applied).toContainEqual({
      thing: 'members',
      added: 40_000,
      changed: 0,
      removed: 0,
    });
    const entries = await rowsOf(
      `select action, subject_id as kind, detail->>'people' as people from audit_entry order by position`,
    );
    expect(entries).toEqual([
      { action: 'directory.import-previewed', kind: 'people', people: null },
      { action: 'directory.imported', kind: 'people', people: '20000 added, 0 changed, 0 removed' },
    ]);
  });

  it('refuses what is larger than 5 MB in words, and a large body of somebody else unread', async () => {
    const large = bodyOf('people', 'x'.repeat(5_000_100));
    const answer = await post('/api/import/preview', large);
    expect([400, 413]).toContain(answer.status);
    const teacher = await server.signIn(schoolId, 'teacher');
    const refused = await server.request('POST', '/api/import/preview', {
      as: teacher,
      body: large,
    });
    expect(refused.status).toBe(403);
  });
});
