/** A room with one PC, and two teachers who may start lessons there; anew for each test. */
import { beforeEach, expect } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestDevice } from '../../ingest/testing/test-agent.ts';
import type { TestAnswer, TestStaff } from '../../server/testing/test-server.ts';
import type { Lesson } from '../lessons.contract.ts';
import { type LessonPc, type TestLessons, useTestLessons } from './use-test-lessons.ts';

const MINUTE_MS = 60_000;

/** What is there in each test. */
interface Scenery {
  school: string;
  room: string;
  device: TestDevice;
  teacher: TestStaff;
  colleague: TestStaff;
}

/** What test files work with; usable within tests and later hooks. */
export interface ClassroomFixture {
  readonly running: TestLessons;
  readonly scenery: Scenery;
  post(path: string, as: TestStaff, body?: object): Promise<TestAnswer>;
  get(path: string, as: TestStaff): Promise<TestAnswer>;
  /** Starts a lesson; in the room by default. */
  start(as: TestStaff, wish?: object): Promise<Lesson>;
  /** Waits until a PC has this lesson; '' for none. */
  inForce(pc: LessonPc, lessonId: string): Promise<unknown>;
}

/** A time so many minutes from now, as contracts have it. */
export const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** Call once at the top of a `*.db.test.ts` file. */
export function useClassroom(): ClassroomFixture {
  const running = useTestLessons();
  const { server } = running;
  const scenery = {} as Scenery;

  beforeEach(async () => {
    server.clock.now = null;
    const school = await running.school();
    const room = await running.room(school, 'IT 1');
    const device = await running.device(school, room);
    const teacher = await server.signIn(school, 'teacher');
    const colleague = await server.signIn(school, 'teacher');
    Object.assign(scenery, { school, room, device, teacher, colleague });
  });

  const post: ClassroomFixture['post'] = (path, as, body) =>
    server.request('POST', path, { as, ...(body && { body }) });

  return {
    running,
    scenery,
    post,
    get: (path, as) => server.request('GET', path, { as }),
    async start(as, wish = { roomId: scenery.room }) {
      const { status, body } = await post('/api/lessons', as, wish);
      expect([status, body.kind]).toEqual([200, 'started']);
      return body.lesson;
    },
    inForce: (pc, lessonId) => waitFor(`the lesson ${lessonId}`, () => pc.lessonId === lessonId),
  };
}
