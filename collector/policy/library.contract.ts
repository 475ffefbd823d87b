/** The keyword library, to be read and tried. Roles: `libraryRoles`. Nothing here is about a pupil. */
import { themes } from '@lapwing/shared/themes';
import { z } from 'zod';

/** Terms on one page of the list. */
export const TERMS_PER_PAGE = 100;

const severitySchema = z.number().int().min(1).max(5);
const themeSchema = z.enum(Object.keys(themes) as [keyof typeof themes]);
/** A lone word, several words that stand as they are, or a pattern of words, lists and gaps. */
const kindSchema = z.enum(['word', 'phrase', 'rule']);
const countSchema = z.number().int().nonnegative();
/** How many of severity 1, 2, 3, 4 and 5, in this order. */
const bySeveritySchema = z.array(countSchema).length(5);

const versionSchema = z.object({
  /** As the library's header names it, e.g. `2026.12.1`. */
  version: z.string(),
  /** Shipped with Lapwing, or edited by the school. */
  origin: z.enum(['shipped', 'school']),
  /** When it came into force. */
  publishedAt: z.iso.datetime(),
});

const themeCountSchema = z.object({
  theme: themeSchema,
  /** All terms of the theme, rules included. */
  terms: countSchema,
  rules: countSchema,
  bySeverity: bySeveritySchema,
});

/**
 * GET /api/library. Error codes: `library-none` where none was published yet, and
 * `library-outdated` where its text is of a format that this collector no longer reads.
 */
export const librarySchema = z.object({
  current: versionSchema.extend({
    terms: countSchema,
    rules: countSchema,
    /** Word lists that rules and contexts refer to. */
    lists: countSchema,
    bySeverity: bySeveritySchema,
    /** Themes with terms, in the order of `themes`. */
    themes: z.array(themeCountSchema),
  }),
  /** Every version that was in force, newest first; the first is in force. */
  versions: z.array(versionSchema),
});

/** GET /api/library/terms */
export const termQuerySchema = z.object({
  theme: themeSchema.optional(),
  severity: z.coerce.number().pipe(severitySchema).optional(),
  kind: kindSchema.optional(),
  /** Words to find in a term, its reason or its id; case and accents do not matter. */
  search: z.string().trim().max(100).default(''),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

const termSummarySchema = z.object({
  /** Theme and folded words, e.g. `suicide.kill-myself`. */
  id: z.string(),
  /** As the file writes it. */
  text: z.string(),
  theme: themeSchema,
  severity: severitySchema,
  kind: kindSchema,
  /** Why it has that severity; empty where the file gives no reason. */
  reason: z.string(),
  /** Whole words, words that begin so, or anywhere within words. */
  boundary: z.enum(['word', 'prefix', 'substring']),
  /** Never lowered by what stands around it. */
  certain: z.boolean(),
  /** Only as written: no disguises, no misspellings. */
  exact: z.boolean(),
  /** Whether it counts only beside, or only away from, certain words. */
  conditional: z.boolean(),
  /** Year groups it is for; none for all. */
  years: z.array(z.number().int()),
  /** Languages it is for (BCP 47); none for all. */
  languages: z.array(z.string()),
});

export const termPageSchema = z.object({
  /** Version of the library that the terms are of. */
  version: z.string(),
  /** Terms that fit the whole query. */
  total: countSchema,
  /** Terms that fit all of the query but its severity. */
  bySeverity: bySeveritySchema,
  terms: z.array(termSummarySchema),
});

/** Several words, any of which will do. */
const wordsSchema = z.object({
  /** Name of the list that they are of; null where the term names them itself. */
  list: z.string().nullable(),
  /** The first of them, at most `WORDS_SHOWN`. */
  words: z.array(z.string()),
  /** How many there are in all. */
  total: countSchema,
});

/** The most words of a list that a term's details name. */
export const WORDS_SHOWN = 40;

/** GET /api/library/terms/:id. Error code: `term-unknown`. */
export const termDetailSchema = termSummarySchema.extend({
  /** Rule id that a flag of this term carries. */
  ruleId: z.string(),
  /** Line of the term file. */
  line: z.number().int(),
  /** What has to stand there, one after the other. */
  elements: z.array(
    wordsSchema.extend({
      optional: z.boolean(),
      /** The most other words that may stand between the element before and this one. */
      gapBefore: countSchema,
    }),
  ),
  /** Counts only where a word of any of these stands near; none for no condition. */
  requires: z.array(wordsSchema),
  /** Does not count where a word of any of these stands near. */
  excludes: z.array(wordsSchema),
});

/** GET /api/library/versions/:version: what it changed. Error code: `library-version-unknown`. */
export const libraryChangesSchema = z.object({
  version: z.string(),
  /** The version before it; null for the first, which changed nothing. */
  before: z.string().nullable(),
  terms: countSchema,
  added: countSchema,
  removed: countSchema,
  /** Terms whose severity changed. */
  raised: countSchema,
  lowered: countSchema,
  /** Terms by theme that were added, removed or got another severity; themes without any are left out. */
  themes: z.array(z.object({ theme: themeSchema, changed: countSchema })),
});

/** GET /api/library/versions/:version/file: the term file, to be saved. Error code: `library-version-unknown`. */

/**
 * GET /api/library/compiled: the library in force as agents match with it, for `loadLibrary`
 * of @lapwing/matching. Error code: `library-not-compiled`.
 */

export type Library = z.output<typeof librarySchema>;
export type TermQuery = z.output<typeof termQuerySchema>;
export type TermPage = z.output<typeof termPageSchema>;
export type TermSummary = z.output<typeof termSummarySchema>;
export type TermDetail = z.output<typeof termDetailSchema>;
export type LibraryChanges = z.output<typeof libraryChangesSchema>;
