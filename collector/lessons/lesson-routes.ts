/** All routes of the contracts in this folder. */
import type { Route } from '../api/route.ts';
import { classroomRoutes, commandRoutes } from './commands/command-routes.ts';
import { transferRoutes } from './files/transfer-routes.ts';
import { readingRoutes } from './lesson/reading-routes.ts';
import { requestRoutes } from './lesson/request-routes.ts';
import { runningRoutes } from './lesson/running-routes.ts';
import type { LessonDeps } from './lesson-deps.ts';
import { sceneRoutes } from './scenes/scene-routes.ts';

/** See the top of this file. Paths that name something come before those with an id in their place. */
export function lessonRoutes(deps: LessonDeps): Route[] {
  return [
    ...classroomRoutes(),
    ...readingRoutes(),
    ...runningRoutes(deps),
    ...requestRoutes(deps),
    ...commandRoutes(deps),
    ...sceneRoutes(deps),
    ...transferRoutes(deps),
    ...deps.notes.routes,
  ];
}
