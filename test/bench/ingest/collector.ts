/** A process of its own: the collector under load, started as `npm start` starts it. */
import { pino } from 'pino';
import { startCollector } from '../../../collector/server/collector.ts';

const [dataDir = ''] = process.argv.slice(2);

const collector = await startCollector(
  {
    dataDir,
    host: '127.0.0.1',
    port: 0,
    loopbackHttpPort: null,
    publicUrl: null,
    databaseUrl: null,
    tls: null,
    consoleFolder: dataDir,
    logLevel: 'error',
  },
  pino({ level: 'error' }, pino.destination(2)),
);
process.once('message', async () => {
  await collector.close();
  process.exit(0);
});
process.send?.({
  agentUrl: collector.agentUrl,
  databaseUrl: collector.database.connectionString,
});
