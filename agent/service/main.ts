/** The agent service's process: reads its settings, starts the service, stops it on a signal. */
import { AppError, placesOf } from '@lapwing/shared/errors';
import { pino } from 'pino';
import { readServiceSettings } from './config.ts';
import { computerPower } from './platform/computer-power.ts';
import { startService } from './service.ts';

try {
  const settings = readServiceSettings();
  const logger = pino({ name: 'lapwing-service', level: settings.logLevel });
  process.on('uncaughtException', (error) => {
    // Its message may quote an event, so only the kind of error and the places are logged.
    logger.fatal({ error: error.name, at: placesOf(error) }, 'The service failed');
    process.exit(1);
  });
  const service = await startService({
    stateDir: settings.stateDir,
    links: settings.accounts.map((account) => ({ account })),
    power: computerPower(),
    logger,
  });
  const stop = () => void service.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Only the launcher (`npm run agent`) has a channel: without its launcher nobody could stop this.
  process.once('disconnect', stop);
  // Whoever started this process starts it again; it then begins with a sound spool.
  const error = await service.failed;
  logger.error({ code: error.code }, error.message);
  await service.stop();
  process.exitCode = 1;
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
