/** The compiled library's way over real sockets: from the collector to a file that sessions read. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { local } from '@lapwing/proto';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { RunningService } from '../service.ts';
import { enrolledState, startTestService } from '../testing/service-fixture.ts';
import { usage } from '../testing/spool-fixture.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { TestSession } from '../testing/test-session.ts';

const VERSION = '2026.12.1';
const bytes = randomBytes(400_000);

let collector: TestCollector;
let stateDir: string;

beforeEach(async () => {
  collector = await TestCollector.start();
  stateDir = await enrolledState(collector);
});
afterEach(() => collector.close());

const inForce = (service: RunningService, version = VERSION) =>
  waitFor('the library', () => service.documentVersions().library === version);
const faults = () =>
  [...collector.received.values()].flatMap(({ event }) =>
    event.agentFault ? [event.agentFault.code] : [],
  );
const libraryFiles = () => readdirSync(join(stateDir, 'public'));

async function linked(service: RunningService, sessionId = 'session-1'): Promise<TestSession> {
  const session = await TestSession.hello(service.linkPath('pupil'), sessionId);
  await waitFor('the welcome', () => session.welcomed);
  return session;
}

function told<K extends 'compiledLibrary' | 'termLibrary' | 'profile'>(
  session: TestSession,
  kind: K,
): NonNullable<local.ServiceMessage[K]>[] {
  return session.messages.flatMap((message) => message[kind] ?? []) as NonNullable<
    local.ServiceMessage[K]
  >[];
}

describe('a compiled library', () => {
  it('is fetched, told in heartbeats, and told to sessions as a file that they can read', async () => {
    collector.documents = [collector.compiledLibrary(VERSION, bytes)];
    const service = await startTestService(stateDir);
    await inForce(service);
    expect(collector.hellos[0]).toMatchObject({ protocolLevel: 1, libraryFormat: LIBRARY_FORMAT });
    const { length } = collector.documentRequests;
    expect(length).toBeGreaterThan(5);
    await waitFor('a heartbeat', () => collector.heartbeats.at(-1)?.libraryVersion === VERSION);
    const session = await linked(service);
    const [library] = await waitFor('the library', () => {
      const found = told(session, 'compiledLibrary');
      return found.length > 0 && found;
    });
    expect(library).toMatchObject({ version: VERSION, size: bytes.length });
    expect(readFileSync(library!.path!).equals(bytes)).toBe(true);
    if (process.platform !== 'win32') {
      expect(statSync(library!.path!).mode & 0o777).toBe(0o644);
      expect(statSync(join(stateDir, 'public')).mode & 0o777).toBe(0o755);
      expect(statSync(stateDir).mode & 0o777).toBe(0o711);
    }
    expect(told(session, 'termLibrary')).toEqual([]);
    // A newer one reaches the running session, and the older one goes.
    const next = randomBytes(1_000);
    collector.send({ document: collector.compiledLibrary('2026.12.2', next) });
    await waitFor('the newer one', () => told(session, 'compiledLibrary').length === 2);
    expect(readFileSync(told(session, 'compiledLibrary')[1]!.path!).equals(next)).toBe(true);
    await waitFor('the older one to go', () => libraryFiles().length === 1);
    session.kill();
  });

  it('goes on where it was over every cut, and holds up no event', async () => {
    collector.documents = [collector.compiledLibrary(VERSION, bytes)];
    collector.partBytes = 20_000;
    let parts = 0;
    collector.onPart = (part) => {
      parts += 1;
      if (parts % 4 === 0) collector.cut();
      return part;
    };
    const service = await startTestService(stateDir);
    const session = await linked(service);
    for (let i = 1; i <= 200; i += 1) session.submit(i, usage());
    await inForce(service);
    await waitFor('delivery', () => collector.received.size === 200);
    expect(collector.connections).toBeGreaterThan(3);
    // Each part was fetched once, but for the last of each connection.
    expect(parts).toBeLessThan(21 + collector.connections);
    expect(readFileSync(join(stateDir, 'public', libraryFiles()[0]!)).equals(bytes)).toBe(true);
    session.kill();
  });

  it('goes on where it was after a restart, and is there without network at the next', async () => {
    collector.documents = [collector.compiledLibrary(VERSION, bytes)];
    collector.onPart = (part) => ((part.offset ?? 0) < 200_000 ? part : null);
    const service = await startTestService(stateDir);
    await waitFor(
      'the first parts',
      () => (collector.documentRequests.at(-1)?.offset ?? 0) > 190_000,
    );
    await service.stop();
    const before = collector.documentRequests.length;
    collector.onPart = (part) => part;
    const again = await startTestService(stateDir);
    await inForce(again);
    expect(collector.documentRequests[before]!.offset).toBeGreaterThan(190_000);
    await again.stop();
    await collector.close();
    const offline = await startTestService(stateDir);
    expect(offline.documentVersions().library).toBe(VERSION);
    await collector.listen(0);
  });

  it('is refused and reported where its parts or its signature are not the collector’s', async () => {
    const forged = collector.compiledLibrary('2026.12.2', bytes);
    forged.signature = randomBytes(64);
    collector.documents = [collector.compiledLibrary(VERSION, bytes)];
    collector.onPart = (part) => ({ ...part, data: randomBytes(part.data!.length) });
    const service = await startTestService(stateDir);
    await waitFor('the report', () => faults().includes('library-file-invalid'));
    expect(service.documentVersions().library).toBe('');
    collector.onPart = (part) => part;
    collector.send({ document: collector.compiledLibrary(VERSION, bytes) });
    await inForce(service);
    collector.send({ document: forged });
    await waitFor('the report', () => faults().includes('library-signature-invalid'));
    expect(service.documentVersions().library).toBe(VERSION);
    expect(service.linkState().kind).toBe('online');
  });

  it('is text from a collector that knows no other, and compiled once it does', async () => {
    collector.documents = [
      collector.library(`version ${VERSION}\n[bullying]\n3  nobody likes you\n`),
    ];
    const service = await startTestService(stateDir);
    await inForce(service);
    const session = await linked(service);
    await waitFor('the text', () => told(session, 'termLibrary').length === 1);
    collector.send({ document: collector.compiledLibrary(VERSION, bytes) });
    await waitFor('the file', () => told(session, 'compiledLibrary').length === 1);
    session.kill();
  });

  it('does not make the connection suffer from parts that nobody asked for', async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service);
    for (let i = 0; i < 50; i += 1) {
      collector.send({
        documentPart: { sha256: randomBytes(32), offset: i, data: randomBytes(1_000) },
      });
    }
    collector.send({ documentPart: {} });
    collector.send({ sessionProfiles: {} });
    session.submit(1, usage());
    await waitFor('delivery', () => collector.received.size === 1);
    expect(collector.connections).toBe(1);
    expect(faults()).toEqual([]);
    session.kill();
  });
});

describe('the year group', () => {
  it('is told to the session it belongs to, at each change, and after a new link', async () => {
    const service = await startTestService(stateDir);
    const session = await linked(service);
    await waitFor('the heartbeat', () => collector.heartbeats.at(-1)?.sessions?.length === 1);
    const tell = (yearGroup: number, sessionId = 'session-1') =>
      collector.send({ sessionProfiles: { sessions: [{ sessionId, yearGroup }] } });
    tell(9);
    await waitFor('the year', () => told(session, 'profile').length === 1);
    tell(9);
    tell(10);
    await waitFor('the change', () => told(session, 'profile').length === 2);
    expect(told(session, 'profile').map(({ yearGroup }) => yearGroup)).toEqual([9, 10]);
    session.kill();
    const back = await linked(service);
    await waitFor('the year', () => told(back, 'profile').length === 1);
    // What is known of others only, or of a year that there is not, is nothing.
    tell(7, 'session-2');
    await waitFor('the change', () => told(back, 'profile').at(-1)!.yearGroup === 0);
    tell(99);
    tell(8);
    await waitFor('the change', () => told(back, 'profile').at(-1)!.yearGroup === 8);
    expect(told(back, 'profile')).toHaveLength(3);
    back.kill();
  });
});
