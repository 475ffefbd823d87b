/** Lessons as part of a running collector: what tells them of changes, and what they tell of. */
import type { Logger } from '@lapwing/shared/logging';
import type { DevicePort } from '../lessons/dispatch/device-port.ts';
import { LESSON_CHANNEL } from '../lessons/lesson/lesson-store.ts';
import { createLessons, type Lessons } from '../lessons/lessons.ts';
import type { PresenceBoard } from '../live/presence/presence-board.ts';
import type { Database } from '../storage/database.ts';
import { listen } from '../storage/listening.ts';

/** Lessons that run, and how they stop. */
export interface RunningLessonsPart {
  readonly lessons: Lessons;
  stop(): Promise<void>;
}

/** Starts lessons; those that run already go on. */
export async function startLessons(parts: {
  database: Database;
  board: PresenceBoard;
  /** Devices' sockets; they may open after this. */
  devices: DevicePort;
  logger: Logger;
}): Promise<RunningLessonsPart> {
  const { database, board, devices, logger } = parts;
  const lessons = createLessons({ database, devices, logger });
  const stopListening = board.onChange((device) => {
    lessons.presence(device, board.of(device.id)?.sessions ?? []);
  });
  const channel = await listen({
    connectionString: database.connectionString,
    channel: LESSON_CHANNEL,
    logger,
    onMessage: lessons.changed,
    onConnected: lessons.reload,
  });
  // Before any device connects: one that names its lesson must not be told that there is none.
  await lessons.endOverdue();
  return {
    lessons,
    async stop() {
      stopListening();
      await channel.close();
      await lessons.close();
    },
  };
}
