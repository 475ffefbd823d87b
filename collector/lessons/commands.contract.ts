/**
 * Commands to PCs, what became of them, and scenes: commands saved to be used again. Views of
 * screens and broadcasts are asked for on `/api/live/screens`, not here.
 */
import { z } from 'zod';
import { LONGEST_LESSON_MINUTES } from './lessons.contract.ts';
import { screenshotReasonSchema } from './notes/notes.contract.ts';

/** Limits of lapwing.control.v1.Command. */
export const commandLimits = {
  words: 500,
  text: 2_000,
  url: 2_048,
  sites: 500,
  applications: 100,
} as const;

const HOST =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The host of what people paste: “https://www.bbc.co.uk/bitesize” is “www.bbc.co.uk”. */
function hostOf(given: string): string {
  const address = given.includes('://') ? given : `https://${given}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : given;
}

/** A host, which stands for its sub-domains, too. Addresses are cut down to their host. */
export const siteSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(commandLimits.url)
  .transform(hostOf)
  .refine((host) => HOST.test(host), 'That is no site. Enter one like bbc.co.uk.');

/** An executable: a base name, lower case, with "*" as wildcard. */
export const executableSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(100)
  .refine((executable) => !/[/\\]/.test(executable), 'Enter the program’s file name only.');

const sites = z.array(siteSchema).max(commandLimits.sites).default([]);
const applications = z.array(executableSchema).max(commandLimits.applications).default([]);
/** When it ends by itself; null for the lesson’s end. Never outlasts the lesson. */
const minutes = z.number().int().min(1).max(LONGEST_LESSON_MINUTES).nullable().default(null);

/** The five kinds of restrictions. Set anew, one replaces the one of its kind. */
export const restrictionKinds = ['lock', 'focus', 'block', 'pauseInternet', 'mute'] as const;

const url = z
  .string()
  .trim()
  .max(commandLimits.url)
  .refine(
    (address) => URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol),
    'That is no address of a site. Enter one like https://www.bbc.co.uk.',
  );

const named = {
  lock: z.object({
    action: z.literal('lock'),
    /** Empty for the standard words. */
    words: z.string().trim().max(commandLimits.words).default(''),
    minutes,
  }),
  focus: z.object({ action: z.literal('focus'), sites, applications, minutes }),
  block: z.object({ action: z.literal('block'), sites, applications, minutes }),
  pauseInternet: z.object({ action: z.literal('pauseInternet'), minutes }),
  mute: z.object({ action: z.literal('mute'), minutes }),
  openSite: z.object({ action: z.literal('openSite'), url }),
  openApplication: z.object({
    action: z.literal('openApplication'),
    /** One of GET /api/lessons/classroom. */
    applicationId: z.string().min(1).max(100),
  }),
  showMessage: z.object({
    action: z.literal('showMessage'),
    text: z.string().trim().min(1, 'Write a message.').max(commandLimits.text),
  }),
  logOff: z.object({ action: z.literal('logOff') }),
  restart: z.object({ action: z.literal('restart') }),
  shutDown: z.object({ action: z.literal('shutDown') }),
  /** Wakes the PCs named, by other PCs of their subnets. */
  wake: z.object({ action: z.literal('wake') }),
};

const placesNamed = (
  content: { action: string; sites?: string[]; applications?: string[] },
  context: z.RefinementCtx,
) => {
  if (content.action !== 'focus' && content.action !== 'block') return;
  if (content.sites?.length || content.applications?.length) return;
  context.addIssue({
    code: 'custom',
    path: ['sites'],
    message: 'Name at least one site or application.',
  });
};

/** What may be asked of PCs in a lesson. */
export const lessonActionSchema = z
  .discriminatedUnion('action', [
    named.lock,
    named.focus,
    named.block,
    named.pauseInternet,
    named.mute,
    /** Lifts restrictions before their time; empty for all. */
    z.object({
      action: z.literal('lift'),
      restrictions: z.array(z.enum(restrictionKinds)).default([]),
    }),
    named.showMessage,
    named.openSite,
    named.openApplication,
    /** Closes the tab or application in front. */
    z.object({ action: z.literal('closeFront') }),
    /** The raised hand was attended to. */
    z.object({ action: z.literal('lowerHand') }),
    /** Hands files out that were uploaded, or collects: files.contract.ts. Again, for PCs that had not all. */
    z.object({ action: z.literal('handOut'), transferId: z.uuid() }),
    z.object({ action: z.literal('collect'), transferId: z.uuid() }),
    /**
     * Keeps a picture of one screen as evidence; done once it is sealed. For one PC, whose session is
     * named. Error codes: `one-screen` (422), `notes-full` (409).
     */
    z.object({
      action: z.literal('keepScreenshot'),
      /** As viewers know it; 0 for the primary one. */
      monitor: z.number().int().min(0).max(64).default(0),
      reason: screenshotReasonSchema,
    }),
    named.logOff,
    named.restart,
    named.shutDown,
    named.wake,
  ])
  .superRefine(placesNamed);

/** What ICT staff may ask of any PC, outside of lessons. */
export const ictActionSchema = z.discriminatedUnion('action', [
  named.showMessage,
  named.logOff,
  named.restart,
  named.shutDown,
  named.wake,
]);

/** Whom it is for. */
const addressed = {
  /** Random id made by the page: sent again under the same id, nothing is done twice. */
  batchId: z.uuid(),
  deviceIds: z.array(z.uuid()).min(1, 'Choose at least one PC.').max(1_000),
  /**
   * By device, the log-on session that it is for: a PC at which somebody else is by now refuses.
   * Left out, it is for whoever is logged on.
   */
  sessionIds: z.record(z.uuid(), z.string().min(1).max(64)).default({}),
};
const inLesson = {
  ...addressed,
  /** `all`: every PC of the lesson; its restrictions then reach those that come later, too. */
  deviceIds: z.union([z.literal('all'), addressed.deviceIds]),
};

/**
 * POST /api/lessons/:id/commands {batchId, deviceIds, sessionIds?, command}. Role: teacher, in
 * their running lesson. Answers `batchSchema` at once; results follow on `/api/live/lesson`.
 * Error codes: `lesson-unknown`, `lesson-not-yours`, `lesson-over`, `batch-id-used` (409: the same
 * id with other content), `not-allowed` (403: the school’s policy allows it on no PC).
 */
export const lessonCommandRequestSchema = z.object({ ...inLesson, command: lessonActionSchema });

/**
 * POST /api/commands {batchId, deviceIds, sessionIds?, command, reason?}: outside of lessons. Roles:
 * ICT staff. A member of staff at a PC is asked for their consent where the PC can do so.
 * Error codes: `batch-id-used`, `not-allowed`.
 */
export const ictCommandRequestSchema = z.object({
  ...addressed,
  command: ictActionSchema,
  reason: z.string().trim().max(500).default(''),
});

/** What became of a command at one PC. */
export const commandOutcomes = [
  'waiting',
  'done',
  /** By the collector, or by the PC; `why` says which rule. */
  'refused',
  /** The agent cannot do it; update it. */
  'unsupported',
  'failed',
  /** Not connected. */
  'unreachable',
  'timed-out',
] as const;

const commandResultSchema = z.object({
  deviceId: z.uuid(),
  outcome: z.enum(commandOutcomes),
  /** In plain English, where it was not done; else empty. */
  why: z.string(),
});

/**
 * Answer to a command, and GET /api/lessons/:id/commands/:batchId (its lesson’s teachers) and
 * GET /api/commands/:batchId (ICT staff). Error code: `batch-unknown` (404).
 */
export const batchSchema = z.object({
  batchId: z.uuid(),
  action: z.string(),
  issuedAt: z.iso.datetime(),
  results: z.array(
    commandResultSchema.extend({
      /** When somebody read the message there; left out where nobody has, and where it is none. */
      readAt: z.iso.datetime().optional(),
    }),
  ),
});

/** On `/api/live/lesson`: what became of a command at one PC. A late answer may follow `timed-out`. */
export const commandMessageSchema = commandResultSchema.extend({
  type: z.literal('command'),
  batchId: z.uuid(),
});

/** On `/api/live/lesson`: a message was read at a PC. */
export const messageReadSchema = z.object({
  type: z.literal('read'),
  batchId: z.uuid(),
  deviceId: z.uuid(),
  /** The log-on session in which it was read. */
  sessionId: z.string(),
  at: z.iso.datetime(),
});

/** Restrictions that should hold now, whoever set them. */
const inForceSchema = z.object({
  kind: z.enum(restrictionKinds),
  /** Where; those that are out of reach, too: they get it when they are back. Not those that refused. */
  deviceIds: z.array(z.uuid()),
  /** When it ends by itself; null for the lesson’s end. */
  until: z.iso.datetime().nullable(),
  /** Name of who set it. */
  setBy: z.string(),
  /** What a lock says; empty for the standard words. */
  words: z.string(),
  sites: z.array(z.string()),
  applications: z.array(z.string()),
});

/**
 * GET /api/lessons/:id/restrictions, for its teachers: what was set and not lifted, one entry for
 * each setting, by kind.
 */
export const restrictionsSchema = z.object({ restrictions: z.array(inForceSchema) });

/** On `/api/live/lesson`: all of that, whenever it has changed. */
export const restrictionsMessageSchema = restrictionsSchema.extend({
  type: z.literal('restrictions'),
});

/** Kinds of what the policy may allow in lessons; the views and the broadcast are asked for on other ways. */
export const classroomKinds = [
  'lock',
  'showMessage',
  'openSite',
  'openApplication',
  'closeFront',
  'focus',
  'block',
  'pauseInternet',
  'mute',
  'logOff',
  'restart',
  'shutDown',
  'wake',
  'watchWall',
  'watchScreen',
  'control',
  'broadcast',
  'handOut',
  'collect',
  'keepScreenshot',
] as const;

/** GET /api/lessons/classroom: what the school’s policy allows in lessons. Roles: teacher, ICT staff. */
export const classroomSchema = z.object({
  allowed: z.array(z.enum(classroomKinds)),
  /** The school’s list: what can be opened, by name. */
  applications: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** The programs that it is to focus and block; empty where it cannot be chosen for them. */
      executables: z.array(z.string()),
    }),
  ),
  /** True where a pupil is asked, and not only told, before somebody looks at their screen. */
  askBeforeWatching: z.boolean(),
  /** What files may travel; extensions are lower case, without the dot. */
  files: z.object({
    maxFileBytes: z.number(),
    maxTotalBytes: z.number(),
    extensions: z.array(z.string()),
  }),
});

/** One of the things that a scene does. At most one of each kind of restriction. */
const sceneActionSchema = z
  .discriminatedUnion('action', [
    named.lock,
    named.focus,
    named.block,
    named.pauseInternet,
    named.mute,
    named.openSite,
    named.openApplication,
  ])
  .superRefine(placesNamed);

/** POST /api/scenes, PUT /api/scenes/:id. Role: teacher. Error codes: `scene-name-taken` (409), `scene-unknown`. */
export const sceneRequestSchema = z.object({
  name: z.string().trim().min(1, 'Enter a name.').max(100),
  actions: z
    .array(sceneActionSchema)
    .min(1, 'Choose what the scene does.')
    .max(12)
    .refine((actions) => {
      const kinds = actions.map(({ action }) => action).filter((kind) => kind !== 'openSite');
      return new Set(kinds).size === kinds.length;
    }, 'Each restriction and application may be in a scene once.'),
});
const sceneSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  actions: z.array(sceneActionSchema),
});

/** GET /api/scenes: the asking teacher’s own, by name. DELETE /api/scenes/:id. Role: teacher. */
export const sceneListSchema = z.object({ scenes: z.array(sceneSchema) });

/**
 * POST /api/lessons/:id/scenes/:sceneId/start and …/undo {batchId, deviceIds, sessionIds?}. Undoing lifts
 * the kinds of restrictions that the scene sets. Error codes as for commands, and `scene-unknown`.
 */
export const sceneRunRequestSchema = z.object(inLesson);
/** One batch for each of the scene’s actions. */
export const sceneRunSchema = z.object({ batches: z.array(batchSchema) });

export type RestrictionName = (typeof restrictionKinds)[number];
export type LessonAction = z.output<typeof lessonActionSchema>;
export type LessonCommandRequest = z.input<typeof lessonCommandRequestSchema>;
export type CommandOutcome = (typeof commandOutcomes)[number];
export type CommandBatch = z.output<typeof batchSchema>;
export type MessageRead = z.output<typeof messageReadSchema>;
export type RestrictionInForce = z.output<typeof inForceSchema>;
export type RestrictionsMessage = z.output<typeof restrictionsMessageSchema>;
export type CommandMessage = z.output<typeof commandMessageSchema>;
export type Classroom = z.output<typeof classroomSchema>;
export type ClassroomKind = (typeof classroomKinds)[number];
export type Scene = z.output<typeof sceneSchema>;
export type SceneRequest = z.input<typeof sceneRequestSchema>;
