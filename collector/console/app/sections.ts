import {
  type Icon,
  IconActivity,
  IconBook2,
  IconDeviceDesktop,
  IconFlag,
  IconPresentation,
  IconSchool,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import { ictRoles, libraryRoles, type Role, roles, safeguardingRoles } from '../../api/roles.ts';

/** A page that the rail and the search offer to some roles. */
export interface Section {
  path: string;
  label: string;
  /** What it is for, in the search. */
  description: string;
  Icon: Icon;
  roles: readonly Role[];
}

/** All sections, in the rail's order. */
export const sections: readonly Section[] = [
  {
    path: '/lesson',
    label: 'Lesson',
    description: 'Start a lesson; see and steer its screens',
    Icon: IconPresentation,
    roles: ['teacher'],
  },
  {
    path: '/flags',
    label: 'Flags',
    description: 'What was flagged, newest first',
    Icon: IconFlag,
    roles: safeguardingRoles,
  },
  {
    path: '/activity',
    label: 'Activity',
    description: 'The day of a person or a PC',
    Icon: IconActivity,
    roles: safeguardingRoles,
  },
  {
    path: '/devices',
    label: 'Devices',
    description: 'PCs, what they still hold, and enrolment tokens',
    Icon: IconDeviceDesktop,
    roles: ictRoles,
  },
  {
    path: '/people',
    label: 'People and classes',
    description: 'People, classes and rooms; import a file',
    Icon: IconSchool,
    roles: ictRoles,
  },
  {
    path: '/staff',
    label: 'Staff',
    description: 'Accounts and invitations',
    Icon: IconUsers,
    roles: ['administrator'],
  },
  {
    path: '/overview',
    label: 'Overview',
    description: 'Whether monitoring works',
    Icon: IconShieldCheck,
    roles,
  },
  {
    path: '/library',
    label: 'Library',
    description: 'What PCs look for; try a text',
    Icon: IconBook2,
    roles: libraryRoles,
  },
];

/** The sections that a role may open. */
export function sectionsFor(role: Role): readonly Section[] {
  return sections.filter((section) => section.roles.includes(role));
}

/** Where a role lands after signing in. */
export function landingFor(role: Role): string {
  return sectionsFor(role)[0]?.path ?? '/overview';
}
