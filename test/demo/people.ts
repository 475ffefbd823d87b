/** The demo school: invented, named after birds. */

export const demoSchool = { name: 'Kestrel High School', timeZone: 'Europe/London' };

/** Room whose PCs the demo runs. */
export const demoRoom = 'IT Room 2';

/** A pupil who sits at one of the demo's PCs. */
export interface DemoPupil {
  account: string;
  name: string;
  yearGroup: string;
  /** PC the pupil sits at. */
  hostName: string;
}

const names: [account: string, name: string, yearGroup: string][] = [
  ['afinch', 'Amara Finch', '9'],
  ['bheron', 'Ben Heron', '9'],
  ['cwren', 'Chloe Wren', '9'],
  ['dmartin', 'Dev Martin', '9'],
  ['eswift', 'Ella Swift', '9'],
  ['fjay', 'Farid Jay', '9'],
  ['gpartridge', 'Grace Partridge', '9'],
  ['hnightingale', 'Harvey Nightingale', '9'],
  ['irobin', 'Isla Robin', '9'],
  ['jstarling', 'Jayden Starling', '9'],
  ['kdove', 'Keira Dove', '9'],
  ['ldrake', 'Leo Drake', '9'],
];

export const demoPupils: readonly DemoPupil[] = names.map(([account, name, yearGroup], index) => ({
  account,
  name,
  yearGroup,
  hostName: `IT2-${String(index + 1).padStart(2, '0')}`,
}));

/** Teaching groups, all of the demo's teacher: one of everybody, and two sets. */
export const demoClasses: readonly { name: string; accounts: readonly string[] }[] = [
  { name: '9B/Cp', accounts: demoPupils.map(({ account }) => account) },
  { name: '9B/Ma1', accounts: demoPupils.slice(0, 6).map(({ account }) => account) },
  { name: '9B/Ma2', accounts: demoPupils.slice(6).map(({ account }) => account) },
];

/** One account per role. */
export const demoStaff = [
  { role: 'dsl', name: 'Dr Marsh Harrier', email: 'dsl@kestrel.example' },
  { role: 'deputy-dsl', name: 'Mr Reed Bunting', email: 'deputy@kestrel.example' },
  { role: 'administrator', name: 'Ms Sandy Piper', email: 'it@kestrel.example' },
  { role: 'technician', name: 'Mr Dip Per', email: 'technician@kestrel.example' },
  { role: 'teacher', name: 'Mrs Avo Cett', email: 'teacher@kestrel.example' },
  { role: 'headteacher', name: 'Ms Gold Crest', email: 'head@kestrel.example' },
  { role: 'governor', name: 'Mr Wood Pigeon', email: 'governor@kestrel.example' },
] as const;
