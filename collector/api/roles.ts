/** Roles of staff. What each may do is declared by the routes and live messages themselves. */
export const roles = [
  'administrator',
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

/** What people read for each role. */
export const roleNames: Record<Role, string> = {
  administrator: 'Administrator',
  teacher: 'Teacher',
  dsl: 'Designated Safeguarding Lead',
  'deputy-dsl': 'Deputy safeguarding lead',
  headteacher: 'Headteacher',
  governor: 'Governor',
};
