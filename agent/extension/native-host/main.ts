/** The native host's process: a browser starts one for its extension and ends it by closing its input. */
import { pino } from 'pino';
import { runBridge } from './bridge.ts';
import { readConfig } from './config.ts';

const config = readConfig(process.env);
// Standard output belongs to the browser.
const logger = pino({ name: 'native-host', level: config.logLevel }, pino.destination(2));
const end = await runBridge({
  input: process.stdin,
  output: process.stdout,
  linkPath: config.linkPath,
  logger,
});
if (end.kind === 'browser-fault') logger.error({ reason: end.reason }, 'Ended the connection.');
process.exit(end.kind === 'browser-gone' ? 0 : 1);
