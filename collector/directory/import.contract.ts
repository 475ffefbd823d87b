/**
 * Importing lists of people, classes and rooms from a CSV file. Two steps with the same body:
 * POST /api/import/preview says what would change, POST /api/import/apply does exactly that.
 * Roles: administrator, technician.
 */
import { z } from 'zod';

export const importKinds = ['people', 'classes', 'rooms'] as const;

/** Largest file, in bytes. */
export const MAX_IMPORT_BYTES = 5_000_000;
/** Most lines below the header. */
export const MAX_IMPORT_ROWS = 20_000;
/** Lines of each list that a preview shows. */
export const PREVIEW_LINES = 50;

export const importRequestSchema = z.object({
  kind: z.enum(importKinds),
  /** For the audit trail. */
  fileName: z.string().trim().max(200),
  /** The file's bytes as they are: the collector finds out how they are encoded. */
  file: z.base64().max(Math.ceil(MAX_IMPORT_BYTES / 3) * 4, 'The file is larger than 5 MB.'),
  /** Whether a class or room that the file lists loses who or what the file does not list for it. */
  removeMissing: z.boolean().default(false),
});

const faultSchema = z.object({
  /** Line in the file, from 1; null where it is about the whole file. */
  line: z.number().int().nullable(),
  /** Header of the column; null where it is about the whole line. */
  column: z.string().nullable(),
  /** What is wrong, and what to do. */
  message: z.string(),
  /**
   * file: nothing can be imported. line: it is left out, and nothing is removed, for the file
   * may have meant it. unknown: it names somebody or something that is not there, and is left out.
   */
  severity: z.enum(['file', 'line', 'unknown']),
});

/** What a list of changes is about. */
export const importThings = [
  'people',
  'classes',
  'members',
  'teachers',
  'rooms',
  'devices',
] as const;

const changesSchema = z.object({
  count: z.number().int(),
  /** The first lines. */
  first: z.array(z.object({ title: z.string(), detail: z.string() })),
});

export const importPreviewSchema = z.object({
  /** Names this plan: `apply` does it only as long as it is still the same. */
  fingerprint: z.string(),
  /** Lines below the header. */
  rows: z.number().int(),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']),
  separator: z.enum([',', ';', 'tab']),
  /** The file's columns, and what each was taken for; null where it is not used. */
  columns: z.array(z.object({ header: z.string(), meaning: z.string().nullable() })),
  /** The first hundred. */
  faults: z.array(faultSchema),
  faultCount: z.number().int(),
  /** held-back: wanted, but some lines could not be read. */
  removal: z.enum(['off', 'on', 'held-back']),
  sections: z.array(
    z.object({
      thing: z.enum(importThings),
      added: changesSchema,
      changed: changesSchema,
      removed: changesSchema,
      unchanged: changesSchema,
    }),
  ),
  /** How much applying would change in all. */
  changes: z.number().int(),
});

/** Error codes: `import-faults` (nothing can be imported), `import-changed` (look again). */
export const importApplyRequestSchema = importRequestSchema.extend({ fingerprint: z.string() });
export const importResultSchema = z.object({
  applied: z.array(
    z.object({
      thing: z.enum(importThings),
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
    }),
  ),
});

export type ImportKind = (typeof importKinds)[number];
export type ImportThing = (typeof importThings)[number];
export type ImportFault = z.infer<typeof faultSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportResult = z.infer<typeof importResultSchema>;
