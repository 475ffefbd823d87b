/** The collector's process: `npm start`. */
import { AppError, messageOf, placesOf } from '@lapwing/shared/errors';
import { pino } from 'pino';
import { startCollector } from './collector.ts';
import { describeFaults, readConfig } from './config.ts';

const result = readConfig(process.env, process.getuid?.() === 0);
if (result.kind === 'invalid') {
  console.error(describeFaults(result.faults));
  process.exit(1);
}
const { config } = result;
const logger = pino({ level: config.logLevel });

// A failure nobody expected: what is in memory cannot be trusted, and what is stored can.
process.on('uncaughtException', (error) => {
  logger.fatal({ at: placesOf(error), kind: error.name }, 'Unexpected failure.');
  process.exit(1);
});

try {
  const collector = await startCollector(config, logger);
  console.log(`\nLapwing's console: ${collector.url}`);
  console.log(`Agents enrol at:   ${collector.agentUrl}`);
  if (collector.setupCode !== null) {
    console.log('\nThis collector is new. Open the console and set it up with this code:');
    console.log(`\n    ${collector.setupCode}\n`);
    if (config.tls === null) {
      console.log(`Browsers warn of its certificate, which it made itself. To give it the school’s own, set
LAPWING_TLS_CERT and LAPWING_TLS_KEY before PCs are enrolled: they trust the one they met.`);
    }
  }
  let stopping = false;
  const stop = async () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    await collector.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(`The collector cannot start: ${messageOf(error)}`);
  if (!(error instanceof AppError)) console.error(error);
  process.exit(1);
}
