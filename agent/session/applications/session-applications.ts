/** The user's applications, as a lesson deals with them. */
import { type Logger, silentLogger } from '@lapwing/shared/logging';
import { startWindowCapture } from '../capture/window/window-capture.ts';
import type { RestrictionPorts } from '../lesson/lesson-ports.ts';
import { closeFrontApplication } from './close-front.ts';
import { isOwnProcess } from './own-processes.ts';
import { type RefusedApplication, restrictApplications } from './restrict-applications.ts';
import { openWindowControl } from './window-control.ts';

/** What it works with. */
export interface SessionApplicationsOptions {
  /** False where there is no screen, and so no windows. */
  readonly hasDisplay: boolean;
  /** Tells the person why an application was closed. */
  tellRefused(refused: RefusedApplication): void;
  readonly logger: Logger;
}

/** The user's applications. */
export interface SessionApplications {
  /** Applications of restrictions; none where there is no screen. */
  readonly restrictions: RestrictionPorts;
  /** Closes the application in front; see `closeFrontApplication`. */
  closeFront(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins without a restriction, and watches nothing until there is one. */
export function openApplications(options: SessionApplicationsOptions): SessionApplications {
  const { hasDisplay, logger } = options;
  // That windows are watched begins and ends with each restriction, which has a line of its own.
  const quiet: Logger = {
    ...silentLogger,
    error: (fields, message) => logger.error(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
  };
  const means = {
    ...options,
    watch: (sink: Parameters<typeof startWindowCapture>[0]['sink']) =>
      startWindowCapture({ sink, logger: quiet }),
    control: () => openWindowControl(),
    isOwn: isOwnProcess,
  };
  const restricted = restrictApplications(means);
  return {
    restrictions: hasDisplay ? restricted.ports : {},
    closeFront: () => closeFrontApplication(means),
    stop: restricted.stop,
  };
}
