/** A teacher's lesson with two of three PCs, anew for each test, and who looks at them. */
import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { waitFor } from '../../../../test/support/wait-for.ts';
import {
  type TestServer,
  type TestStaff,
  useTestServer,
} from '../../../server/testing/test-server.ts';
import { useTestDatabase } from '../../../storage/testing/use-test-database.ts';
import type { TestConsole } from './test-console.ts';
import type { TestPc } from './test-pc.ts';
import { type TestScreens, useTestScreens } from './use-test-screens.ts';

/** What is there in each test. */
interface Scenery {
  schoolId: string;
  teacher: TestStaff;
  technician: TestStaff;
  /** The third one is not in the lesson. */
  pcs: [TestPc, TestPc, TestPc];
  lessonId: string;
}

/** A running view of the first PC, at which Ada works in `session-a`. */
interface RunningView {
  pc: TestPc;
  console: TestConsole;
  viewId: string;
}

/** What test files work with; usable within tests and later hooks. */
export interface WatchedClass {
  readonly server: TestServer;
  readonly screens: TestScreens;
  readonly scenery: Scenery;
  /** Opens a wall; of the lesson's PCs by default. */
  wall(console: TestConsole, deviceIds?: string[]): void;
  /** Starts a view of the first PC; the teacher's by default. */
  running(staff?: TestStaff, more?: object): Promise<RunningView>;
  /** Opens the teacher's wall, and waits until the first PC's tile, of Ada's `session-a`, is running. */
  runningWall(): Promise<Omit<RunningView, 'viewId'>>;
  /** Logs on at a PC: session ids with their accounts. Waits until the collector knows. */
  logOn(pc: TestPc, sessions: Readonly<Record<string, string>>): Promise<void>;
  /** Audit rows of these actions, oldest first. */
  auditRows(
    ...actions: string[]
  ): Promise<{ action: string; subject: string; detail: Record<string, unknown> }[]>;
}

/** Numbers of the frames that a console got. */
export const numbers = (console: TestConsole) => console.frames.map(({ number }) => number);

/** Call once at the top of a `*.db.test.ts` file. */
export function useWatchedClass(): WatchedClass {
  const test = useTestDatabase();
  const server = useTestServer(test);
  const screens = useTestScreens(test, server);
  const scenery = {} as Scenery;

  beforeEach(async () => {
    const schoolId = await test.addSchool();
    await screens.people(
      schoolId,
      { 'a.finch': 'Ada Finch', 'b.wren': 'Ben Wren' },
      { 's.okafor': 'Ms Okafor' },
    );
    const teacher = await server.signIn(schoolId, 'teacher');
    const technician = await server.signIn(schoolId, 'technician');
    const pcs: Scenery['pcs'] = [
      await screens.pc(schoolId),
      await screens.pc(schoolId),
      await screens.pc(schoolId),
    ];
    const lessonId = await screens.lesson(schoolId, teacher, pcs.slice(0, 2));
    Object.assign(scenery, { schoolId, teacher, technician, pcs, lessonId });
  });

  const logOn: WatchedClass['logOn'] = async (pc, sessions) => {
    pc.present(sessions);
    await waitFor('presence', () => {
      const there = screens.sessionsOf(pc.id).map(({ sessionId }) => sessionId);
      return Object.keys(sessions).every((sessionId) => there.includes(sessionId));
    });
  };
  const wall: WatchedClass['wall'] = (
    console,
    deviceIds = scenery.pcs.slice(0, 2).map(({ id }) => id),
  ) => console.say({ type: 'wall', lessonId: scenery.lessonId, deviceIds, width: 320 });

  return {
    server,
    screens,
    scenery,
    wall,
    logOn,
    async runningWall() {
      const [pc] = scenery.pcs;
      await logOn(pc, { 'session-a': 'a.finch' });
      const console = await screens.console(scenery.teacher);
      wall(console);
      await console.tileIs(pc.id, 'running');
      return { pc, console };
    },
    async running(staff = scenery.teacher, more = {}) {
      const { teacher, lessonId, pcs } = scenery;
      const [pc] = pcs;
      await logOn(pc, { 'session-a': 'a.finch' });
      const console = await screens.console(staff);
      const viewId = randomUUID();
      console.watch(viewId, pc.id, { lessonId: staff === teacher ? lessonId : null, ...more });
      await console.viewIs(viewId, 'running');
      await waitFor('what is wanted', () => pc.watchOf('session-a')?.live?.length);
      return { pc, console, viewId };
    },
    auditRows: (...actions) =>
      test.database.inSchool(scenery.schoolId, async (tx) => {
        const { rows } = await tx.query<{
          action: string;
          subject: string;
          detail: Record<string, unknown>;
        }>(
          `select action, subject_id as subject, detail from audit_entry
           where action = any($1) order by position`,
          [actions],
        );
        return rows;
      }),
  };
}
