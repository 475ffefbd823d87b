import { activityRoutes } from '../activity/activity-routes.ts';
import { lessonReportRoutes } from '../activity/lesson-report/lesson-report-routes.ts';
import type { Route } from '../api/route.ts';
import type { AuthDeps } from '../auth/auth-deps.ts';
import { accountRoutes } from '../auth/sessions/account-routes.ts';
import { sessionRoutes } from '../auth/sessions/session-routes.ts';
import { invitationRoutes } from '../auth/staff/invitation-routes.ts';
import { staffRoutes } from '../auth/staff/staff-routes.ts';
import type { DirectoryDeps } from '../directory/directory-deps.ts';
import { directoryRoutes } from '../directory/directory-routes.ts';
import type { Lessons } from '../lessons/lessons.ts';
import { libraryRoutes } from '../policy/library-routes.ts';
import { flagRoutes } from '../safeguarding/flags/flag-routes.ts';
import type { Sealer } from '../storage/sealing.ts';
import { openApiRoute } from './http/openapi.ts';

/** What the routes of all slices need. */
export interface RouteDeps extends AuthDeps, DirectoryDeps {
  sealer: Sealer;
  lessons: Pick<Lessons, 'routes'>;
  /** The collector's version, for the OpenAPI document. */
  version: string;
}

/** Every route of the collector's API. */
export function allRoutes(deps: RouteDeps): Route[] {
  const routes = [
    ...sessionRoutes(deps),
    ...accountRoutes(deps),
    ...staffRoutes(),
    ...invitationRoutes(deps),
    ...directoryRoutes(deps),
    ...flagRoutes(deps),
    ...activityRoutes(),
    ...lessonReportRoutes(),
    ...libraryRoutes(),
    ...deps.lessons.routes,
  ];
  return [...routes, openApiRoute(routes, deps.version)];
}
