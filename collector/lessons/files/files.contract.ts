/**
 * Files that a lesson hands out and collects.
 *
 * To hand out: POST /api/lessons/:id/transfers, PUT the bytes of each file in parts, then POST
 * /api/lessons/:id/commands {action: 'handOut', transferId}. To collect: the same without files and
 * with the action `collect`. How far each PC is comes on `/api/live/lesson`.
 */
import { z } from 'zod';

/** Most files in one transfer. */
export const MOST_FILES = 200;

/** Most bytes of a part that a page sends. */
export const UPLOAD_PART_BYTES = 2 * 1024 * 1024;

const title = z.string().trim().min(1, 'Enter a name.').max(100);

/**
 * POST /api/lessons/:id/transfers. Role: teacher, in their running lesson. Answers `transferSchema`;
 * sent again it answers the same. Error codes: those of lessons, `not-allowed` (403), `file-refused` (422;
 * the message names the file and the limit), `transfer-id-used` (409).
 */
export const transferRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hand-out'),
    /** Random id made by the page. */
    transferId: z.uuid(),
    title,
    files: z
      .array(
        z.object({
          fileId: z.uuid(),
          /** Below the lesson’s folder, with “/” between its parts. */
          path: z.string().min(1).max(1_000),
          size: z.number().int().min(0),
        }),
      )
      .min(1, 'Choose at least one file.')
      .max(MOST_FILES, `At most ${MOST_FILES} files go at once.`),
  }),
  z.object({
    kind: z.literal('collect'),
    transferId: z.uuid(),
    title,
    /** Names of files, with “*”; empty for all. */
    names: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  }),
]);

/** How a transfer stands at a PC. */
export const transferStates = ['waiting', 'running', 'done', 'failed'] as const;

const targetSchema = z.object({
  deviceId: z.uuid(),
  state: z.enum(transferStates),
  /** Bytes that have come there, or from there. */
  bytes: z.number(),
  /** In plain English, where something was left out or did not succeed. */
  message: z.string(),
});

/** A transfer with its PCs. */
export const transferSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['hand-out', 'collect']),
  title: z.string(),
  createdAt: z.iso.datetime(),
  /** Null until it went to PCs. */
  sentAt: z.iso.datetime().nullable(),
  /** Files handed out, or collected so far. */
  files: z.number(),
  /** Their bytes. */
  bytes: z.number(),
  targets: z.array(targetSchema),
});

/** GET /api/lessons/:id/transfers, newest first. Role: teacher, of their lesson, running or over. */
export const transferListSchema = z.object({ transfers: z.array(transferSchema) });

/**
 * PUT /api/lessons/:id/transfers/:transferId/files/:fileId?offset=, the bytes as
 * application/octet-stream. Answers how many bytes are there now; a part that does not follow is
 * left aside, so that a page goes on from what is answered.
 */
export const uploadedSchema = z.object({ bytes: z.number(), complete: z.boolean() });

/** On `/api/live/lesson`: how far a transfer is at one PC. */
export const transferMessageSchema = targetSchema.extend({
  type: z.literal('transfer'),
  transferId: z.uuid(),
});

export type Transfer = z.output<typeof transferSchema>;
export type TransferRequest = z.output<typeof transferRequestSchema>;
export type TransferTarget = z.output<typeof targetSchema>;
export type TransferMessage = z.output<typeof transferMessageSchema>;
