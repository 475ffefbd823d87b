/** A running ingest on a test file's database, reachable without TLS. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { transport } from '@lapwing/proto';
import { AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll } from 'vitest';
import { findSchool } from '../../directory/schools/school-store.ts';
import { type PublishDeps, publishDefaultsFor } from '../../policy/defaults/publish-defaults.ts';
import { signingKey } from '../../policy/documents/signing-key.ts';
import { testCompiler } from '../../policy/testing/test-compiler.ts';
import { createSealer, type Sealer } from '../../storage/sealing.ts';
import { type TestDatabase, useTestDatabase } from '../../storage/testing/use-test-database.ts';
import { type RunningIngest, startIngest } from '../ingest.ts';
import { addDevice, TestAgent, type TestDevice } from './test-agent.ts';

/** A term library that is valid, and short. */
export const testLibrary = (version: string): string =>
  `version ${version}\n\n[bullying]\nbecause It is an example.\n3  flock of lapwings\n`;

const noise = randomBytes(300_000);

/** Makes "compiled" libraries that need several parts: they do not compress. */
export const compiler = testCompiler({
  bytesOf: (text) => Buffer.concat([Buffer.from(text), noise]),
});

const key = signingKey(
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
);

export const publish: PublishDeps = {
  key,
  logger: silentLogger,
  shipped: {
    exclusions: { applications: ['keepassxc'], sites: ['bank.example'] },
    library: testLibrary('2026.11.1'),
    version: '2026.11.1',
  },
  compiler,
};

/** What test files work with; usable within tests and hooks. */
export interface TestIngest {
  readonly test: TestDatabase;
  readonly sealer: Sealer;
  readonly signingKey: typeof key;
  readonly url: string;
  readonly ingest: RunningIngest;
  /** Gives the school its documents, as it has them when it was set up. */
  equip(schoolId: string): Promise<void>;
  /** A new device in the school. */
  device(schoolId: string): Promise<TestDevice>;
  /** A connection of the device that has been let in; `hello` says what is otherwise. */
  agent(device: TestDevice, hello?: transport.Hello.$Properties): Promise<TestAgent>;
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
      publish,
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
    async equip(schoolId) {
      const school = await test.database.inSchool(schoolId, (tx) => findSchool(tx, schoolId));
      await publishDefaultsFor(test.database, publish, school!);
    },
    device: (schoolId) => addDevice(test.database, schoolId),
    agent: async (device, hello) => {
      const agent = await TestAgent.connect(url, device, {}, hello);
      agents.push(agent);
      return agent;
    },
  };
}
