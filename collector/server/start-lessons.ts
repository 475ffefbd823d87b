/** Lessons as part of a running collector: what tells them of changes, and what they tell of. */
import type { Logger } from '@lapwing/shared/logging';
import type { DevicePort } from '../lessons/dispatch/device-port.ts';
import { HandBook } from '../lessons/hands/hand-book.ts';
import { LESSON_CHANNEL } from '../lessons/lesson/lesson-store.ts';
import { createLessons, type Lessons } from '../lessons/lessons.ts';
import type { EvidencePort } from '../lessons/notes/evidence-port.ts';
import type { PresenceBoard } from '../live/presence/presence-board.ts';
import type { Database } from '../storage/database.ts';
import { listen } from '../storage/listening.ts';
import type { Sealer } from '../storage/sealing.ts';

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
  /** Where files that are handed out and collected are kept. */
  filesFolder: string;
  /** Seals what teachers note. */
  sealer: Sealer;
  /** Where pictures that are kept go. */
  evidence: EvidencePort;
  logger: Logger;
}): Promise<RunningLessonsPart> {
  const { board, ...lessonParts } = parts;
  const { database, logger } = parts;
  const lessons = createLessons(lessonParts);
  const hands = new HandBook({ database, running: lessons.running, logger });
  const stopListening = board.onChange((device) => {
    const presence = board.of(device.id);
    const sessions = presence?.sessions ?? [];
    lessons.presence(device, sessions);
    // Out of reach, nobody knows whether a hand is still up.
    if (presence?.connection !== 'connected') return;
    const personOf = new Map(sessions.map(({ sessionId, personId }) => [sessionId, personId]));
    const raised = board.hands([device.id]).map(({ sessionId, at }) => ({
      sessionId,
      at,
      personId: personOf.get(sessionId) ?? null,
    }));
    hands.note(device, raised);
  });
  const channel = await listen({
    connectionString: database.connectionString,
    channel: LESSON_CHANNEL,
    logger,
    onMessage: lessons.changed,
    onConnected: lessons.reload,
  });
  // Before any device connects: one that names its lesson must not be told that there is none.
  await lessons.takeUp();
  await lessons.files.clean();
  return {
    lessons,
    async stop() {
      stopListening();
      await channel.close();
      await lessons.close();
      await hands.settled();
    },
  };
}
