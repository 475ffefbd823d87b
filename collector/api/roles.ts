/** Roles of staff. What each may do is declared by the routes and live messages themselves. */
export const roles = [
  'administrator',
  'technician',
  'teacher',
  'dsl',
  'deputy-dsl',
  'headteacher',
  'governor',
] as const;

/** Role of a staff member. */
export type Role = (typeof roles)[number];

/** The Designated Safeguarding Lead and deputies, who may see what was flagged. */
export const safeguardingRoles = ['dsl', 'deputy-dsl'] as const satisfies readonly Role[];

/**
 * ICT staff: they look after PCs, rooms and the lists of people and classes. An administrator
 * also says who may sign in; a technician does not. Neither sees what was flagged.
 */
export const ictRoles = ['administrator', 'technician'] as const satisfies readonly Role[];

/**
 * Who may read the keyword library: those who set what is looked for, and those who work with
 * what is found. It is the school's policy and holds nothing about pupils, but a list of what
 * is looked for, word by word, is no reading for a classroom's screen.
 */
export const libraryRoles = [
  ...ictRoles,
  ...safeguardingRoles,
  'headteacher',
] as const satisfies readonly Role[];

/** What people read for each role. */
export const roleNames: Record<Role, string> = {
  administrator: 'Administrator',
  technician: 'Technician',
  teacher: 'Teacher',
  dsl: 'Designated Safeguarding Lead',
  'deputy-dsl': 'Deputy Safeguarding Lead',
  headteacher: 'Headteacher',
  governor: 'Governor',
};
