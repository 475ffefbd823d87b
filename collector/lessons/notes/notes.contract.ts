/**
 * Notes of a lesson: what its teachers write, and that a picture of a screen was kept. The picture
 * itself is sealed evidence; no route of lessons gives it.
 */
import { z } from 'zod';

/** Limits of what is noted of one lesson. */
export const noteLimits = {
  /** Characters of a note, and of the reason for a picture. */
  text: 2_000,
  reason: 300,
  texts: 200,
  screenshots: 50,
} as const;

const text = z
  .string()
  .trim()
  .min(1, 'Write a note.')
  .max(noteLimits.text, `A note has at most ${noteLimits.text} characters.`);

/** Why a picture is kept. */
export const screenshotReasonSchema = z
  .string()
  .trim()
  .min(3, 'Say in a few words why you keep it.')
  .max(noteLimits.reason, `Use at most ${noteLimits.reason} characters.`);

const common = {
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Who wrote it, or kept the picture. */
  by: z.object({ id: z.uuid(), name: z.string() }),
};

const noteSchema = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('text'),
    text: z.string(),
    editedAt: z.iso.datetime().nullable(),
  }),
  /** A picture was kept, and is sealed. */
  z.object({
    ...common,
    kind: z.literal('screenshot'),
    reason: z.string(),
    device: z.object({ id: z.uuid(), name: z.string() }),
    /** Null where the directory does not know who was logged on. */
    person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  }),
]);

/**
 * GET /api/lessons/:id/notes, oldest first. Role: teacher, of those who teach the lesson or did when it
 * ended. Error codes: `lesson-unknown`, `lesson-not-yours`.
 */
export const noteListSchema = z.object({ notes: z.array(noteSchema) });

/**
 * POST /api/lessons/:id/notes {id, text}: also after the lesson. The same again changes nothing. Error
 * codes: as above, `notes-full` (409), and `note-id-used` (409: another note has the id).
 */
export const noteRequestSchema = z.object({ id: z.uuid(), text });

/**
 * PUT /api/lessons/:id/notes/:noteId {text} and DELETE: one’s own notes; what was said of a picture stays.
 * Error code: `note-unknown` (404).
 */
export const noteChangeSchema = z.object({ text });

export type LessonNote = z.output<typeof noteSchema>;
