import { AGENT_FILES_PATH, AGENT_SCREENSHOTS_PATH, ENROL_PATH } from '@lapwing/proto/protocol';
import express, { type Express } from 'express';
import type { Logger as PinoLogger } from 'pino';
import type { Route } from '../../api/route.ts';
import type { EnrolHandler } from '../../directory/enrolment/enrol-handler.ts';
import type { DeviceHandler } from '../../lessons/signed-requests/device-handler.ts';
import { consoleFiles } from './console-files.ts';
import { type MountDeps, mountRoutes } from './mount-route.ts';
import { requestLog } from './request-log.ts';
import { errorHandler, nameRoute, unknownRoute } from './respond.ts';
import { securityHeaders } from './security-headers.ts';

/** What the HTTP application is put together from. */
export interface AppDeps extends MountDeps {
  routes: readonly Route[];
  logger: PinoLogger;
  /** Folder of the built console. */
  consoleFolder: string;
  /** Answers PCs that enrol. */
  enrol: EnrolHandler;
  /** Answers PCs that fetch or bring files of a lesson. */
  agentFiles: DeviceHandler;
  /** Answers PCs that bring a picture to be kept. */
  agentScreenshots: DeviceHandler;
  /** Whether the TLS certificate is the school's own; see `securityHeaders`. */
  ownCertificate: boolean;
}

/** The collector's HTTP application: the declared routes, the console, and nothing else. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLog(deps.logger));
  app.use(...securityHeaders(deps));
  app.use('/api', (_request, response, next) => {
    nameRoute(response, 'unknown');
    // Answers hold names and flagged text: no cache on the way or on the disk keeps them.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  // Protobuf, and not part of the console's API.
  app.post(ENROL_PATH, (request, response) => {
    nameRoute(response, ENROL_PATH);
    return deps.enrol(request, response);
  });
  for (const method of ['get', 'post', 'put'] as const) {
    app[method](`${AGENT_FILES_PATH}/*place`, (request, response) => {
      nameRoute(response, AGENT_FILES_PATH);
      return deps.agentFiles(request, response);
    });
  }
  app.put(`${AGENT_SCREENSHOTS_PATH}/*place`, (request, response) => {
    nameRoute(response, AGENT_SCREENSHOTS_PATH);
    return deps.agentScreenshots(request, response);
  });
  app.use(mountRoutes(deps.routes, deps));
  app.use('/api', unknownRoute);
  app.use(consoleFiles(deps.consoleFolder));
  app.use(errorHandler);
  return app;
}
