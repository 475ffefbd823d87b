/**
 * What the session asks of the windows that a person sees. Electron implements
 * it for pupils (electron/), the terminal for developers and tests (development/).
 */

import type { VideoPort } from '../capture/screen/video-port.ts';
import type { ClipboardPort } from '../remote-control/input-port.ts';
import type { LessonFacts, LessonWindows } from './lesson-windows.ts';

/** The school's log-on notice. */
export interface NoticeText {
  schoolName: string;
  /** Changes whenever the text does. */
  version: string;
  title: string;
  /** Plain text with blank lines between paragraphs. */
  body: string;
}

/** What was done with the notice: closing it without an answer is `dismissed`. */
export type NoticeAnswer = 'accepted' | 'dismissed';

/** Why nothing is monitored. */
export type NotMonitoringReason =
  /** The service, or the school's policy, has not been heard of yet. */
  | 'starting'
  /** The notice is on the screen and has not been answered. */
  | 'notice-open'
  /** The notice was closed without an answer. */
  | 'notice-dismissed'
  /** The notice could not be shown. */
  | 'notice-not-shown'
  /** Observing the keyboard, windows or browsers could not begin. */
  | 'capture-failed';

/** Whether this PC is monitored at present. */
export type MonitoringState =
  | { monitoring: true; sinceMs: number }
  | { monitoring: false; reason: NotMonitoringReason };

/** A stretch of the week, minutes after local midnight; ISO weekday. */
export interface HoursOfWeek {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}

/** All there is to know about monitoring on this PC; anybody who uses it may see it. */
export interface MonitoringFacts {
  state: MonitoringState;
  agentVersion: string;
  /** Version of the term library that typed text is matched with; null while there is none. */
  libraryVersion: string | null;
  /** Null until the policy is known. */
  notice: NoticeText | null;
  excludedApplications: readonly string[];
  excludedSites: readonly string[];
  /** Empty means always. */
  monitoredHours: readonly HoursOfWeek[];
  /** The lesson in force, which the shell itself fills in; null where there is none. */
  lesson?: LessonFacts | null;
  /** Who looks at the screen, in words, which the shell itself fills in; empty for nobody. */
  watched?: string;
}

/** The windows and the tray icon of one session. */
export interface Shell {
  /** What encodes the screen as video, where there is something. */
  readonly video?: VideoPort;
  /** The system's clipboard, where this shell can reach it. */
  readonly clipboard?: ClipboardPort;
  /** True for the development shell, which is not for pupils. */
  readonly development: boolean;
  /** What a person sees of a lesson; absent where this shell has nothing to show it with. */
  readonly lesson?: LessonWindows;
  /**
   * Shows the notice and waits for the answer.
   *
   * @throws AppError `notice-not-shown` where it did not reach the screen: then nothing may be captured.
   */
  showNotice(notice: NoticeText): Promise<NoticeAnswer>;
  /** Brings the tray icon and the page "What is monitored on this PC" up to date. */
  showFacts(facts: MonitoringFacts): void;
  /** Sets who is told when the person asks to see the notice again. */
  onNoticeWanted(listener: () => void): void;
  /** Sets who is told when the person logs off. */
  onLogOff(listener: () => void): void;
  /** Closes every window; an open notice counts as dismissed. */
  close(): Promise<void>;
}
