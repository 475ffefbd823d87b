/**
 * GET /api/lessons/:id/report: what became of a lesson, after it or as far as it has come. Role:
 * teacher, of lessons that they taught to the end or teach now. Every read writes an audit row.
 * Error codes: `lesson-unknown` (404), `lesson-not-yours` (403).
 *
 * It tells of the lesson's PCs while they were in it, and of pupils only. Titles, addresses,
 * searches, flags and private time are not in it.
 */
import { z } from 'zod';
import { restrictionKinds } from '../../lessons/commands.contract.ts';

const time = z.iso.datetime();

/** Time in one application or on one site. */
const shareSchema = z.object({ name: z.string(), durationMs: z.number().int().nonnegative() });

const handSchema = z.object({
  at: time,
  /** Null where it was up when the lesson ended, and while it is. */
  until: time.nullable(),
  device: z.string(),
});

const pupilSchema = z.object({
  /** As the directory has it; the account where it knows none. */
  name: z.string(),
  /** False where the lesson is for a class and they are not in it now. */
  inClass: z.boolean(),
  /** Where they were logged on, by time, within the lesson. */
  attended: z.array(z.object({ device: z.string(), from: time, to: time })),
  /** Time at the keyboard or mouse, idle time deducted. */
  activeMs: z.number().int().nonnegative(),
  /** The longest first. */
  applications: z.array(shareSchema),
  sites: z.array(shareSchema),
  hands: z.array(handSchema),
});

/** A restriction, from when it was set to when no PC had it any more. */
const spanSchema = z.object({
  kind: z.enum(restrictionKinds),
  by: z.string(),
  from: time,
  to: time,
  /** PCs that had it. */
  devices: z.number().int(),
  sites: z.array(z.string()),
  applications: z.array(z.string()),
});

export const lessonReportSchema = z.object({
  lesson: z.object({
    id: z.uuid(),
    name: z.string(),
    room: z.string().nullable(),
    class: z.string().nullable(),
    teachers: z.array(z.string()),
    devices: z.number().int(),
    /** Null while it runs. */
    endedAt: time.nullable(),
  }),
  /** What the report is about: from the lesson's start to its end, or to now. */
  from: time,
  to: time,
  /** Of all pupils together, the longest first. */
  applications: z.array(shareSchema),
  sites: z.array(shareSchema),
  /** Whoever was logged on, by name. */
  pupils: z.array(pupilSchema),
  /** Pupils of the class, as it is now, who were logged on at none of the lesson's PCs; by name. */
  absent: z.array(z.string()),
  /** Hands of people whom the directory does not know (no name), or of whose log-on nothing has come yet. */
  otherHands: z.array(handSchema.extend({ name: z.string().nullable() })),
  restrictions: z.array(spanSchema),
  /** What else was asked of PCs, by time. */
  commands: z.array(
    z.object({
      /** As commands.contract.ts names it. */
      action: z.string(),
      at: time,
      by: z.string(),
      devices: z.number().int(),
      /** PCs that did it. */
      done: z.number().int(),
    }),
  ),
});

export type LessonReport = z.output<typeof lessonReportSchema>;
export type ReportPupil = LessonReport['pupils'][number];
export type ReportShare = z.output<typeof shareSchema>;
export type ReportSpan = z.output<typeof spanSchema>;
