/**
 * What capture sources tell the pipeline: raw observations of the keyboard, the
 * window in front and the browser. They live only in memory; the privacy gate
 * decides about each one before anything else sees it.
 *
 * `atMs` is always Unix milliseconds.
 */
import type { FieldKind } from '@lapwing/shared/browser-messages';

/** One thing that a capture source saw. */
export type Observation =
  | TextObservation
  | EditObservation
  | BreakObservation
  | WindowObservation
  | NoWindowObservation
  | ActivityObservation
  | FrontTabObservation
  | VisitObservation
  | SearchObservation
  | PageTextObservation
  | BrowserGoneObservation;

/** Characters as they appear: after layout, modifiers and dead keys. Enter is `\n`, Tab is `\t`. */
export interface TextObservation {
  kind: 'text';
  text: string;
  atMs: number;
}

/** The character before (`backspace`) or after (`delete`) the caret was removed. */
export interface EditObservation {
  kind: 'edit';
  edit: 'backspace' | 'delete';
  atMs: number;
}

/** The caret went elsewhere: what is typed next does not continue what was typed before. */
export interface BreakObservation {
  kind: 'break';
  reason: 'navigation' | 'mouse' | 'focus' | 'submit';
  /** True where not the person at the PC did it but a viewer by remote control. */
  injected?: true;
  atMs: number;
}

/** This window is now in front; sent again whenever its title changes. */
export interface WindowObservation {
  kind: 'window';
  /** Base name of the program's file, e.g. `mousepad` or `WINWORD.EXE`; empty if it is not known. */
  executable: string;
  /** The program's name for people, e.g. `Mousepad`; the executable's name if it has none. */
  application: string;
  title: string;
  /** By which the window system knows it; absent where nothing is to be done to it. */
  windowId?: number;
  /** The program's process; absent or 0 where it is not known. */
  processId?: number;
  atMs: number;
}

/** Nothing is in front, e.g. all windows were closed or minimised. */
export interface NoWindowObservation {
  kind: 'no-window';
  atMs: number;
}

/** Any key or pointer activity. Says only that, and at most once a second; for idle time. */
export interface ActivityObservation {
  kind: 'activity';
  atMs: number;
}

/** The tab in front of a browser, or its focused field, changed. */
export interface FrontTabObservation {
  kind: 'front-tab';
  /** Without fragment and query string; empty for the browser's own pages. */
  url: string;
  title: string;
  privateWindow: boolean;
  /** Whether the browser itself has the focus. */
  browserFocused: boolean;
  field: FieldKind;
  browser: string;
  atMs: number;
}

/** A finished visit of a page. */
export interface VisitObservation {
  kind: 'visit';
  url: string;
  title: string;
  /** What was searched for, if the page is a known search engine's; else empty. */
  searchTerms: string;
  /** How long the tab was in front, milliseconds. */
  activeMs: number;
  privateWindow: boolean;
  browser: string;
  startedAtMs: number;
  atMs: number;
}

/** A search was made with a known search engine; its visit follows when it ends. */
export interface SearchObservation {
  kind: 'search';
  url: string;
  title: string;
  searchTerms: string;
  browser: string;
  atMs: number;
}

/**
 * Text was entered into a field of a page that is for text: typed, pasted, dropped, corrected or
 * composed. Told at the pause or when it is submitted.
 */
export interface PageTextObservation {
  kind: 'page-text';
  url: string;
  title: string;
  /** Address of the frame that the field is in; empty where it is the page itself, or not known. */
  frameUrl: string;
  /** What is new of the field's text, and what stands around it. */
  text: string;
  /** Where in `text` the new part begins and ends, UTF-16 offsets. */
  newFrom: number;
  newTo: number;
  browser: string;
  /** When entering it began. */
  beganAtMs: number;
  atMs: number;
}

/** A browser's extension is no longer connected. */
export interface BrowserGoneObservation {
  kind: 'browser-gone';
  browser: string;
  atMs: number;
}

/** Receives observations in the order in which they happened. Must not throw. */
export type ObservationSink = (observation: Observation) => void;

/** A running capture source. */
export interface CaptureSource {
  /** Ends it; no observation follows once the promise is fulfilled. Safe to call twice. */
  stop(): Promise<void>;
}
