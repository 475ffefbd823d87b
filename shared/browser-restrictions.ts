/**
 * What a lesson restricts in a browser, as the session tells the extension. Times
 * are remaining milliseconds: each side counts them by a clock that nobody can set.
 */
import * as z from 'zod/mini';

/** Most hosts in one restriction, as in control.proto. */
export const MOST_RESTRICTED_SITES = 500;
/** Longest time a restriction may have left: a week, milliseconds. Lessons take hours. */
export const LONGEST_RESTRICTION_MS = 7 * 24 * 60 * 60 * 1_000;
/** Longest name of a person or a lesson, characters. */
export const LONGEST_SHOWN_NAME = 256;

const restrictionSchema = z.object({
  /** Name of who set it, as the pupil reads it. */
  setBy: z.string().check(z.maxLength(LONGEST_SHOWN_NAME)),
  remainingMs: z.int().check(z.positive(), z.maximum(LONGEST_RESTRICTION_MS)),
});

/** Lower case ASCII, so that it is told from others by its characters alone. */
const hostSchema = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9._-]+$/));

const placesSchema = z.object({
  ...restrictionSchema.shape,
  /** Hosts, each with its sub-domains; international names as in the DNS (`xn--…`). */
  sites: z.array(hostSchema).check(z.minLength(1), z.maxLength(MOST_RESTRICTED_SITES)),
});

/** All that is restricted, whole: null is not restricted. */
export const browserRestrictionsSchema = z.object({
  /** Name of the lesson, as the pupil reads it; may be empty. */
  lessonName: z.string().check(z.maxLength(LONGEST_SHOWN_NAME)),
  /** Only these sites. */
  focus: z.nullable(placesSchema),
  /** All but these. */
  block: z.nullable(placesSchema),
  /** No site at all. */
  pause: z.nullable(restrictionSchema),
});

export type BrowserRestrictions = z.infer<typeof browserRestrictionsSchema>;

/** Nothing is restricted. */
export const NO_BROWSER_RESTRICTIONS: BrowserRestrictions = {
  lessonName: '',
  focus: null,
  block: null,
  pause: null,
};
