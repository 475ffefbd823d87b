/** A process of its own: the collector under load. */
import { startTestCollector } from '../../../collector/server/testing/test-collector.ts';

const [dataDir = ''] = process.argv.slice(2);

const collector = await startTestCollector({ dataDir, loopbackHttpPort: null });
process.once('message', async () => {
  await collector.close();
  process.exit(0);
});
process.send?.({
  agentUrl: collector.agentUrl,
  databaseUrl: collector.database.connectionString,
});
