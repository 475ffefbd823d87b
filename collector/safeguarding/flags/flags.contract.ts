/** Flagged events and what people did about them. Roles: dsl, deputy-dsl. */
import { z } from 'zod';

/** Outcomes a flag can be closed with; none can be closed without one. */
export const outcomes = [
  'false-alarm',
  'no-further-action',
  'spoke-with-pupil',
  'parent-contacted',
  'case-opened',
  'referred-outside',
] as const;

/** What people read for each outcome. */
export const outcomeNames: Record<(typeof outcomes)[number], string> = {
  'false-alarm': 'False alarm',
  'no-further-action': 'No further action',
  'spoke-with-pupil': 'Spoke with the pupil',
  'parent-contacted': 'Contacted a parent or carer',
  'case-opened': 'Opened a case',
  'referred-outside': 'Referred outside the school',
};

/**
 * Where a flag stands. Below severity 3 it is only counted, until somebody raises it as a
 * concern: nobody is told of it, and nobody has to close it.
 */
export const flagStates = ['counted', 'open', 'acknowledged', 'closed'] as const;

const person = z.object({
  account: z.string(),
  /** Null where the account is not in the directory. */
  name: z.string().nullable(),
  yearGroup: z.string().nullable(),
});

export const flagSummarySchema = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  /** When the alert was raised on the collector; of a counted flag, when it arrived there. */
  raisedAt: z.iso.datetime(),
  person: person.nullable(),
  device: z.object({ id: z.uuid(), name: z.string(), room: z.string().nullable() }),
  term: z.string(),
  theme: z.string(),
  severity: z.number().int().min(1).max(5),
  state: z.enum(flagStates),
  deleted: z.boolean(),
  outcome: z.enum(outcomes).nullable(),
  /** Name of the staff member who acknowledged it, and so owns it. */
  owner: z.string().nullable(),
});

/** GET /api/flags */
export const flagListQuerySchema = z.object({
  /** By itself `active`: open and acknowledged. `all` has the counted ones too. */
  state: z.enum(['active', ...flagStates, 'all']).default('active'),
  minSeverity: z.coerce.number().int().min(1).max(5).default(1),
  theme: z.string().optional(),
  /** Account of one person. */
  account: z.string().optional(),
  /** Continue after this page: the previous answer's `nextCursor`. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const flagListSchema = z.object({
  /** Newest first. */
  flags: z.array(flagSummarySchema),
  nextCursor: z.string().nullable(),
  /** Open and acknowledged flags by severity, for the filters. */
  activeBySeverity: z.record(z.string(), z.number().int()),
  /** Flags of the last 7 days that are only counted. */
  countedLately: z.number().int(),
});

/** GET /api/flags/:id; writes an audit row. Error code: `flag-unknown`. */
export const flagDetailSchema = flagSummarySchema.extend({
  contextBefore: z.string(),
  matchedText: z.string(),
  contextAfter: z.string(),
  reasons: z.array(z.string()),
  ruleIds: z.array(z.string()),
  source: z.enum(['keys', 'search', 'page']),
  application: z.string(),
  windowTitle: z.string(),
  url: z.string(),
  libraryVersion: z.string(),
  /** When it arrived on the collector. */
  arrivedAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
  closedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** Other flags of this person and theme in the last 7 days that are only counted. */
  countedLately: z.number().int(),
  /** What happened to the flag, oldest first: counted, raised, opened by, acknowledged by, closed by. */
  history: z.array(z.object({ at: z.iso.datetime(), who: z.string(), what: z.string() })),
});

/** POST /api/flags/:id/raise: a counted flag becomes an open one. Error code: `flag-state`. */

/** POST /api/flags/:id/acknowledge: the asker becomes its owner. Error code: `flag-state`. */

/** POST /api/flags/:id/close. Error code: `flag-state`. An open flag is acknowledged by it too. */
export const closeFlagRequestSchema = z.object({
  outcome: z.enum(outcomes, 'Choose an outcome.'),
  note: z.string().trim().max(4_000).default(''),
});

/** POST /api/flags/:id/reopen undoes a close; the history keeps both. Error code: `flag-state`. */

export type FlagState = (typeof flagStates)[number];
export type FlagSummary = z.infer<typeof flagSummarySchema>;
export type FlagDetail = z.infer<typeof flagDetailSchema>;
export type Outcome = (typeof outcomes)[number];
