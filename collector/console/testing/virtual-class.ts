/**
 * A class at its PCs, for tests of the lesson's pages: agents that speak the real protocol to the
 * real collector, and nothing behind them. They say who is logged on, do what they are told, and
 * send pictures where somebody looks.
 */
import { randomUUID } from 'node:crypto';
import { control, transport } from '@lapwing/proto';
import { AGENT_SOCKET_PATH } from '@lapwing/proto/protocol';
import { savePeople } from '../../directory/people/person-store.ts';
import { addDevice, TestAgent, type TestDevice } from '../../ingest/testing/test-agent.ts';
import type { RunningCollector } from '../../server/collector.ts';
import { VirtualScreens } from './virtual-screens.ts';

const { SESSION_ACTIVITY_ACTIVE } = transport.SessionActivity;
const { COMMAND_OUTCOME_DONE } = control.CommandOutcome;

/** As often as an agent says that it is there, milliseconds. */
const HEARTBEAT_MS = 15_000;

/** What a pupil's session says of itself. */
export interface PupilState {
  activity?: transport.SessionActivity;
  handRaised?: boolean;
  application?: string;
  executable?: string;
  site?: string;
  browsersNotWatched?: string[];
}

/** One PC of the class. */
export interface VirtualPc {
  readonly device: TestDevice;
  readonly name: string;
  readonly pupil: string;
  readonly agent: TestAgent;
  /** Every command that has come. */
  readonly commands: control.Command[];
  /** What it answers from now on; done at first. */
  answer: Partial<control.CommandResult.$Properties>;
  /** What it does before it answers; nothing at first. */
  before: (command: control.Command) => Promise<void>;
  /** Its screen, and what a teacher does to it. */
  readonly screens: VirtualScreens;
  /** Its log-on session. */
  sessionId: string;
  /** Says how its pupil stands. */
  tell(state?: PupilState): void;
  /** Somebody else is logged on, or nobody. */
  logOn(account: string | null): void;
  /** Goes away without a word. */
  cut(): void;
}

/** A room with PCs and a pupil at each. */
export interface VirtualClass {
  readonly roomId: string;
  readonly roomName: string;
  readonly pcs: readonly VirtualPc[];
  close(): void;
}

const given = ['Ana', 'Ben', 'Chloe', 'Dev', 'Ella', 'Farid', 'Grace', 'Hugo', 'Ivy', 'Jonas'];
const families = ['Finch', 'Marlow', 'Reed', 'Sandhu'];

function nameOf(number: number): string {
  return `${given[number % given.length]} ${families[Math.floor(number / given.length) % families.length]}`;
}

/** Sets up a room with so many PCs, each with a pupil at it, all connected. */
export async function openVirtualClass(
  collector: RunningCollector,
  schoolId: string,
  options: { room: string; pcs: number },
): Promise<VirtualClass> {
  const { database } = collector;
  const roomId = await database.inSchool(schoolId, async (tx) => {
    await savePeople(
      tx,
      schoolId,
      Array.from({ length: options.pcs }, (_, number) => ({
        account: accountOf(options.room, number),
        name: nameOf(number),
        kind: 'pupil' as const,
        yearGroup: '9',
      })),
    );
    const { rows } = await tx.query<{ id: string }>(
      'insert into room (school_id, name) values ($1, $2) returning id',
      [schoolId, options.room],
    );
    return rows[0]!.id;
  });
  const pcs: VirtualPc[] = [];
  for (let number = 0; number < options.pcs; number += 1) {
    const device = await addDevice(database, schoolId);
    const name = `${options.room}-${String(number + 1).padStart(2, '0')}`;
    await database.inSchool(schoolId, (tx) =>
      tx.query('update device set name = $2, room_id = $3 where id = $1', [
        device.id,
        name,
        roomId,
      ]),
    );
    const account = accountOf(options.room, number);
    pcs.push(await connectPc(collector, { device, name, pupil: nameOf(number), account }));
  }
  return {
    roomId,
    roomName: options.room,
    pcs,
    close() {
      for (const pc of pcs) pc.cut();
    },
  };
}

function accountOf(room: string, number: number): string {
  return `${room.toLowerCase()}.pupil${number + 1}`;
}

async function connectPc(
  collector: RunningCollector,
  pc: { device: TestDevice; name: string; pupil: string; account: string },
): Promise<VirtualPc> {
  const url = collector.agentUrl.replace('https:', 'wss:');
  const agent = await TestAgent.connect(
    url + AGENT_SOCKET_PATH,
    pc.device,
    // The pin of the certificate is the real agent's business.
    { rejectUnauthorized: false },
    { hostName: pc.name },
  );
  let account: string | null = pc.account;
  /** The lesson in force, empty for none. */
  let lessonId = '';
  // On a busy machine a test lasts longer than a PC without a heartbeat counts as online.
  const beats = setInterval(
    () => agent.send({ heartbeat: { deviceTimeMs: Date.now(), lessonId } }),
    HEARTBEAT_MS,
  );
  const virtual: VirtualPc = {
    device: pc.device,
    name: pc.name,
    pupil: pc.pupil,
    agent,
    commands: [],
    answer: {},
    before: async () => {},
    screens: new VirtualScreens(url, pc.device),
    sessionId: randomUUID(),
    tell(state = {}) {
      const session = {
        session: { sessionId: virtual.sessionId, account: account ?? '' },
        activity: state.activity ?? SESSION_ACTIVITY_ACTIVE,
        sinceMs: Date.now(),
        handRaisedAtMs: state.handRaised ? Date.now() : 0,
        application: state.application ?? '',
        site: state.site ?? '',
        executable: state.executable ?? '',
        browsersNotWatched: state.browsersNotWatched ?? [],
      };
      agent.send({ presence: { sessions: account === null ? [] : [session] } });
    },
    logOn(next) {
      account = next;
      virtual.sessionId = randomUUID();
      virtual.screens.clear();
      virtual.tell();
    },
    cut() {
      clearInterval(beats);
      agent.close();
      virtual.screens.close();
    },
  };
  agent.onMessage = async ({ command }) => {
    if (!command) return;
    virtual.commands.push(command as control.Command);
    if (command.watch || command.broadcast) await virtual.screens.open();
    await virtual.before(command as control.Command);
    const result = {
      commandId: command.commandId ?? '',
      outcome: COMMAND_OUTCOME_DONE,
      ...virtual.answer,
    };
    if (result.outcome === COMMAND_OUTCOME_DONE) {
      if (command.lessonStart) lessonId = command.lesson?.lessonId ?? '';
      else if (command.lessonEnd) lessonId = '';
    }
    agent.send({ commandResult: result });
  };
  virtual.tell();
  return virtual;
}
