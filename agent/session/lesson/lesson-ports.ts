/**
 * What carries out a lesson's restrictions and commands in a session. A port that
 * is absent means that this session cannot do it: the service is told so, and the
 * teacher sees "unsupported" and not "done".
 */
import type { control } from '@lapwing/proto';

/** What a person under a restriction can read about it. */
interface Restriction {
  /** Name of who set it, for example "Ms Okafor". */
  readonly setBy: string;
  /** Name of the lesson, for example "9B Computing". */
  readonly lessonName: string;
  /** When it ends by the collector's clock, Unix milliseconds. */
  readonly untilMs: number;
}

/** Screens are covered. */
export interface LockInForce extends Restriction {
  /** What the teacher wrote; empty for the standard words. */
  readonly words: string;
}

/** Places that may be used alone, or not at all. */
export interface PlacesInForce extends Restriction {
  /** Hosts, each with its sub-domains. */
  readonly sites: readonly string[];
  /** Executables (base names, lower case, "*" as wildcard). */
  readonly applications: readonly string[];
}

/** All restrictions by kind; null where there is none. */
export interface RestrictionsInForce {
  readonly lock: LockInForce | null;
  /** Only these; an empty list leaves its kind of place as it is. */
  readonly focus: PlacesInForce | null;
  /** All but these. */
  readonly block: PlacesInForce | null;
  /** Browsers reach no site. */
  readonly pauseInternet: Restriction | null;
  readonly mute: Restriction | null;
}

/**
 * Carries out one kind of restriction. Called with what is in force once that is
 * known, and at each change; null undoes it, and is harmless where there is nothing
 * to undo. What it throws is reported, and the others go on.
 *
 * @param nowMs the time by the collector's clock, Unix milliseconds, to count `untilMs` down from.
 */
type Apply<Kind extends keyof RestrictionsInForce> = (
  inForce: RestrictionsInForce[Kind],
  nowMs: number,
) => void | Promise<void>;

/** What is in force of a lesson at a time. */
export interface LessonInForce {
  /** Null where there is none. */
  readonly lesson: {
    readonly name: string;
    readonly teacherName: string;
    readonly endsAtMs: number;
  } | null;
  readonly restrictions: RestrictionsInForce;
}

/** Ports for restrictions. */
export type RestrictionPorts = {
  readonly [Kind in keyof RestrictionsInForce]?: Apply<Kind>;
};

/** Ports for commands. Each resolves when it is done, and throws where it could not be. */
export interface CommandPorts {
  /** Shows a message; resolves once it is on the screen. */
  showMessage?(message: { messageId: string; text: string; from: string }): Promise<void>;
  /** Opens a site in the browser that is running, or in the standard one. */
  openSite?(url: string): Promise<void>;
  openApplication?(application: control.SchoolApplication.$Properties): Promise<void>;
  /** Closes the tab or application in front. */
  closeFront?(): Promise<void>;
  /** Asks the person whether somebody may look at the screen, or control it, too. */
  askToWatch?(question: { from: string; controls: boolean }): Promise<'allowed' | 'declined'>;
  /**
   * Takes a picture of a monitor (0: the primary one), tells the person, and sends it to the service;
   * resolves once it is on its way.
   */
  keepScreenshot?(order: { screenshotId: string; monitor: number; from: string }): Promise<void>;
  /** Shows the teacher's screen; resolves once its window is on the screen. */
  broadcast?(order: { broadcastId: string; from: string; fullScreen: boolean }): Promise<void>;
  /** Shows it no more. Done, too, where it is over already. */
  endBroadcast?(broadcastId: string): Promise<void>;
}
