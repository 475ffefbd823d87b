/**
 * A session whose person, capture and service are scripted, anew for each test. It links, shows its notice,
 * matches and reports as on any PC.
 */
import type { activity } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterEach, beforeEach } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { Observation, ObservationSink } from '../capture/observation.ts';
import { type RunningSession, type SessionOptions, startSession } from '../session.ts';
import { type LinkServer, startLinkServer } from '../uplink/link-server.fixture.ts';
import { libraryText } from './compiled-files.ts';
import { startTestPerson, type TestPerson } from './test-person.ts';

/** The policy that the service sends first. */
export const policy = {
  version: 3,
  notice: { version: 'n1', title: 'We monitor this computer', body: 'Be kind.' },
  excludedApplications: ['keepassxc'],
  timeZone: 'Europe/London',
};

type Event = activity.Event.$Properties;

/** What test files work with; usable within tests. */
export interface ScriptedSession {
  /** The service's side. At first it sends `policy` and a library, 2026.11.1, whose term is "loot crate". */
  readonly server: LinkServer;
  readonly person: TestPerson;
  /** The one that was started last. */
  readonly session: RunningSession;
  /** Whether capture has begun. */
  readonly captures: boolean;
  /** How often capture was stopped. */
  readonly stopped: number;
  start(overrides?: Partial<SessionOptions>): void;
  /** Starts it, accepts the notice, and waits until it captures and has a library. */
  startCapturing(overrides?: Partial<SessionOptions>): Promise<void>;
  /** Waits until so many notices were shown. */
  noticeShown(count?: number): Promise<unknown>;
  /** Waits until capture runs and there is a library. */
  capturing(): Promise<unknown>;
  /** Waits until this library is in force. */
  inForce(version: string): Promise<unknown>;
  observe(observation: Observation): void;
  type(text: string): void;
  /** What was reported so far. */
  events(): Event[];
  /** Waits for an event of a kind, and gives what it says. */
  eventOf<Kind extends keyof Event>(kind: Kind): Promise<NonNullable<Event[Kind]>>;
}

/** Call once at the top of a test file. */
export function useScriptedSession(): ScriptedSession {
  let server: LinkServer;
  let person: TestPerson;
  let session: RunningSession;
  let sink: ObservationSink | undefined;
  let stopped: number;
  /** Versions of the libraries that were put in force. */
  let libraries: string[];

  beforeEach(async () => {
    sink = undefined;
    stopped = 0;
    libraries = [];
    person = startTestPerson();
    server = await startLinkServer();
    server.answer = () => [
      { welcome: { schoolName: 'Kestrel High School' } },
      { policy },
      { termLibrary: { version: '2026.11.1', text: libraryText('2026.11.1', 'loot crate') } },
    ];
  });

  afterEach(async () => {
    await session.close();
    await server.close();
  });

  const events = () => server.submissions.map(({ event }) => event!);
  const noticeShown = (count = 1) => waitFor('the notice', () => person.notices.length >= count);
  const capturing = () =>
    waitFor('capture', () => person.state()?.monitoring && libraries.length > 0);

  function start(overrides: Partial<SessionOptions> = {}): void {
    session = startSession({
      linkPath: server.linkPath,
      account: 'pupil',
      agentVersion: '0.1.0',
      shell: person.shell,
      logger: {
        ...silentLogger,
        info(fields, message) {
          if (message !== 'term library in force') return;
          libraries.push((fields as { version: string }).version);
        },
      },
      async startSources(observe) {
        sink = observe;
        const stop = async () => {
          stopped += 1;
        };
        return { platform: 'scripted', keyboard: 'scripted', faults: [], stop };
      },
      ...overrides,
    });
  }

  return {
    get server() {
      return server;
    },
    get person() {
      return person;
    },
    get session() {
      return session;
    },
    get captures() {
      return sink !== undefined;
    },
    get stopped() {
      return stopped;
    },
    start,
    async startCapturing(overrides) {
      start(overrides);
      await noticeShown();
      person.answer('accepted');
      await capturing();
    },
    noticeShown,
    capturing,
    inForce: (version) => waitFor('the library', () => libraries.at(-1) === version),
    observe: (observation) => sink?.(observation),
    type(text) {
      for (const character of text) sink?.({ kind: 'text', text: character, atMs: Date.now() });
    },
    events,
    eventOf: (kind) =>
      waitFor(`an event: ${kind}`, () => events().find((event) => event[kind])?.[kind]),
  };
}
