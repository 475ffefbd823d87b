import type { Route } from '../api/route.ts';
import { deviceRoutes } from './devices/device-routes.ts';
import type { DirectoryDeps } from './directory-deps.ts';
import { enrolmentTokenRoutes } from './enrolment/token-routes.ts';
import { overviewRoutes } from './overview/overview-routes.ts';
import { roomRoutes } from './rooms/room-routes.ts';

/** All routes of `directory.contract.ts`. */
export function directoryRoutes(deps: DirectoryDeps): Route[] {
  return [
    ...deviceRoutes(deps),
    ...roomRoutes(),
    ...enrolmentTokenRoutes(deps),
    ...overviewRoutes(deps),
  ];
}
