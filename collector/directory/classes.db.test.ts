/** Classes, rooms and people, over real HTTP. */
import { beforeEach, describe, expect, it } from 'vitest';
import { storeDevice } from '../safeguarding/testing/store-flag.ts';
import { type TestStaff, useTestServer } from '../server/testing/test-server.ts';
import { useTestDatabase } from '../storage/testing/use-test-database.ts';
import { savePeople } from './people/person-store.ts';

const test = useTestDatabase();
const server = useTestServer(test);
let schoolId: string;
let technician: TestStaff;
let teacher: TestStaff;

const get = (path: string, as = technician) => server.request('GET', path, { as });
const post = (path: string, body: object = {}, as = technician) =>
  server.request('POST', path, { as, body });
const errorOf = async (answer: ReturnType<typeof post>) => (await answer).body.error.code;

const addPupils = (names: readonly string[], school = schoolId) =>
  test.database.inSchool(school, (tx) =>
    savePeople(
      tx,
      school,
      names.map((name) => ({
        account: name,
        name: `${name} Finch`,
        kind: 'pupil',
        yearGroup: '9',
      })),
    ),
  );
const idOf = async (account: string) =>
  (await get(`/api/people?query=${account}`)).body.people[0].id as string;
const addClass = async (name: string) => (await post('/api/classes', { name })).body.id as string;

beforeEach(async () => {
  schoolId = await test.addSchool();
  technician = await server.signIn(schoolId, 'technician');
  teacher = await server.signIn(schoolId, 'teacher');
});

describe('classes', () => {
  it('have names of their own, in whatever case', async () => {
    const id = await addClass(' 9X/Ma1 ');
    expect(await errorOf(post('/api/classes', { name: '9x/ma1' }))).toBe('class-name-taken');
    const other = await addClass('9Y/Ma1');
    expect(await errorOf(post(`/api/classes/${other}/rename`, { name: '9X/MA1' }))).toBe(
      'class-name-taken',
    );
    expect((await post(`/api/classes/${id}/rename`, { name: '9X/Maths' })).status).toBe(200);
    expect((await post(`/api/classes/${id}/rename`, { name: '9x/maths' })).status).toBe(200);
    expect((await get('/api/classes')).body.classes).toMatchObject([
      { name: '9x/maths', members: 0, teachers: [], own: false },
      { name: '9Y/Ma1' },
    ]);
  });

  it('take pupils in and out; doing it again changes nothing', async () => {
    await addPupils(['amara', 'ben', 'chloe']);
    const id = await addClass('9X');
    const [amara, ben] = [await idOf('amara'), await idOf('ben')];
    const change = (body: object) => post(`/api/classes/${id}/members`, body);
    expect((await change({ add: [amara, ben] })).body).toEqual({ added: 2, removed: 0 });
    expect((await change({ add: [amara] })).body).toEqual({ added: 0, removed: 0 });
    expect((await change({ remove: [ben] })).body).toEqual({ added: 0, removed: 1 });
    expect((await get(`/api/classes/${id}`)).body).toEqual({
      id,
      name: '9X',
      teachers: [],
      members: [{ id: amara, account: 'amara', name: 'amara Finch', yearGroup: '9' }],
    });
    const found = await get('/api/people?query=9x&kind=pupil');
    expect(found.body).toMatchObject({ total: 1, people: [{ account: 'amara', classes: ['9X'] }] });
  });

  it('take no staff, and nobody of another school', async () => {
    await test.database.inSchool(schoolId, (tx) =>
      savePeople(tx, schoolId, [
        { account: 'm.hart', name: 'Mina Hart', kind: 'staff', yearGroup: null },
      ]),
    );
    const id = await addClass('9X');
    const hart = await idOf('m.hart');
    expect(await errorOf(post(`/api/classes/${id}/members`, { add: [hart] }))).toBe(
      'person-unknown',
    );
    const elsewhere = await test.addSchool('Heron Academy');
    await addPupils(['stranger'], elsewhere);
    const { rows } = await test.database.inSchool(elsewhere, (tx) =>
      tx.query<{ id: string }>('select id from person'),
    );
    const add = [rows[0]!.id];
    expect(await errorOf(post(`/api/classes/${id}/members`, { add }))).toBe('person-unknown');
    const other = await server.signIn(elsewhere, 'technician');
    expect(await errorOf(get(`/api/classes/${id}`, other))).toBe('class-unknown');
    expect(await errorOf(post(`/api/classes/${id}/delete`, {}, other))).toBe('class-unknown');
    const stranger = await server.signIn(elsewhere, 'teacher');
    expect(await errorOf(post(`/api/classes/${id}/teachers`, { add: [stranger.id] }))).toBe(
      'teacher-unknown',
    );
  });

  it('show a teacher the pupils of their own, without accounts, and leave a trace', async () => {
    await addPupils(['amara']);
    const [own, colleagues] = [await addClass('9X'), await addClass('9Y')];
    await post(`/api/classes/${own}/members`, { add: [await idOf('amara')] });
    await post(`/api/classes/${own}/teachers`, { add: [teacher.id] });
    const list = await get('/api/classes', teacher);
    expect(list.body.classes).toMatchObject([
      { name: '9X', own: true, members: 1, teachers: [{ id: teacher.id }] },
      { name: '9Y', own: false },
    ]);
    expect(JSON.stringify(list.body)).not.toContain('Finch');
    const opened = await get(`/api/classes/${own}`, teacher);
    expect(opened.body.members).toMatchObject([{ name: 'amara Finch', account: null }]);
    expect(await errorOf(get(`/api/classes/${colleagues}`, teacher))).toBe('class-not-yours');
    const { rows } = await test.database.inSchool(schoolId, (tx) =>
      tx.query(`select action, subject_id, detail from audit_entry where actor_id = $1`, [
        teacher.id,
      ]),
    );
    expect(rows).toEqual([{ action: 'class.opened', subject_id: own, detail: { members: 1 } }]);
  });

  it('are taught by teachers’ accounts alone', async () => {
    const id = await addClass('9X');
    const governor = await server.signIn(schoolId, 'governor');
    expect(
      (await get('/api/classes/teachers')).body.teachers.map((one: TestStaff) => one.id),
    ).toEqual([teacher.id]);
    expect(await errorOf(post(`/api/classes/${id}/teachers`, { add: [governor.id] }))).toBe(
      'teacher-unknown',
    );
    await post(`/api/classes/${id}/teachers`, { add: [teacher.id] });
    const removed = await post(`/api/classes/${id}/teachers`, { remove: [teacher.id] });
    expect(removed.body).toEqual({ added: 0, removed: 1 });
  });

  it('leave their pupils when they are deleted', async () => {
    await addPupils(['amara']);
    const id = await addClass('9X');
    await post(`/api/classes/${id}/members`, { add: [await idOf('amara')] });
    expect((await post(`/api/classes/${id}/delete`)).body).toEqual({ name: '9X' });
    expect((await get('/api/people')).body).toMatchObject({ total: 1, people: [{ classes: [] }] });
  });
});

describe('the list of people', () => {
  it('comes by name in pages, and takes a search literally', async () => {
    await addPupils(
      Array.from({ length: 105 }, (_, index) => `p_${String(index).padStart(3, '0')}`),
    );
    const first = (await get('/api/people')).body;
    expect([first.people.length, first.total, first.people[0].account]).toEqual([
      100,
      105,
      'p_000',
    ]);
    expect((await get('/api/people?offset=100')).body.people).toHaveLength(5);
    expect((await get('/api/people?query=p_00')).body.total).toBe(10);
    expect((await get('/api/people?query=%25')).body.total).toBe(0);
    expect((await get('/api/people?kind=staff')).body.total).toBe(0);
  });
});

describe('rooms', () => {
  it('are renamed, filled with PCs at once, and deleted without them', async () => {
    const { id } = (await post('/api/rooms', { name: 'IT 2' })).body;
    await post('/api/rooms', { name: 'Library' });
    const pcs = [
      await storeDevice(test.database, schoolId, 'IT2-01'),
      await storeDevice(test.database, schoolId, 'IT2-02'),
    ];
    expect((await post('/api/devices/move', { deviceIds: pcs, roomId: id })).status).toBe(204);
    expect(await errorOf(post(`/api/rooms/${id}/rename`, { name: 'Library' }))).toBe(
      'room-name-taken',
    );
    await post(`/api/rooms/${id}/rename`, { name: 'IT Room 2' });
    expect((await get('/api/rooms', teacher)).body.rooms).toEqual([
      { id, name: 'IT Room 2', devices: 2 },
      { id: expect.any(String), name: 'Library', devices: 0 },
    ]);
    await post('/api/devices/move', { deviceIds: [pcs[0]], roomId: null });
    const roomsOfPcs = async () =>
      (await get('/api/devices')).body.devices.map(({ room }: { room: string | null }) => room);
    expect(await roomsOfPcs()).toEqual([null, 'IT Room 2']);
    expect((await post(`/api/rooms/${id}/delete`)).body).toEqual({ name: 'IT Room 2' });
    expect(await roomsOfPcs()).toEqual([null, null]);
  });

  it('take no PC of another school, and then move none', async () => {
    const { id } = (await post('/api/rooms', { name: 'IT 2' })).body;
    const own = await storeDevice(test.database, schoolId, 'IT2-01');
    const elsewhere = await test.addSchool('Heron Academy');
    const other = await storeDevice(test.database, elsewhere, 'HER-01');
    const move = { deviceIds: [own, other], roomId: id };
    expect(await errorOf(post('/api/devices/move', move))).toBe('device-unknown');
    expect((await get('/api/rooms')).body.rooms).toMatchObject([{ devices: 0 }]);
    const there = await server.signIn(elsewhere, 'technician');
    expect(
      await errorOf(post('/api/devices/move', { deviceIds: [other], roomId: id }, there)),
    ).toBe('room-unknown');
  });
});
