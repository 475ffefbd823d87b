import type { control } from '@lapwing/proto';
import { isUuid } from '@lapwing/shared/uuid';
import type { Database } from '../../storage/database.ts';
import type { LessonEvents } from '../lesson-events.ts';
import { saveReading } from './batch-store.ts';

/** Longest id of a session, characters. */
const LONGEST_ID = 64;

/**
 * A PC says that a message was read there: kept once, and told to the lesson's consoles. What is no
 * message, or was none for this PC, is left aside. A message has its batch's id.
 */
export async function noteReading(
  parts: { database: Pick<Database, 'inSchool'>; events: LessonEvents; now: () => Date },
  { id: deviceId, schoolId }: { id: string; schoolId: string },
  { messageId, sessionId, readAtMs }: control.MessageRead.$Properties,
): Promise<void> {
  const batchId = messageId ?? '';
  if (!isUuid(batchId.toLowerCase())) return;
  const now = parts.now();
  const isTime = Number.isSafeInteger(readAtMs) && readAtMs! > 0 && readAtMs! < now.getTime();
  const readAt = isTime ? new Date(readAtMs!) : now;
  const kept = await parts.database.inSchool(schoolId, (tx) =>
    saveReading(tx, { batchId, deviceId, readAt, now }),
  );
  if (kept === null || kept.lessonId === null) return;
  const session = (sessionId ?? '').slice(0, LONGEST_ID);
  const message = { batchId, deviceId, sessionId: session, at: kept.at.toISOString() };
  parts.events.emit({
    schoolId,
    lessonId: kept.lessonId,
    message: { type: 'read', ...message },
  });
}
