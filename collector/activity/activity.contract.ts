/** A person's or a PC's day. Roles: dsl, deputy-dsl. Every read writes an audit row. */
import { z } from 'zod';

/** GET /api/activity/subjects?query= : people and PCs whose name or account contains the text. */
export const subjectsSchema = z.object({
  people: z.array(
    z.object({
      account: z.string(),
      name: z.string().nullable(),
      yearGroup: z.string().nullable(),
      lastActiveAt: z.iso.datetime().nullable(),
    }),
  ),
  devices: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      room: z.string().nullable(),
      lastActiveAt: z.iso.datetime().nullable(),
    }),
  ),
});

/** GET /api/activity/day: exactly one of account and deviceId. */
export const dayQuerySchema = z.object({
  account: z.string().optional(),
  deviceId: z.uuid().optional(),
  /** Day in the school's time zone, YYYY-MM-DD. */
  date: z.iso.date(),
});

const stretchBase = {
  startedAt: z.iso.datetime(),
  durationMs: z.number().int().nonnegative(),
  device: z.object({ id: z.uuid(), name: z.string() }),
  account: z.string().nullable(),
};

export const dayStretchSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('application'),
    ...stretchBase,
    executable: z.string(),
    application: z.string(),
    title: z.string(),
    idleMs: z.number().int().nonnegative(),
  }),
  z.object({
    kind: z.literal('site'),
    ...stretchBase,
    url: z.string(),
    host: z.string(),
    title: z.string(),
    searchTerms: z.string(),
    privateWindow: z.boolean(),
    browser: z.string(),
  }),
  /** Time in places that are not monitored; says no more. */
  z.object({ kind: z.literal('private'), ...stretchBase }),
  /** Log-on, log-off, the notice accepted. */
  z.object({ kind: z.literal('session'), ...stretchBase, what: z.string() }),
  z.object({
    kind: z.literal('flag'),
    ...stretchBase,
    flagId: z.uuid(),
    term: z.string(),
    theme: z.string(),
    severity: z.number().int().min(1).max(5),
    /** Too mild to tell anybody of, and not raised as a concern. */
    counted: z.boolean(),
  }),
]);

export const daySchema = z.object({
  subject: z.object({ kind: z.enum(['person', 'device']), label: z.string(), detail: z.string() }),
  date: z.iso.date(),
  /** Bounds of the day in the school's zone. */
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** By start, oldest first. At most 5,000; `truncated` says whether there were more. */
  stretches: z.array(dayStretchSchema),
  truncated: z.boolean(),
  totals: z.object({
    applications: z.array(
      z.object({ application: z.string(), durationMs: z.number(), stretches: z.number() }),
    ),
    sites: z.array(z.object({ host: z.string(), durationMs: z.number(), visits: z.number() })),
    activeMs: z.number(),
    privateMs: z.number(),
  }),
});

export type Day = z.infer<typeof daySchema>;
export type DayStretch = z.infer<typeof dayStretchSchema>;
