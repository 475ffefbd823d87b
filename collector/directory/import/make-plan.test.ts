import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../import.contract.ts';
import type { Person } from '../people/person-store.ts';
import { findColumns } from './columns.ts';
import type { Snapshot } from './import-plan.ts';
import { planImport } from './make-plan.ts';
import { previewOf } from './preview.ts';

const person = (account: string, name: string, more: Partial<Person> = {}): Person => ({
  account,
  name,
  kind: 'pupil',
  yearGroup: '9',
  ...more,
});
const nothing: Snapshot = {
  people: new Map(),
  classes: new Map(),
  members: new Map(),
  teachers: new Map(),
  teacherEmails: new Set(),
  rooms: new Map(),
  devices: new Map(),
};
const school: Snapshot = {
  ...nothing,
  people: new Map(
    [
      person('afinch', 'Amara Finch'),
      person('bheron', 'Ben Heron'),
      person('mhart', 'Mina Hart', { kind: 'staff', yearGroup: null }),
    ].map((one) => [one.account, one]),
  ),
  classes: new Map([['9x/ma1', '9X/Ma1']]),
  members: new Map([['9x/ma1', new Set(['afinch', 'bheron'])]]),
  teachers: new Map([['9x/ma1', new Set(['avo@school.example'])]]),
  teacherEmails: new Set(['avo@school.example', 'reed@school.example']),
  rooms: new Map([['it room 2', 'IT Room 2']]),
  devices: new Map([
    ['it2-01', [{ id: '1', name: 'IT2-01', room: 'IT Room 2' }]],
    ['it2-02', [{ id: '2', name: 'IT2-02', room: 'IT Room 2' }]],
    ['lib-01', [{ id: '3', name: 'LIB-01', room: null }]],
    [
      'twin',
      [
        { id: '4', name: 'TWIN', room: null },
        { id: '5', name: 'TWIN', room: null },
      ],
    ],
  ]),
};

const plan = (kind: ImportKind, text: string, removeMissing = false, snapshot = school) => {
  const bytes = new TextEncoder().encode(text);
  const planned = planImport({ kind, bytes, removeMissing }, snapshot);
  if (planned.kind === 'unusable') throw new Error(planned.faults[0]!.message);
  return planned.plan;
};
const whyUnusable = (kind: ImportKind, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const planned = planImport({ kind, bytes, removeMissing: false }, school);
  return planned.kind === 'unusable' ? planned.faults.map(({ message }) => message) : [];
};

describe('columns', () => {
  it('are known by the names that schools’ systems give them', () => {
    for (const [kind, header, meanings] of [
      [
        'people',
        'Legal Forename|Preferred Surname|Year Taught In|Reg Group|Username|UPN',
        'account 4, forename 0, surname 1, year 2, classes 3',
      ],
      [
        'people',
        'Full Name|NCY|Form|Network Login|Role',
        'account 3, name 0, kind 4, year 1, classes 2',
      ],
      ['people', 'sAMAccountName|displayName', 'account 0, name 1'],
      [
        'people',
        'LEGAL FORENAME|Preferred Forename|surname|account',
        'account 3, forename 1, surname 2',
      ],
      ['classes', 'Class Code|Teacher E-mail|User Name', 'class 0, account 2, teacher 1'],
      ['rooms', 'Location|Host Name', 'room 0, computer 1'],
    ] as const) {
      const { columns, faults } = findColumns(kind, header.split('|'));
      expect(faults).toEqual([]);
      expect([...columns].map((pair) => pair.join(' ')).join(', ')).toBe(meanings);
    }
  });

  it('that are missing or there twice are named', () => {
    expect(whyUnusable('people', 'Forename,Surname\nAmara,Finch')[0]).toMatch(
      /no column with the account.*Forename, Surname/,
    );
    expect(whyUnusable('people', 'account,forename\na,b')[0]).toMatch(/forename and surname/);
    expect(whyUnusable('rooms', 'room,Room\na,b')[0]).toMatch(/two columns “room”/);
  });
});

describe('a file of people', () => {
  it('adds, changes and leaves alone', () => {
    const { people } = plan(
      'people',
      'account,name,year\nSCHOOL\\AFinch,"Finch, Amara",Year 9\nbheron@school.example,Ben Heron,Yr 10\ncwren,Chloe Wren,09',
    );
    expect(people).toEqual({
      added: [person('cwren', 'Chloe Wren')],
      changed: [
        {
          from: person('bheron', 'Ben Heron'),
          to: person('bheron', 'Ben Heron', { yearGroup: '10' }),
        },
      ],
      removed: [],
      unchanged: [person('afinch', 'Amara Finch')],
    });
  });

  it('leaves as it is what it has no column for', () => {
    const { people } = plan('people', 'account,forename,surname\nmhart,Mina,Hart');
    expect(people.unchanged).toEqual([
      person('mhart', 'Mina Hart', { kind: 'staff', yearGroup: null }),
    ]);
  });

  it('puts pupils, and not staff, into classes, from one line or several', () => {
    const found = plan(
      'people',
      'account,name,type,classes\nafinch,Amara Finch,student,9x/MA1;9X/En1\nafinch,Amara Finch,student,9X/Sc1\nmhart,Mina Hart,teacher,9X/Ma1',
    );
    expect(found.classes).toMatchObject({ added: ['9X/En1', '9X/Sc1'], unchanged: ['9X/Ma1'] });
    expect(found.members.added).toEqual([
      { className: '9X/En1', account: 'afinch' },
      { className: '9X/Sc1', account: 'afinch' },
    ]);
    expect(found.members.unchanged).toEqual([{ className: '9X/Ma1', account: 'afinch' }]);
    expect(found.members.removed).toEqual([]);
  });

  it('names each fault with line and column, and takes the other lines', () => {
    const found = plan(
      'people',
      `account,name,role\n,Nobody,pupil\nafinch,,pupil\nbheron,Ben Heron,visitor\ncwren,Chloe Wren,pupil\ncwren,Chloe W,pupil\nd,${'x'.repeat(201)},pupil`,
    );
    expect(found.faults.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [2, 'account', 'line'],
      [3, 'name', 'line'],
      [4, 'role', 'line'],
      [6, 'account', 'line'],
      [7, 'name', 'line'],
    ]);
    expect(found.people.added).toEqual([person('cwren', 'Chloe Wren', { yearGroup: null })]);
  });
});

describe('a file of classes', () => {
  it('adds classes, pupils and teachers, and removes nobody unasked', () => {
    const found = plan(
      'classes',
      'class,account,teacher\n9X/Ma1,afinch,Reed@School.example\n9Y/Ma1,bheron,avo@school.example;reed@school.example\n9Z,,',
    );
    expect(found.classes.added).toEqual(['9Y/Ma1', '9Z']);
    expect(found.members.added).toEqual([{ className: '9Y/Ma1', account: 'bheron' }]);
    expect(found.teachers.added).toHaveLength(3);
    expect([found.members.removed, found.teachers.removed]).toEqual([[], []]);
  });

  it('removes who is not in it where that is wanted, from the classes for which it lists somebody', () => {
    const found = plan('classes', 'class,account\n9X/Ma1,afinch', true);
    expect(found.members.removed).toEqual([{ className: '9X/Ma1', account: 'bheron' }]);
    expect(found.teachers.removed).toEqual([]);
    expect(plan('classes', 'class,account\n9X/Ma1,', true).members.removed).toEqual([]);
  });

  it('removes nobody while a line cannot be read, but does where one names a stranger', () => {
    const bad = plan('classes', 'class,account,teacher\n9X/Ma1,afinch,Mrs Cett', true);
    expect(bad.members.removed).toEqual([]);
    expect(bad.faults).toMatchObject([{ line: 2, column: 'teacher', severity: 'line' }]);
    const stranger = plan(
      'classes',
      'class,account\n9X/Ma1,afinch\n9X/Ma1,nobody\n9X/Ma1,mhart',
      true,
    );
    expect(stranger.members.removed).toHaveLength(1);
    expect(stranger.faults.map(({ line, severity }) => [line, severity])).toEqual([
      [3, 'unknown'],
      [4, 'unknown'],
    ]);
  });
});

describe('a file of rooms', () => {
  it('adds rooms, moves PCs, and takes out those that are not in it only where that is wanted', () => {
    const text = 'room,computer\nit room 2,it2-01.school.local\nLibrary,LIB-01\nHall,';
    const found = plan('rooms', text);
    expect(found.rooms).toMatchObject({ added: ['Library', 'Hall'], unchanged: ['IT Room 2'] });
    expect(found.devices.changed).toEqual([
      {
        from: { id: '3', name: 'LIB-01', room: null },
        to: { id: '3', name: 'LIB-01', room: 'Library' },
      },
    ]);
    expect(found.devices.removed).toEqual([]);
    expect(plan('rooms', text, true).devices.removed).toMatchObject([{ name: 'IT2-02' }]);
  });

  it('leaves out PCs that are not enrolled, ambiguous, or in two rooms', () => {
    const found = plan(
      'rooms',
      'room,computer\nHall,NEW-01\nHall,twin\nHall,LIB-01\nLibrary,LIB-01\n,LIB-01',
    );
    expect(found.faults.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'unknown'],
      [3, 'line'],
      [5, 'line'],
      [6, 'line'],
    ]);
    expect(found.devices.changed).toMatchObject([{ to: { name: 'LIB-01', room: 'Hall' } }]);
  });
});

describe('a preview', () => {
  it('counts everything, shows the first fifty, and words what changes', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `new${index},New ${index},8`).join('\n');
    const bytes = new TextEncoder().encode(
      `account,name,year,notes\nbheron,Ben Herron,10,x\n${lines}`,
    );
    const planned = planImport({ kind: 'people', bytes, removeMissing: true }, school);
    const preview = previewOf(planned, school.people, true);
    expect(preview).toMatchObject({ rows: 61, changes: 61, removal: 'on', separator: ',' });
    expect(preview.columns.at(-1)).toEqual({ header: 'notes', meaning: null });
    const [people] = preview.sections;
    expect([people!.added.count, people!.added.first.length]).toEqual([60, 50]);
    expect(people!.changed.first).toEqual([
      { title: 'Ben Herron', detail: 'bheron · was Ben Heron · Year 9 → Year 10' },
    ]);
  });

  it('names pupils, also those who are new', () => {
    const text = 'account,name,class\nafinch,Amara Finch,9Z\ncwren,Chloe Wren,9Z';
    const bytes = new TextEncoder().encode(text);
    const planned = planImport({ kind: 'people', bytes, removeMissing: false }, school);
    const sections = previewOf(planned, school.people, false).sections;
    expect(sections.find(({ thing }) => thing === 'members')!.added.first).toEqual([
      { title: 'Amara Finch', detail: 'afinch · 9Z' },
      { title: 'Chloe Wren', detail: 'cwren · 9Z' },
    ]);
  });

  it('has one fingerprint as long as the same would change', () => {
    const bytes = new TextEncoder().encode('account,name\ncwren,Chloe Wren\nafinch,Amara Finch');
    const given = { kind: 'people' as const, bytes, removeMissing: false };
    const of = (snapshot: Snapshot) => {
      const planned = planImport(given, snapshot);
      return planned.kind === 'planned' ? planned.fingerprint : '';
    };
    expect(of({ ...school, rooms: new Map() })).toBe(of(school));
    expect(of(nothing)).not.toBe(of(school));
  });
});
