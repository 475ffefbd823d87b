/**
 * What the browser extension and a session say to each other, by way of the
 * native host. The one place where both sides' messages are defined; each side
 * validates what it receives.
 */
import * as z from 'zod/mini';
import { browserRestrictionsSchema } from './browser-restrictions.ts';
import { LONGEST_PAGE_TEXT } from './page-text-length.ts';

/**
 * Largest message either way, bytes of JSON (Chrome allows 1 MiB towards the browser): two lists
 * of as many sites as a lesson may name, each as long as a name may be.
 */
export const MAX_BROWSER_MESSAGE_BYTES = 384 * 1024;

/** Longest address that is opened, characters; as in control.proto. */
export const LONGEST_OPENED_ADDRESS = 2_048;

/** Name of the native messaging host, as registered with the browsers. */
export const NATIVE_HOST_NAME = 'org.lapwing.browser';

/** What the focused element of the page in front is for. */
export const fieldKinds = ['none', 'text', 'password', 'payment'] as const;

/** First message of the extension. */
const helloSchema = z.object({
  type: z.literal('hello'),
  browser: z.string().check(z.maxLength(64)),
  extensionVersion: z.string().check(z.maxLength(32)),
  /** True where it carries out restrictions and commands of a lesson; older ones do not. */
  takesPart: z.optional(z.boolean()),
  /** Process id of the browser, where the native host knows it: the host fills it in. */
  processId: z.optional(z.int().check(z.positive())),
});

/** The tab now in front of the browser window that has, or last had, the focus. */
const frontTabSchema = z.object({
  type: z.literal('front-tab'),
  /** Address without fragment and query string; empty for the browser's own pages. */
  url: z.string().check(z.maxLength(2_048)),
  title: z.string().check(z.maxLength(256)),
  privateWindow: z.boolean(),
  /** Whether the browser itself has the focus. */
  browserFocused: z.boolean(),
  /** The focused field of that tab. */
  field: z.enum(fieldKinds),
});

/**
 * A top-level visit. Sent when the page opens, then again as its active time
 * grows, and finally when it is left: so a browser that is killed loses seconds
 * of it at most. Each message replaces the earlier ones with the same id. If the
 * link is lost, the visit ends with what was last said of it.
 */
const visitSchema = z.object({
  type: z.literal('visit'),
  /** Unique within the connection. */
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** True in the last message of a visit. */
  finished: z.boolean(),
  url: z.string().check(z.maxLength(2_048)),
  title: z.string().check(z.maxLength(256)),
  /** What was searched for, where the page is a known search engine's results; else empty. */
  searchTerms: z.string().check(z.maxLength(256)),
  /** Time the tab was in front of a focused window and the person not away. */
  activeMs: z.int().check(z.nonnegative()),
  privateWindow: z.boolean(),
  /** When the page was opened, Unix milliseconds. */
  startedAtMs: z.int().check(z.nonnegative()),
});

/** A search was made; sent at once, while the visit that it belongs to goes on. */
const searchSchema = z.object({
  type: z.literal('search'),
  url: z.string().check(z.maxLength(2_048)),
  title: z.string().check(z.maxLength(256)),
  searchTerms: z.string().check(z.minLength(1), z.maxLength(256)),
});

/**
 * Text entered into a field of a page: typed, pasted, dropped, corrected or composed. Sent at the
 * pause or when it is submitted; only what is new, with what stands around it. Never of a password
 * or payment field.
 */
const pageTextSchema = z
  .object({
    type: z.literal('page-text'),
    /** Address of the tab's page, without fragment and query string. */
    url: z.string().check(z.maxLength(2_048)),
    title: z.string().check(z.maxLength(256)),
    /** Address of the frame that the field is in; empty where it is the page itself, or not known. */
    frameUrl: z.string().check(z.maxLength(2_048)),
    text: z.string().check(z.minLength(1), z.maxLength(LONGEST_PAGE_TEXT)),
    /** What of the text is new, UTF-16 offsets; equal where something was only taken out there. */
    newFrom: z.int().check(z.nonnegative()),
    newTo: z.int().check(z.nonnegative()),
    /** How long it took to enter, milliseconds. */
    enteringMs: z.int().check(z.nonnegative()),
  })
  .check(
    z.refine(({ newFrom, newTo, text }) => newFrom <= newTo && newTo <= text.length, {
      path: ['newTo'],
      error: 'must lie within the text',
    }),
  );

/** What became of a request, under the number that the session gave it. */
const answerSchema = z.object({
  type: z.literal('answer'),
  request: z.int().check(z.nonnegative()),
  outcome: z.enum([
    'done',
    'failed',
    /** The site to be opened is restricted in the lesson. */
    'restricted',
    /** Nothing to close: the browser is not in front. */
    'not-in-front',
  ]),
});

/** Anything the extension sends. */
export const fromExtensionSchema = z.discriminatedUnion('type', [
  helloSchema,
  frontTabSchema,
  visitSchema,
  searchSchema,
  pageTextSchema,
  answerSchema,
]);

const requestNumber = z.int().check(z.nonnegative());

/** Something that the extension is to do, and to answer under the same number. */
const requestSchemas = [
  /** What is restricted from now on, whole. Done once no new page escapes it. */
  z.object({
    type: z.literal('restrict'),
    request: requestNumber,
    restrictions: browserRestrictionsSchema,
  }),
  /** Opens a site in a tab of its own, in front. */
  z.object({
    type: z.literal('open-site'),
    request: requestNumber,
    url: z.string().check(z.maxLength(LONGEST_OPENED_ADDRESS), z.regex(/^https?:\/\//)),
  }),
  /** Closes the tab in front, where the browser itself is in front. */
  z.object({ type: z.literal('close-tab'), request: requestNumber }),
  /** Asks whether it is there. */
  z.object({ type: z.literal('ping'), request: requestNumber }),
] as const;

/** Anything a session sends to the extension. */
export const toExtensionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('session-state'),
    /** False until the log-on notice was accepted: the extension then observes nothing. */
    capturing: z.boolean(),
  }),
  ...requestSchemas,
]);

export type FromExtension = z.infer<typeof fromExtensionSchema>;
export type ToExtension = z.infer<typeof toExtensionSchema>;
/** What is answered. */
export type BrowserRequest = z.infer<(typeof requestSchemas)[number]>;
/** What became of it. */
export type BrowserOutcome = z.infer<typeof answerSchema>['outcome'];
export type FieldKind = (typeof fieldKinds)[number];
