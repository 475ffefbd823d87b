/**
 * What the session asks of the shell while a teacher teaches. Times are Unix
 * milliseconds by this PC's clock, which is the one that its people see.
 */
/** Screens are to be covered. */
export interface LockOrder {
  /** What the teacher wrote; empty for the standard words. */
  readonly words: string;
  /** Name of who set it. */
  readonly setBy: string;
  readonly untilMs: number;
}

/** What a teacher wrote. */
export interface TeacherMessage {
  readonly messageId: string;
  readonly from: string;
  /** Plain text. */
  readonly text: string;
  /** Goes before those that wait, and is refused where nobody could see it. */
  readonly atOnce?: true;
}

/** Somebody who looks at this screen live. */
export interface Viewer {
  readonly name: string;
  /** True where they have mouse and keyboard, too. */
  readonly controls: boolean;
}

/** Who looks at this PC. */
export interface ScreenNotice {
  /** Live, one screen; in the order in which they came. */
  readonly viewers: readonly Viewer[];
  /** Whether a wall shows a thumbnail. */
  readonly onWall: boolean;
}

/** Somebody asks to look at the screen. */
export interface WatchQuestion {
  readonly from: string;
  /** True where they ask for mouse and keyboard, too. */
  readonly controls: boolean;
}

/** Closing the window, and leaving it alone, are `declined`. */
export type WatchAnswer = 'allowed' | 'declined';

/** An application that a lesson does not allow was closed. */
export interface RefusedApplication {
  /** Name that people know it by. */
  readonly application: string;
  readonly setBy: string;
  readonly untilMs: number;
}

/** The teacher's screen is to be shown. */
export interface BroadcastOrder {
  readonly broadcastId: string;
  readonly from: string;
  /** Over all monitors, and input goes nowhere else. */
  readonly fullScreen: boolean;
}

/** A picture of the teacher's screen (lapwing.screen.v1.BroadcastFrame). */
export interface BroadcastPicture {
  readonly broadcastId: string;
  /** Number of lapwing.screen.v1.ScreenCodec. */
  readonly codec: number;
  readonly stream: number;
  readonly number: number;
  readonly key: boolean;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How far a broadcast has come on this PC. */
export interface BroadcastTaken {
  readonly broadcastId: string;
  readonly stream: number;
  readonly number: number;
  readonly needsKey: boolean;
}

/** The teacher's screen on this PC. At most one at a time: a new one takes the old one's place. */
export interface BroadcastWindows {
  /** Resolves once it is on the screen. */
  begin(order: BroadcastOrder): Promise<void>;
  /** Left aside where it is of another broadcast. */
  picture(picture: BroadcastPicture): void;
  /** Ends this one, or whichever it is. Done, too, where it is over already. */
  end(broadcastId?: string): void;
}

/** A lesson, as anybody at the PC may know it. */
export interface LessonFacts {
  name: string;
  teacher: string;
  untilMs: number;
  /** What is restricted, one sentence each. */
  restricted: string[];
}

/** Told of what the person at the PC does. */
export interface LessonListener {
  /** Asks for help, or does no more. */
  handWanted(raised: boolean): void;
  messageRead(messageId: string): void;
  broadcastTaken(taken: BroadcastTaken): void;
  /** The person locked the screen by the operating system's own lock, or unlocked it. */
  screenLocked(locked: boolean): void;
  /** Something that was ordered did not come about. */
  failed(code: string, message: string): void;
}

/** The windows of a lesson. What is absent is what this shell cannot do. */
export interface LessonWindows {
  /**
   * Covers all screens and holds the input, or uncovers them. Where a cover does not come up, it is
   * tried again until the lock is lifted, and `LessonListener.failed` is told.
   */
  readonly lock?: (order: LockOrder | null) => void;
  /**
   * Shows a message. Resolves once it is on the screen, or in the queue behind one that is.
   *
   * @throws AppError `page-not-shown`, `screen-covered`
   */
  readonly showMessage?: (message: TeacherMessage) => Promise<void>;
  /** Asks; nothing said within a minute is `declined`. */
  readonly askToWatch?: (question: WatchQuestion) => Promise<WatchAnswer>;
  readonly broadcast?: BroadcastWindows;
  /** The banner and the tray's mark; whole. */
  showScreenNotice(notice: ScreenNotice): void;
  /** Says why an application was closed. */
  tellRefused(refused: RefusedApplication): void;
  /** The lesson in force, for the tray and "What is monitored on this PC"; null where there is none. */
  showLesson(lesson: LessonFacts | null): void;
  /** Whether the hand is up; `answeredBy` names the teacher who took it down. */
  showHand(raised: boolean, answeredBy?: string): void;
  /** Sets who is told what the person does. */
  listen(listener: LessonListener): void;
}
