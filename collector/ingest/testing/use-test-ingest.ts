/** A running ingest on a test file's database, reachable without TLS. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll } from 'vitest';
import { signingKey } from '../../policy/documents/signing-key.ts';
import { createSealer, type Sealer } from '../../storage/sealing.ts';
import { type TestDatabase, useTestDatabase } from '../../storage/testing/use-test-database.ts';
import { type RunningIngest, startIngest } from '../ingest.ts';
import { addDevice, TestAgent, type TestDevice } from './test-agent.ts';

/** A term library that is valid, and short. */
export const testLibrary = (version: string): string =>
  `version ${version}\n\n[bullying]\nbecause It is an example.\n3  flock of lapwings\n`;

const key = signingKey(
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
);

/** What test files work with; usable within tests and hooks. */
export interface TestIngest {
  readonly test: TestDatabase;
  readonly sealer: Sealer;
  readonly signingKey: typeof key;
  readonly url: string;
  readonly ingest: RunningIngest;
  /** A new device in the school. */
  device(schoolId: string): Promise<TestDevice>;
  /** A connection of the device that has been let in. */
  agent(device: TestDevice): Promise<TestAgent>;
}

/** Call once at the top of a `*.db.test.ts` file. */
export function useTestIngest(): TestIngest {
  const test = useTestDatabase();
  const sealer = createSealer(randomBytes(32));
  const agents: TestAgent[] = [];
  let server: Server;
  let ingest: RunningIngest;
  let url = '';

  beforeAll(async () => {
    ingest = await startIngest({
      database: test.database,
      sealer,
      logger: silentLogger,
      publish: {
        key,
        logger: silentLogger,
        shipped: {
          exclusions: { applications: ['keepassxc'], sites: ['bank.example'] },
          library: testLibrary('2026.11.1'),
        },
      },
    });
    server = createServer();
    server.on('upgrade', (request, socket, head) => ingest.handleUpgrade(request, socket, head));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}${AGENT_SOCKET_PATH}`;
  });

  afterAll(async () => {
    for (const agent of agents) agent.close();
    await ingest?.close();
    server?.close();
  });

  return {
    test,
    sealer,
    signingKey: key,
    get url() {
      return url;
    },
    get ingest() {
      return ingest;
    },
    device: (schoolId) => addDevice(test.database, schoolId),
    agent: async (device) => {
      const agent = await TestAgent.connect(url, device);
      agents.push(agent);
      return agent;
    },
  };
}
