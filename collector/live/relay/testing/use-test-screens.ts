/** Screens on a test file's database: real sockets of PCs and consoles, lessons and presence. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AGENT_SCREENS_PATH } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findPeopleByAccount, savePeople } from '../../../directory/people/person-store.ts';
import { type RunningIngest, startIngest } from '../../../ingest/ingest.ts';
import { addDevice } from '../../../ingest/testing/test-agent.ts';
import { publish } from '../../../ingest/testing/use-test-ingest.ts';
import { addDevices, addLesson, endLesson } from '../../../lessons/lesson/lesson-store.ts';
import { createLessons, type Lessons } from '../../../lessons/lessons.ts';
import type { TestServer, TestStaff } from '../../../server/testing/test-server.ts';
import type { TestDatabase } from '../../../storage/testing/use-test-database.ts';
import type { SessionPresence } from '../../presence/device-presence.ts';
import { PresenceBoard } from '../../presence/presence-board.ts';
import { ScreenRelay } from '../streams/screen-relay.ts';
import { createScreensHub, type ScreensHub } from '../views/screens-hub.ts';
import { TestConsole } from './test-console.ts';
import { TestPc } from './test-pc.ts';

/** What test files work with; usable within tests and hooks. */
export interface TestScreens {
  readonly relay: ScreenRelay;
  readonly hub: ScreensHub;
  readonly lessons: Lessons;
  readonly url: string;
  /** Whether the school's policy has pupils asked first. */
  asksFirst: boolean;
  /** Who is at a PC, as the collector knows. */
  sessionsOf(deviceId: string): readonly SessionPresence[];
  /** Whether a PC was connected, and is not any more. */
  isGone(deviceId: string): boolean;
  /** Puts people into the school's directory: accounts with their names. */
  people(
    schoolId: string,
    pupils: Record<string, string>,
    staff?: Record<string, string>,
  ): Promise<void>;
  /** A PC that is connected. */
  pc(schoolId: string): Promise<TestPc>;
  /** A running lesson of a teacher with these PCs; gives its id. */
  lesson(schoolId: string, teacher: TestStaff, pcs: readonly TestPc[]): Promise<string>;
  endLesson(schoolId: string, teacher: TestStaff, lessonId: string): Promise<void>;
  /** A console that is open. */
  console(staff: TestStaff | null, origin?: string): Promise<TestConsole>;
}

const HOUR_MS = 3_600_000;

/** Call once at the top of a `*.db.test.ts` file, after `useTestServer()`. */
export function useTestScreens(test: TestDatabase, server: TestServer): TestScreens {
  let open: { close(): void }[] = [];
  let http: Server;
  let url = '';
  let ingest: RunningIngest;
  let board: PresenceBoard;
  let relay: ScreenRelay;
  let hub: ScreensHub;
  let lessons: Lessons;

  beforeAll(async () => {
    const { database } = test;
    const logger = silentLogger;
    board = new PresenceBoard({
      logger,
      findPeople: (schoolId, accounts) =>
        database.inSchool(schoolId, (tx) => findPeopleByAccount(tx, schoolId, accounts)),
    });
    relay = new ScreenRelay({ board, logger });
    lessons = createLessons({
      database,
      logger,
      // Nothing is handed out here.
      filesFolder: '/dev/null/files',
      sealer: server.sealer,
      evidence: server.vault,
      devices: {
        isConnected: (deviceId) => ingest.devices.isConnected(deviceId),
        sendCommand: (deviceId, command) => ingest.devices.sendCommand(deviceId, command),
      },
    });
    board.onChange((device) => {
      lessons.presence(device, board.of(device.id)?.sessions ?? []);
    });
    hub = createScreensHub({
      database,
      board,
      relay,
      lessons,
      logger,
      asksFirst: async () => screens.asksFirst,
    });
    lessons.events.on(() => hub.lessonsChanged());
    const { sealer } = server;
    const parts = { database, sealer, publish, logger };
    ingest = await startIngest({ ...parts, presence: board, screens: relay, lessons });
    http = createServer();
    http.on('upgrade', (request, socket, head) => {
      if (request.url === '/api/live/screens') hub.handleUpgrade(request, socket, head);
      else if (request.url === AGENT_SCREENS_PATH) {
        ingest.handleScreensUpgrade(request, socket, head);
      } else ingest.handleUpgrade(request, socket, head);
    });
    await once(http.listen(0, '127.0.0.1'), 'listening');
    url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    for (const one of open) one.close();
    open = [];
    screens.asksFirst = false;
  });

  afterAll(async () => {
    await hub.close();
    await ingest.close();
    await lessons.close();
    relay.close();
    http.close();
  });

  const screens: TestScreens = {
    asksFirst: false,
    get relay() {
      return relay;
    },
    get hub() {
      return hub;
    },
    get lessons() {
      return lessons;
    },
    get url() {
      return url;
    },
    sessionsOf: (deviceId) => board.of(deviceId)?.sessions ?? [],
    isGone: (deviceId) => board.of(deviceId)?.connection === 'unreachable',
    people: (schoolId, pupils, staff = {}) =>
      test.database.inSchool(schoolId, async (tx) => {
        const rows = (people: Record<string, string>, kind: 'pupil' | 'staff') =>
          Object.entries(people).map(([account, name]) => ({
            account,
            name,
            kind,
            yearGroup: null,
          }));
        await savePeople(tx, schoolId, [...rows(pupils, 'pupil'), ...rows(staff, 'staff')]);
      }),
    async pc(schoolId) {
      const pc = new TestPc(url, await addDevice(test.database, schoolId));
      open.push(pc);
      await pc.connect();
      return pc;
    },
    async lesson(schoolId, teacher, pcs) {
      const startsAt = new Date();
      const lessonId = await test.database.inSchool(schoolId, async (tx) => {
        const id = await addLesson(tx, {
          schoolId,
          name: '9B Computing',
          roomId: null,
          classId: null,
          staffId: teacher.id,
          startsAt,
          endsAt: new Date(startsAt.getTime() + HOUR_MS),
        });
        const deviceIds = pcs.map(({ id: deviceId }) => deviceId);
        await addDevices(tx, id, deviceIds, startsAt);
        return id;
      });
      await lessons.running.refresh(lessonId);
      return lessonId;
    },
    async endLesson(schoolId, teacher, lessonId) {
      await test.database.inSchool(schoolId, (tx) =>
        endLesson(tx, { lessonId, staffId: teacher.id, now: new Date() }),
      );
      await lessons.running.refresh(lessonId);
    },
    async console(staff, origin) {
      const opened = await TestConsole.open(url, staff?.cookie ?? null, origin);
      open.push(opened);
      return opened;
    },
  };
  return screens;
}
