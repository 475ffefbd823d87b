import type { Route } from '../api/route.ts';
import { classRoutes } from './classes/class-routes.ts';
import { deviceRoutes } from './devices/device-routes.ts';
import type { DirectoryDeps } from './directory-deps.ts';
import { enrolmentTokenRoutes } from './enrolment/token-routes.ts';
import { importRoutes } from './import/import-routes.ts';
import { overviewRoutes } from './overview/overview-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { roomRoutes } from './rooms/room-routes.ts';

/** All routes of the contracts in this folder. */
export function directoryRoutes(deps: DirectoryDeps): Route[] {
  return [
    ...deviceRoutes(deps),
    ...roomRoutes(),
    ...peopleRoutes(),
    ...classRoutes(),
    ...importRoutes(deps),
    ...enrolmentTokenRoutes(deps),
    ...overviewRoutes(deps),
  ];
}
