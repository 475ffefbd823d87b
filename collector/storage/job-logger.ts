/** Lets graphile-worker log through Lapwing's logger. */
import type { Logger } from '@lapwing/shared/logging';
import { silentLogger } from '@lapwing/shared/logging';
import { Logger as JobLogger } from 'graphile-worker';

/**
 * A logger for graphile-worker. Its own "info" is about single jobs and so is our
 * "debug"; payloads are never part of its messages.
 */
export function jobLogger(logger: Logger = silentLogger): JobLogger {
  return new JobLogger(() => (level, message) => {
    if (level === 'error') logger.error({}, message);
    else if (level === 'warning') logger.warn({}, message);
    else logger.debug({}, message);
  });
}
