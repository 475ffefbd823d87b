/** Lessons as staff and devices meet them: the real HTTP application and real agents' sockets. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from '@lapwing/proto';
import { AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { savePeople } from '../../directory/people/person-store.ts';
import { findSchool } from '../../directory/schools/school-store.ts';
import { type RunningIngest, startIngest } from '../../ingest/ingest.ts';
import { addDevice, TestAgent, type TestDevice } from '../../ingest/testing/test-agent.ts';
import { testLibrary } from '../../ingest/testing/use-test-ingest.ts';
import { publishDefaultsFor } from '../../policy/defaults/publish-defaults.ts';
import { signingKey } from '../../policy/documents/signing-key.ts';
import { testCompiler } from '../../policy/testing/test-compiler.ts';
import { type TestServer, useTestServer } from '../../server/testing/test-server.ts';
import { type TestDatabase, useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { LoggedOn } from '../lesson-authority.ts';

const Outcome = control.CommandOutcome;

const publish = {
  key: signingKey(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
  ),
  logger: silentLogger,
  shipped: {
    exclusions: { applications: ['keepassxc'], sites: ['bank.example'] },
    library: testLibrary('2026.11.1'),
    version: '2026.11.1',
  },
  compiler: testCompiler(),
};

/** A PC whose agent takes lessons as a real one does, and answers all else as it is told to. */
export class LessonPc {
  /** Lesson in force; empty for none. */
  lessonId = '';
  /** When it ends, as the PC was told. */
  endsAtMs = 0;
  /** What is answered to other commands; null for nothing at all. */
  answer: control.CommandResult.$Properties | null = { outcome: Outcome.COMMAND_OUTCOME_DONE };
  /** Version of its policy; without one it refuses lessons. */
  policyVersion = 1;
  /** Every command that came. */
  readonly commands: control.Command[] = [];
  readonly agent: TestAgent;
  readonly device: TestDevice;

  constructor(device: TestDevice, agent: TestAgent) {
    this.device = device;
    this.agent = agent;
    agent.onMessage = ({ command, welcome }) => {
      // Agents say at once what they have.
      if (welcome) this.beat();
      if (command) this.#take(command as control.Command);
    };
  }

  get id(): string {
    return this.device.id;
  }

  /** Commands of a kind. */
  all<K extends NonNullable<control.Command['kind']>>(kind: K): control.Command[] {
    return this.commands.filter((command) => command.kind === kind);
  }

  /** Says which lesson is in force. */
  beat(): void {
    const { lessonId, policyVersion } = this;
    this.agent.send({ heartbeat: { deviceTimeMs: Date.now(), lessonId, policyVersion } });
  }

  /** Answers a command once more, or late. */
  say(commandId: string, result: control.CommandResult.$Properties): void {
    this.agent.send({ commandResult: { commandId, ...result } });
  }

  #take(command: control.Command): void {
    this.commands.push(command);
    const { commandId, kind, lesson } = command;
    const asked = lesson?.lessonId ?? '';
    const others = this.lessonId !== '' && this.lessonId !== asked;
    if (kind === 'lessonStart' || kind === 'lessonExtend' || kind === 'lessonEnd') {
      const { COMMAND_REFUSAL_OTHER_LESSON, COMMAND_REFUSAL_NOT_ALLOWED } = control.CommandRefusal;
      const refusal = others ? COMMAND_REFUSAL_OTHER_LESSON : COMMAND_REFUSAL_NOT_ALLOWED;
      if (others || this.policyVersion === 0) {
        this.say(commandId, { outcome: Outcome.COMMAND_OUTCOME_REFUSED, refusal });
        return;
      }
      this.lessonId = kind === 'lessonEnd' ? '' : asked;
      this.endsAtMs = kind === 'lessonEnd' ? 0 : Number(lesson?.endsAtMs);
      this.say(commandId, { outcome: Outcome.COMMAND_OUTCOME_DONE });
    } else if (this.answer !== null) this.say(commandId, this.answer);
  }
}

/** What test files work with; usable within tests and hooks. */
export interface TestLessons {
  readonly test: TestDatabase;
  readonly server: TestServer;
  /** A school with its documents. */
  school(): Promise<string>;
  /** A room of a school; its name is random by default. */
  room(schoolId: string, name?: string): Promise<string>;
  /** A class with these pupils, by account; also adds them to the directory. Their ids in order. */
  class(schoolId: string, accounts: string[]): Promise<{ id: string; pupils: string[] }>;
  /** A device, in a room or in none. */
  device(schoolId: string, roomId?: string | null): Promise<TestDevice>;
  /** A connection of the device, on which a lesson may be in force since before. */
  connect(device: TestDevice, inForce?: string): Promise<LessonPc>;
  /** Says who is logged on at a device. */
  logOn(schoolId: string, deviceId: string, sessions: Partial<LoggedOn>[]): void;
  /** Audit rows of a school, oldest first. */
  audit(schoolId: string): Promise<AuditRow[]>;
}

/** A row of the audit trail. */
export interface AuditRow {
  action: string;
  subjectKind: string;
  subjectId: string;
  actor: string;
  reason: string;
  detail: Record<string, unknown>;
}

/** Call at the top of a `*.db.test.ts` file; a second one is a second collector on the first one's database. */
export function useTestLessons({
  test = useTestDatabase(),
  ...options
}: {
  answerLimitMs?: number;
  test?: TestDatabase;
} = {}): TestLessons {
  let ingest: RunningIngest | undefined;
  const server = useTestServer(test, {
    ...options,
    devices: {
      isConnected: (deviceId) => ingest?.devices.isConnected(deviceId) ?? false,
      sendCommand: (deviceId, command) => ingest?.devices.sendCommand(deviceId, command) ?? false,
    },
  });
  const agents: TestAgent[] = [];
  let sockets: Server;
  let url = '';

  beforeAll(async () => {
    const { sealer, lessons } = server;
    const { database } = test;
    ingest = await startIngest({ database, sealer, publish, lessons, logger: silentLogger });
    sockets = createServer();
    sockets.on('upgrade', (request, socket, head) => ingest?.handleUpgrade(request, socket, head));
    sockets.listen(0, '127.0.0.1');
    await once(sockets, 'listening');
    url = `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}${AGENT_SOCKET_PATH}`;
  });

  afterAll(async () => {
    for (const agent of agents) agent.close();
    await ingest?.close();
    sockets?.close();
  });

  const one = async (schoolId: string, text: string, values: unknown[]): Promise<string> => {
    const { rows } = await test.database.inSchool(schoolId, (tx) =>
      tx.query<{ id: string }>(text, values),
    );
    return rows[0]!.id;
  };

  return {
    test,
    server,
    async school() {
      const schoolId = await test.addSchool();
      const school = await test.database.inSchool(schoolId, (tx) => findSchool(tx, schoolId));
      await publishDefaultsFor(test.database, publish, school!);
      return schoolId;
    },
    room: (schoolId, name = `Room ${randomUUID()}`) =>
      one(schoolId, 'insert into room (school_id, name) values ($1, $2) returning id', [
        schoolId,
        name,
      ]),
    async class(schoolId, accounts) {
      const id = await one(
        schoolId,
        'insert into class (school_id, name) values ($1, $2) returning id',
        [schoolId, `Class ${randomUUID()}`],
      );
      return test.database.inSchool(schoolId, async (tx) => {
        const people = accounts.map((account) => ({
          account,
          name: account,
          kind: 'pupil' as const,
          yearGroup: null,
        }));
        await savePeople(tx, schoolId, people);
        const { rows } = await tx.query<{ id: string }>(
          `insert into class_member (class_id, person_id, school_id)
           select $1, id, $2 from person where account = any($3::text[])
           order by array_position($3::text[], account) returning person_id as id`,
          [id, schoolId, accounts],
        );
        return { id, pupils: rows.map((row) => row.id) };
      });
    },
    async device(schoolId, roomId = null) {
      const device = await addDevice(test.database, schoolId);
      await test.database.inSchool(schoolId, (tx) =>
        tx.query('update device set room_id = $2 where id = $1', [device.id, roomId]),
      );
      return device;
    },
    async connect(device, inForce = '') {
      const agent = new TestAgent(url, device);
      agents.push(agent);
      const pc = new LessonPc(device, agent);
      pc.lessonId = inForce;
      await agent.hello();
      agent.prove((await agent.next('challenge')).nonce!);
      await agent.next('welcome');
      await waitFor('the connection', () => ingest?.devices.isConnected(device.id) === true);
      return pc;
    },
    logOn(schoolId, deviceId, sessions) {
      server.lessons.presence(
        { id: deviceId, schoolId },
        sessions.map((session) => ({
          sessionId: randomUUID(),
          personId: null,
          staff: false,
          ...session,
        })),
      );
    },
    audit: (schoolId) =>
      test.database.inSchool(schoolId, async (tx) => {
        const { rows } = await tx.query<AuditRow>(
          `select action, subject_kind as "subjectKind", subject_id as "subjectId",
                  actor_name as actor, reason, detail
           from audit_entry order by position`,
        );
        return rows;
      }),
  };
}
