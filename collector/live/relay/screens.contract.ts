/**
 * The consoles' WebSocket for screens, `/api/live/screens`: JSON text both ways, signed in by the
 * session cookie, same origin only. Beside it go binary messages: to the console
 * `lapwing.screen.v1.ViewerFrame`, from the console `lapwing.screen.v1.BroadcastFrame`.
 *
 * A frame may be shown only under the session that the newest `tile` (thumbnails) or `view` (live)
 * message of its device names; the collector sends that message before the first such frame, and no
 * frame of an earlier session after it. Each frame is to be answered with `taken` once it is decoded
 * or passed over: little is kept under way, so that nothing stale is ever shown.
 */
import { z } from 'zod';
import type { Role } from '../../api/roles.ts';
import { monitorNumberSchema, screenInputSchema } from './screen-input.contract.ts';

/** Who may open the connection. What they may look at there, the authority of lessons decides. */
export const screensRoles = [
  'teacher',
  'technician',
  'administrator',
] as const satisfies readonly Role[];

/** Codecs of a live picture, as `lapwing.screen.v1.ScreenCodec` has them. */
export const screenCodecs = ['av1', 'vp9', 'h264', 'vp8', 'tiles'] as const;

/** A codec of a live picture. */
export type ScreenCodecName = (typeof screenCodecs)[number];

/** `screen` only looks; `control` has mouse and keyboard, too. */
export const viewModeSchema = z.enum(['screen', 'control']);

/** What a frame is for. */
export const framePurposeSchema = z.enum(['thumbnail', 'live']);

/** Who is logged on. `personId` is null where the directory does not know the account. */
const personSchema = z.object({
  personId: z.uuid().nullable(),
  name: z.string(),
  staff: z.boolean(),
});

/** Whoever sits at a PC, as tiles and views name them. */
export type ScreenPerson = z.infer<typeof personSchema>;

/** What a console sends as text. */
export const toScreensSchema = z.discriminatedUnion('type', [
  /**
   * The wall: thumbnails of these devices and no others; sent again it replaces the one before, and
   * with no devices it ends it. Ends with the connection, too. One audit row for each opening.
   */
  z.object({
    type: z.literal('wall'),
    lessonId: z.uuid(),
    deviceIds: z.array(z.uuid()).max(500),
    /** Width of a tile's picture, pixels of the display. */
    width: z.number().int().min(64).max(640),
  }),
  /**
   * Looks at one PC. `viewId` is a fresh random UUID of the console's own; sent again under it while
   * it runs, monitors, codecs, width and mode change (mode asks the PC anew). Audited at start and end.
   */
  z.object({
    type: z.literal('watch'),
    viewId: z.uuid(),
    /** Null where a technician offers help outside of lessons. */
    lessonId: z.uuid().nullable(),
    deviceId: z.uuid(),
    /** One, or all that are to be seen at once. */
    monitors: z.array(monitorNumberSchema).min(1).max(8),
    /** What this browser decodes, best first. */
    codecs: z.array(z.enum(screenCodecs)).min(1).max(screenCodecs.length),
    /** Greatest width of a picture, pixels; 0 for the monitor's own. */
    maxWidth: z.number().int().min(0).max(16_384),
    mode: viewModeSchema,
    /** Why, where the school asks for it; kept in the audit trail. */
    reason: z.string().trim().max(500).optional(),
  }),
  /** Looks no more. */
  z.object({ type: z.literal('unwatch'), viewId: z.uuid() }),
  /** The picture of a monitor needs a key frame; asked of the PC at most once a second. */
  z.object({ type: z.literal('key'), viewId: z.uuid(), monitor: monitorNumberSchema }),
  /** This frame was decoded or passed over, and with it all before it of its stream. */
  z.object({
    type: z.literal('taken'),
    deviceId: z.uuid(),
    purpose: framePurposeSchema,
    monitor: monitorNumberSchema,
    stream: z.number().int().min(0),
    number: z.number().int().min(0),
  }),
  /** Mouse, keyboard or clipboard; taken only while the view runs in control mode. */
  z.object({ type: z.literal('input'), viewId: z.uuid(), input: screenInputSchema }),
  /**
   * Shows this console's screen to the lesson. `broadcastId` is a fresh random UUID; the pictures
   * follow as binary BroadcastFrame under it, once the state is `running`. Sent again, devices and
   * `fullScreen` change.
   */
  z.object({
    type: z.literal('broadcast'),
    broadcastId: z.uuid(),
    lessonId: z.uuid(),
    deviceIds: z.array(z.uuid()).min(1).max(500),
    /** True: over all monitors, with input locked. False: in a window of its own. */
    fullScreen: z.boolean(),
  }),
  /** Shows it no more. */
  z.object({ type: z.literal('broadcast-end'), broadcastId: z.uuid() }),
]);

/** A text message of a console. */
export type ToScreens = z.infer<typeof toScreensSchema>;

const monitorSchema = z.object({
  /** From 1; stays with the monitor while the session runs. */
  monitor: z.number().int(),
  /** Pixels. */
  width: z.number().int(),
  height: z.number().int(),
  primary: z.boolean(),
  /** Place on the desktop, pixels. */
  left: z.number().int(),
  top: z.number().int(),
});

/** What the collector sends as text. `why` is plain English for whoever looks. */
export const fromScreensSchema = z.discriminatedUnion('type', [
  /** First of all, and every 15 s. */
  z.object({ type: z.literal('tick'), at: z.iso.datetime() }),
  /** How the wall as a whole stands; `ended` also at the end of the lesson. */
  z.object({
    type: z.literal('wall'),
    lessonId: z.uuid(),
    state: z.enum(['running', 'refused', 'ended']),
    why: z.string().optional(),
  }),
  /**
   * How one device of the wall stands. From `running` on come thumbnails of this session; with each
   * other state, and another session, those shown before are to be taken away. A tile starts again
   * by itself when somebody logs on or the PC comes back.
   */
  z.object({
    type: z.literal('tile'),
    deviceId: z.uuid(),
    state: z.enum(['starting', 'running', 'refused', 'unreachable', 'nobody']),
    sessionId: z.string().nullable(),
    person: personSchema.nullable(),
    why: z.string().optional(),
  }),
  /**
   * How a view stands. `starting` → (`asking`: the person at the PC is asked) → `running` → `ended`,
   * or `refused`. `refused` and `ended` are final: a new view has a new id. Where the person at the PC
   * changed, `because` is `person-changed`, and a console may start anew under the new name.
   */
  z.object({
    type: z.literal('view'),
    viewId: z.uuid(),
    deviceId: z.uuid(),
    state: z.enum(['starting', 'asking', 'running', 'refused', 'ended']),
    mode: viewModeSchema,
    sessionId: z.string().nullable(),
    person: personSchema.nullable(),
    because: z
      .enum([
        'asked',
        'person-changed',
        'lesson-over',
        'unreachable',
        'not-allowed',
        'declined',
        'unsupported',
        'failed',
      ])
      .optional(),
    why: z.string().optional(),
  }),
  /** The monitors of a session that is looked at; before its first frame, and at each change. */
  z.object({
    type: z.literal('monitors'),
    deviceId: z.uuid(),
    sessionId: z.string(),
    monitors: z.array(monitorSchema),
  }),
  /** Why there is no picture; it may come yet. `monitor` is 0 where it concerns all. */
  z.object({
    type: z.literal('fault'),
    deviceId: z.uuid(),
    sessionId: z.string(),
    purpose: framePurposeSchema,
    monitor: z.number().int(),
    why: z.string(),
  }),
  /** The PC's clipboard, as it was asked for. */
  z.object({ type: z.literal('clipboard'), viewId: z.uuid(), text: z.string() }),
  /** How a broadcast as a whole stands. */
  z.object({
    type: z.literal('broadcast'),
    broadcastId: z.uuid(),
    state: z.enum(['starting', 'running', 'refused', 'ended']),
    why: z.string().optional(),
  }),
  /** How it stands on one device. */
  z.object({
    type: z.literal('broadcast-device'),
    broadcastId: z.uuid(),
    deviceId: z.uuid(),
    state: z.enum(['starting', 'running', 'refused', 'unreachable', 'ended']),
    why: z.string().optional(),
  }),
  /**
   * A frame of a broadcast has come to the collector; keep at most 4 under way. With `needsKey` the
   * next one is to be a key frame: a device has joined or skipped some (at most once a second).
   */
  z.object({
    type: z.literal('broadcast-taken'),
    broadcastId: z.uuid(),
    stream: z.number().int(),
    number: z.number().int(),
    needsKey: z.boolean(),
  }),
  /** A message was not understood or is not for now; nothing came of it. */
  z.object({ type: z.literal('not-understood'), why: z.string() }),
]);

/** A text message of the collector. */
export type FromScreens = z.infer<typeof fromScreensSchema>;
