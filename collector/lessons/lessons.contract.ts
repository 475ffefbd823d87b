/**
 * Lessons: who teaches whom on which PCs until when. A lesson steers its PCs from its start until
 * it is ended or its time is up. What a teacher may do in one: commands.contract.ts.
 */
import { z } from 'zod';

/** A lesson lasts this long where nobody says otherwise; rounded up to full five minutes. */
export const DEFAULT_LESSON_MINUTES = 60;

/** No lesson is longer, however often it is extended (agents refuse it, too). */
export const LONGEST_LESSON_MINUTES = 12 * 60;

/**
 * How long a lesson is kept: a school year and a month, so that this year’s can be laid beside last
 * year’s. With it go its PCs, teachers, commands and their results, raised hands, and its report.
 */
export const LESSON_KEPT_DAYS = 400;

const name = z.string().trim().max(100);
const person = z.object({ id: z.uuid(), name: z.string() });
const place = z.object({ id: z.uuid(), name: z.string() });

/** As what somebody wants to come into a colleague’s lesson. */
export const joinWishes = ['co-teacher', 'take-over'] as const;

/** A colleague asks to come in; whoever leads the lesson answers. */
const lessonRequestSchema = z.object({
  id: z.uuid(),
  from: person,
  wants: z.enum(joinWishes),
  askedAt: z.iso.datetime(),
});

/** A lesson as its teachers see it. Holds no pupils: who is at a PC comes with presence. */
export const lessonSchema = z.object({
  id: z.uuid(),
  /** As pupils read it, for example “9B Computing”. */
  name: z.string(),
  /** Null where it is for a class only, or the room was deleted. */
  room: place.nullable(),
  /** Null where it is for a room only, or the class was deleted. */
  class: place.nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Null while it runs. Equals `endsAt` where its time was up. */
  endedAt: z.iso.datetime().nullable(),
  /** Name of whoever ended it; null while it runs and where its time was up. */
  endedBy: z.string().nullable(),
  /** Whoever leads it comes first. */
  teachers: z.array(person.extend({ leads: z.boolean() })),
  /** PCs in it, by name. Of a class without a room they come as its pupils log on. */
  devices: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Colleagues who wait for an answer, oldest first. */
  requests: z.array(lessonRequestSchema),
});

/** GET /api/lessons/current: the lesson that whoever asks teaches now. Role: teacher. */
export const currentLessonSchema = z.object({ lesson: lessonSchema.nullable() });

/**
 * POST /api/lessons: starts one for a room, a class, or a class in a room. Role: teacher.
 * Error codes: `lesson-running` (409: they teach one already), `room-unknown`, `class-unknown`,
 * `room-empty` (422), `end-invalid` (422).
 */
export const startLessonRequestSchema = z
  .object({
    /** Empty for the class’s name, or else the room’s. */
    name: name.default(''),
    roomId: z.uuid().nullable().default(null),
    classId: z.uuid().nullable().default(null),
    /** Null for an hour, rounded up to full five minutes. */
    endsAt: z.iso.datetime().nullable().default(null),
    /** Starts with those PCs of the room that no other lesson has. */
    withoutHeld: z.boolean().default(false),
  })
  .refine(({ roomId, classId }) => roomId !== null || classId !== null, {
    path: ['roomId'],
    message: 'Choose a room or a class.',
  });

/** A lesson as colleagues see it. */
const runningLessonSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  room: place.nullable(),
  class: place.nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  teachers: z.array(person.extend({ leads: z.boolean() })),
  /** How many PCs are in it. */
  devices: z.number().int(),
});

/** What became of a start. */
export const startedLessonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), lesson: lessonSchema }),
  /**
   * Nothing was started: other lessons have PCs of the room. Ask to come into one of them, or
   * start with `withoutHeld` where some are free.
   */
  z.object({
    kind: z.literal('held'),
    by: z.array(runningLessonSchema.extend({ held: z.number().int() })),
    free: z.number().int(),
  }),
]);

/** GET /api/lessons/running: all lessons of the school now. Roles: teacher, ICT staff. */
export const runningLessonsSchema = z.object({ lessons: z.array(runningLessonSchema) });

/** GET /api/lessons?offset=: the asking teacher’s lessons that are over, newest first. Role: teacher. */
export const pastLessonsQuerySchema = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export const pastLessonsSchema = z.object({
  /** Up to fifty from the offset on. */
  lessons: z.array(
    runningLessonSchema.extend({ endedAt: z.iso.datetime(), endedBy: z.string().nullable() }),
  ),
  total: z.number().int(),
});

/**
 * GET /api/lessons/:id, running or over. Role: teacher, of their own lessons.
 * Error codes of all routes below `/api/lessons/:id`: `lesson-unknown` (404), `lesson-not-yours`
 * (403), and where something is to be changed `lesson-over` (409).
 */

/** POST /api/lessons/:id/extend: another end, later or earlier. Only by its teachers. Error code: `end-invalid` (422). */
export const extendLessonRequestSchema = z.object({ endsAt: z.iso.datetime() });

/**
 * POST /api/lessons/:id/end: all its restrictions are undone. By its teachers, and by ICT staff
 * where one was forgotten. Done, too, where it is over already.
 */

/**
 * POST /api/lessons/:id/requests: asks whoever leads the lesson to be let in. Role: teacher.
 * Error codes: `lesson-running` (409: end your own first), `already-in` (409). Asked again, it
 * replaces the earlier request. `take-over`: the asker leads it from then on, and whoever led it
 * is out of it.
 */
export const joinRequestSchema = z.object({ wants: z.enum(joinWishes) });
export const askedSchema = z.object({ requestId: z.uuid() });

/**
 * GET /api/lessons/:id/requests/:requestId: how it stands, for whoever asked.
 * Error code: `request-unknown` (404).
 */
export const requestStateSchema = z.object({
  /** `over`: the lesson ended, or the request was replaced, before there was an answer. */
  state: z.enum(['waiting', 'accepted', 'declined', 'over']),
});

/**
 * POST /api/lessons/:id/requests/:requestId/answer, by whoever leads the lesson.
 * Error codes: `request-unknown` (404), `request-answered` (409), `lesson-running` (409: the
 * colleague teaches another lesson by now).
 */
export const answerRequestSchema = z.object({ accept: z.boolean() });

/** POST /api/lessons/:id/leave: a co-teacher leaves. Error code: `leads` (409): whoever leads it ends it. */

/** On `/api/live/lesson`: the lesson changed: its end, its PCs, its teachers, its requests. */
export const lessonChangeSchema = z.object({ type: z.literal('lesson'), lesson: lessonSchema });

export type Lesson = z.output<typeof lessonSchema>;
export type RunningLessonLine = z.output<typeof runningLessonSchema>;
export type PastLesson = z.output<typeof pastLessonsSchema>['lessons'][number];
export type StartLessonRequest = z.input<typeof startLessonRequestSchema>;
export type StartedLesson = z.output<typeof startedLessonSchema>;
export type JoinWish = (typeof joinWishes)[number];
export type LessonChange = z.output<typeof lessonChangeSchema>;
