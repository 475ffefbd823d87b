/** The native host's process: a browser starts one for its extension and ends it by closing its input. */
import { runBridge } from './bridge.ts';
import { readConfig } from './config.ts';
import { errorLog } from './error-log.ts';

const config = readConfig(process.env);
const logger = errorLog('native-host', config.logLevel);
const end = await runBridge({
  input: process.stdin,
  output: process.stdout,
  linkPath: config.linkPath,
  logger,
  // On Windows browsers start the launcher in a command interpreter, whose id says nothing.
  ...(process.platform === 'win32' ? {} : { processId: process.ppid }),
});
if (end.kind === 'browser-fault') logger.error({ reason: end.reason }, 'Ended the connection.');
process.exit(end.kind === 'browser-gone' ? 0 : 1);
