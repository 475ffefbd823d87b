/** A room with one PC and its teacher's lesson, anew for each test, and how commands are given in it. */
import { randomUUID } from 'node:crypto';
import { beforeEach } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestAnswer, TestStaff } from '../../server/testing/test-server.ts';
import type { CommandBatch, CommandMessage } from '../commands.contract.ts';
import {
  type AuditRow,
  type LessonPc,
  type TestLessons,
  useTestLessons,
} from './use-test-lessons.ts';

/** What is there in each test. */
interface Scenery {
  school: string;
  room: string;
  pc: LessonPc;
  /** Teaches the lesson; the colleague does not. */
  teacher: TestStaff;
  colleague: TestStaff;
  technician: TestStaff;
  lessonId: string;
}

/** How a command is given, where it is not the teacher's to all PCs. */
interface Sending {
  as?: TestStaff;
  lesson?: string;
  batchId?: string;
  deviceIds?: 'all' | string[];
  sessionIds?: Record<string, string>;
}

/** What test files work with; usable within tests and later hooks. */
export interface RunningLessonFixture {
  readonly running: TestLessons;
  readonly scenery: Scenery;
  /** Results as consoles were told of them in this test. */
  readonly told: CommandMessage[];
  startLesson(as: TestStaff, roomId: string): Promise<string>;
  /** Its teacher ends it. */
  endLesson(): Promise<TestAnswer>;
  send(command: object, more?: Sending): Promise<TestAnswer>;
  sendIct(command: object, deviceIds: string[], more?: object, as?: TestStaff): Promise<TestAnswer>;
  batchOf(batchId: string): Promise<CommandBatch>;
  /** The batch, once all PCs have an outcome. */
  settled(batchId: string): Promise<CommandBatch>;
  /** Audit rows of what was allowed and refused. */
  commandRows(): Promise<AuditRow[]>;
}

/** Outcomes of a batch. */
export const outcomes = ({ results }: CommandBatch) => results.map(({ outcome }) => outcome);

/** Call once at the top of a `*.db.test.ts` file. */
export function useRunningLesson(options: { answerLimitMs?: number } = {}): RunningLessonFixture {
  const running = useTestLessons(options);
  const { server } = running;
  const scenery = {} as Scenery;
  const told: CommandMessage[] = [];

  const startLesson = async (as: TestStaff, roomId: string): Promise<string> => {
    const { body } = await server.request('POST', '/api/lessons', { as, body: { roomId } });
    return body.lesson.id;
  };

  beforeEach(async () => {
    server.clock.now = null;
    const school = await running.school();
    const room = await running.room(school, 'IT 1');
    const pc = await running.connect(await running.device(school, room));
    const teacher = await server.signIn(school, 'teacher');
    const colleague = await server.signIn(school, 'teacher');
    const technician = await server.signIn(school, 'technician');
    const lessonId = await startLesson(teacher, room);
    Object.assign(scenery, { school, room, pc, teacher, colleague, technician, lessonId });
    await waitFor('the lesson', () => pc.lessonId === lessonId);
    told.length = 0;
    return server.lessons.events.on(({ message }) => {
      if (message.type === 'command') told.push(message);
    });
  });

  const batchOf = async (batchId: string): Promise<CommandBatch> => {
    const { lessonId, teacher: as } = scenery;
    const path = `/api/lessons/${lessonId}/commands/${batchId}`;
    return (await server.request('GET', path, { as })).body;
  };

  return {
    running,
    scenery,
    told,
    startLesson,
    endLesson() {
      const { lessonId, teacher: as } = scenery;
      return server.request('POST', `/api/lessons/${lessonId}/end`, { as, body: {} });
    },
    send(command, { as = scenery.teacher, lesson = scenery.lessonId, ...more } = {}) {
      const body = { batchId: randomUUID(), deviceIds: 'all', command, ...more };
      return server.request('POST', `/api/lessons/${lesson}/commands`, { as, body });
    },
    sendIct(command, deviceIds, more = {}, as = scenery.technician) {
      const body = { batchId: randomUUID(), deviceIds, command, ...more };
      return server.request('POST', '/api/commands', { as, body });
    },
    batchOf,
    settled: (batchId) =>
      waitFor('all results', async () => {
        const batch = await batchOf(batchId);
        return !outcomes(batch).includes('waiting') && batch;
      }),
    commandRows: async () =>
      (await running.audit(scenery.school)).filter(({ action }) => action.startsWith('command.')),
  };
}
