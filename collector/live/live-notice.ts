import { z } from 'zod';
import { type LiveMessage, liveMessageSchema } from './live.contract.ts';

/** What is told on LIVE_CHANNEL: a message for a school's consoles, or a session's end. */
export type LiveNotice =
  | { kind: 'message'; schoolId: string; message: LiveMessage }
  | { kind: 'session-ended'; sessionId: string };

const noticeSchema = z.union([
  z.object({ schoolId: z.uuid(), message: liveMessageSchema }),
  z.object({ endedSession: z.uuid() }),
]);

/** Reads a notification's payload; null where it is not understood. */
export function readLiveNotice(payload: string): LiveNotice | null {
  const parsed = noticeSchema.safeParse(parseJson(payload));
  if (!parsed.success) return null;
  if ('endedSession' in parsed.data) {
    return { kind: 'session-ended', sessionId: parsed.data.endedSession };
  }
  return { kind: 'message', ...parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
