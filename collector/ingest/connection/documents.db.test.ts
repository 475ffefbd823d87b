import { brotliDecompressSync } from 'node:zlib';
import { control, type transport } from '@lapwing/proto';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { savePeople } from '../../directory/people/person-store.ts';
import { publishLibrary } from '../../policy/documents/publish-library.ts';
import { prepared } from '../../policy/testing/test-compiler.ts';
import { session, usage } from '../testing/events.ts';
import type { TestAgent, TestDevice } from '../testing/test-agent.ts';
import { compiler, testLibrary, useTestIngest } from '../testing/use-test-ingest.ts';
import { PART_BYTES } from './document-parts.ts';

const running = useTestIngest();
const Kind = control.DocumentKind;

let school: string;
let device: TestDevice;
beforeEach(async () => {
  school = await running.test.addSchool();
  await running.equip(school);
  device = await running.device(school);
});

const current = { libraryFormat: LIBRARY_FORMAT };
const kindsOf = (agent: TestAgent) => agent.all('document').map(({ kind }) => kind);

/** The manifest that the agent was sent last. */
async function manifestOf(agent: TestAgent): Promise<control.CompiledLibrary> {
  const document = await waitFor('the manifest', () =>
    agent.all('document').findLast(({ kind }) => kind === Kind.DOCUMENT_KIND_COMPILED_LIBRARY),
  );
  return control.CompiledLibrary.decode(document.payload!) as control.CompiledLibrary;
}

/** Asks for a part, and waits for it. */
async function part(
  agent: TestAgent,
  request: transport.DocumentRequest.$Properties,
): Promise<transport.DocumentPart.$Properties> {
  const before = agent.all('documentPart').length;
  agent.send({ documentRequest: request });
  await waitFor('the part', () => agent.all('documentPart').length > before);
  return agent.all('documentPart').at(-1)!;
}

async function publish(version: string, schoolId = school): Promise<void> {
  const library = await prepared(testLibrary(version), compiler);
  await running.test.database.inSchool(schoolId, (tx) =>
    publishLibrary(tx, running.signingKey, schoolId, { library, origin: 'school' }, new Date()),
  );
}

describe('a compiled library', () => {
  it('is offered to an agent that uses its format, and given in parts from any byte on', async () => {
    const agent = await running.agent(device, current);
    const { sha256, size, compressedSize } = await manifestOf(agent);
    expect(kindsOf(agent)).toEqual([
      Kind.DOCUMENT_KIND_POLICY,
      Kind.DOCUMENT_KIND_COMPILED_LIBRARY,
    ]);
    const pieces: Uint8Array[] = [];
    for (let offset = 0; offset < compressedSize; ) {
      const { data, ...answer } = await part(agent, { sha256, offset });
      expect(answer.offset ?? 0).toBe(offset);
      pieces.push(data!);
      offset += data!.length;
      // Events are stored meanwhile.
      await agent.deliverAll([usage(pieces.length)]);
    }
    expect(pieces.length).toBeGreaterThan(2);
    const bytes = brotliDecompressSync(Buffer.concat(pieces));
    expect(bytes).toHaveLength(size);
    expect(bytes.toString('latin1')).toContain(testLibrary('2026.11.1'));
    // Within a part: the part comes that holds the byte.
    const within = await part(agent, { sha256, offset: PART_BYTES + 5 });
    expect(within.offset).toBe(PART_BYTES);
    expect(Buffer.from(within.data!).equals(Buffer.from(pieces[1]!))).toBe(true);
  });

  it.each([0, LIBRARY_FORMAT + 1])(
    'stays text for an agent of format %i',
    async (libraryFormat) => {
      const agent = await running.agent(device, { libraryFormat });
      await waitFor('both documents', () => agent.all('document').length >= 2);
      expect(kindsOf(agent)).toEqual([Kind.DOCUMENT_KIND_POLICY, Kind.DOCUMENT_KIND_TERM_LIBRARY]);
    },
  );

  it('is offered anew where an agent asks for one that is no longer in force', async () => {
    const agent = await running.agent(device, current);
    const { sha256 } = await manifestOf(agent);
    await publish('2026.11.2');
    await waitFor(
      'the new manifest',
      async () => (await manifestOf(agent)).version === '2026.11.2',
    );
    const before = agent.all('document').length;
    agent.send({ documentRequest: { sha256, offset: 0 } });
    await waitFor('both documents again', () => agent.all('document').length === before + 2);
    expect(agent.all('documentPart')).toEqual([]);
  });

  it('is given to agents of its own school only', async () => {
    const other = await running.test.addSchool('Merlin Academy');
    await publish('2026.11.9', other);
    const theirs = await running.agent(await running.device(other), current);
    const { sha256, version } = await manifestOf(theirs);
    expect(version).toBe('2026.11.9');
    const agent = await running.agent(device, current);
    await manifestOf(agent);
    agent.send({ documentRequest: { sha256, offset: 0 } });
    await waitFor('its own documents again', () => agent.all('document').length === 4);
    expect(agent.all('documentPart')).toEqual([]);
  });

  it.each([
    ['behind its end', (size: number) => size],
    ['that no file has', () => 2 ** 53],
  ])('answers no request for a byte %s', async (_, offsetOf) => {
    const agent = await running.agent(device, current);
    const { sha256, compressedSize } = await manifestOf(agent);
    agent.send({ documentRequest: { sha256, offset: offsetOf(compressedSize) } });
    agent.send({ documentRequest: {} });
    await agent.deliverAll([usage(1)]);
    expect(agent.all('documentPart')).toEqual([]);
    expect((await part(agent, { sha256, offset: 0 })).data).toHaveLength(PART_BYTES);
  });
});

describe('what a PC is told of whoever is logged on', () => {
  const people = (yearGroup: string | null, kind: 'pupil' | 'staff' = 'pupil') =>
    running.test.database.inSchool(school, (tx) =>
      savePeople(tx, school, [{ account: 'a.finch', name: 'A. Finch', kind, yearGroup }]),
    );
  const beat = (agent: TestAgent, sessions: { sessionId: string; account: string }[]) =>
    agent.send({ heartbeat: { deviceTimeMs: Date.now(), sessions } });

  it.each(['9', 'Year 9', 'Y9', 'yr 9'])('is a pupil’s year group (%s)', async (yearGroup) => {
    await people(yearGroup);
    const agent = await running.agent(device);
    const logOn = session('A.Finch');
    beat(agent, [session('nobody'), logOn]);
    expect((await agent.next('sessionProfiles')).sessions).toEqual([
      { sessionId: logOn.sessionId, yearGroup: 9 },
    ]);
    // Once for the same sessions, and again for others.
    beat(agent, [session('nobody'), logOn]);
    const another = session('a.finch');
    beat(agent, [another]);
    await waitFor('the other session', () =>
      agent
        .all('sessionProfiles')
        .some(({ sessions }) => sessions![0]!.sessionId === another.sessionId),
    );
  });

  it('is that somebody is staff, and nothing else of them', async () => {
    await people('9', 'staff');
    const agent = await running.agent(device);
    const logOn = session('A.Finch');
    beat(agent, [logOn]);
    expect((await agent.next('sessionProfiles')).sessions).toEqual([
      { sessionId: logOn.sessionId, staff: true },
    ]);
  });

  it.each([
    ['a group without a year', 'Reception', 'pupil'],
    ['a year that there is not', '14', 'pupil'],
  ] as const)('is nothing of %s', async (_, yearGroup, kind) => {
    await people(yearGroup, kind);
    const agent = await running.agent(device);
    beat(agent, [session('a.finch')]);
    await waitFor('the reply', () => agent.all('heartbeatReply').length === 1);
    await agent.deliverAll([usage(1)]);
    expect(agent.all('sessionProfiles')).toEqual([]);
  });
});
