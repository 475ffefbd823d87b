/**
 * Who is at which PC, live: WebSocket at `/api/live/lesson`, JSON text, signed in by the session
 * cookie. First the whole state, then what changes. The console sends nothing.
 *
 * - `?lesson=<id>`: the lesson's devices, for its teachers. When the lesson is over, `lesson`
 *   says so, and the connection is closed with 4410.
 * - without it: all devices of the school, for ICT staff. What is in front of people is not
 *   told there: it belongs to lessons.
 *
 * Refused with 401 without a session, 403 from another origin or where the lesson is not theirs,
 * 404 where there is no such running lesson. Close codes as for `/api/live` (1001, 1012, 1013,
 * 4401), and 4410.
 */
import { z } from 'zod';
import { ictRoles, type Role } from '../../api/roles.ts';
import {
  commandMessageSchema,
  messageReadSchema,
  restrictionsMessageSchema,
} from '../../lessons/commands.contract.ts';
import { transferMessageSchema } from '../../lessons/files/files.contract.ts';
import { lessonChangeSchema, lessonSchema } from '../../lessons/lessons.contract.ts';

/** Who may open it: for a lesson its teachers, and for all devices ICT staff. */
export const presenceRoles = {
  lesson: ['teacher'],
  school: ictRoles,
} as const satisfies Record<string, readonly Role[]>;

/** The lesson is over: the console shows its report instead. */
export const LESSON_OVER_CLOSE = 4410;

/** Whether somebody works at a log-on session. */
const activitySchema = z.enum([
  /** The session's process has just started. */
  'starting',
  /** Keyboard or mouse were used in the last two minutes. */
  'active',
  /** They were not. */
  'idle',
  /** The screen is locked, by the operating system or by the lesson. */
  'locked',
  /** Somebody is logged on whose session process does not run: killed, and being restored. */
  'not-running',
]);

const sessionPresenceSchema = z.object({
  /** The log-on session, as commands and views name it. */
  sessionId: z.string(),
  /** Null where the directory does not know the account. */
  personId: z.uuid().nullable(),
  /** Name by the directory; the account where it knows none; "Member of staff" to a teacher. */
  name: z.string(),
  /** A member of staff's session: no lesson views, restricts or commands it. */
  staff: z.boolean(),
  activity: activitySchema,
  /** Since when the activity is what it is. */
  since: z.iso.datetime(),
  /** Null while the hand is down. */
  handRaisedAt: z.iso.datetime().nullable(),
  /** Display name of the application in front; empty where nothing is, and in a private place. */
  application: z.string(),
  /** Host of the site in front; empty as above, and where no browser is in front. */
  site: z.string(),
  /** The program in front, as focus and block name it; left out where it is not known, or may not be. */
  executable: z.string().optional(),
  /** Browsers that run without Lapwing's extension answering, by their display names. */
  browsersNotWatched: z.array(z.string()),
});

export const devicePresenceSchema = z.object({
  deviceId: z.uuid(),
  /** The PC's name, for example "LIB-07". */
  name: z.string(),
  roomId: z.uuid().nullable(),
  connection: z.enum(['connected', 'unreachable']),
  /** Connected or out of reach since; null where it was never heard from. */
  since: z.iso.datetime().nullable(),
  /** Who is logged on; nobody is an empty list. While a PC is out of reach, who was at last. */
  sessions: z.array(sessionPresenceSchema),
});

/** A raised hand. */
const handSchema = z.object({ deviceId: z.uuid(), sessionId: z.string(), at: z.iso.datetime() });

export const lessonLiveMessageSchema = z.discriminatedUnion('type', [
  /** Everything; first, and whenever much has changed. Replaces all that was told before. */
  z.object({
    type: z.literal('state'),
    at: z.iso.datetime(),
    /** Null where all devices are watched. */
    lesson: lessonSchema.nullable(),
    /** By name. */
    devices: z.array(devicePresenceSchema),
    /** In the order in which they went up, as it reached the collector. */
    hands: z.array(handSchema),
  }),
  /** One device, whole: it replaces what was told of it. */
  z.object({ type: z.literal('device'), device: devicePresenceSchema }),
  /** A device is no longer of the lesson's room, or was revoked. */
  z.object({ type: z.literal('device-gone'), deviceId: z.uuid() }),
  /** All raised hands, in their order. */
  z.object({ type: z.literal('hands'), hands: z.array(handSchema) }),
  /** The lesson has changed; where it is over, the connection is closed after it. */
  lessonChangeSchema,
  /** What became of a command on one device. */
  commandMessageSchema,
  /** A message was read on one device. */
  messageReadSchema,
  /** Which restrictions should hold now, whole. */
  restrictionsMessageSchema,
  /** How far a transfer of files is at one device. */
  transferMessageSchema,
  /** Every 15 s, so that both ends notice a dead line. */
  z.object({ type: z.literal('tick'), at: z.iso.datetime() }),
]);

export type SessionPresenceView = z.infer<typeof sessionPresenceSchema>;
export type DevicePresenceView = z.infer<typeof devicePresenceSchema>;
export type RaisedHand = z.infer<typeof handSchema>;
export type LessonLiveMessage = z.infer<typeof lessonLiveMessageSchema>;
