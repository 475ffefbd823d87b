/**
 * The made-up desktop of a virtual PC: what is in front, and what a lesson makes of it. It carries
 * out the lesson's restrictions and commands, so that each is seen in the PC's picture.
 */
import type {
  CaptureSource,
  Observation,
  ObservationSink,
} from '@lapwing/agent/session/capture/observation.ts';
import type {
  CommandPorts,
  LockInForce,
  PlacesInForce,
  RestrictionPorts,
} from '@lapwing/agent/session/lesson/lesson-ports.ts';
import { compileExcludedApplications } from '@lapwing/agent/session/privacy/excluded-applications.ts';
import { compileExcludedSites } from '@lapwing/agent/session/privacy/excluded-sites.ts';
import type { LessonListener, LessonWindows } from '@lapwing/agent/session/shell/lesson-windows.ts';
import {
  STANDARD_LOCK_WORDS,
  viewersInWords,
} from '@lapwing/agent/session/shell/lesson-wording.ts';
import { Random } from './random.ts';

/** How long a pupil reads a message, milliseconds, between these. */
const READING_MS = { least: 5_000, most: 20_000 };
/** Each pupil asks for help once in as much of a lesson, milliseconds. */
const HELP_EVERY_MS = 20 * 60_000;
/** How soon in a lesson, milliseconds. */
const HELP_AFTER_MS = 15_000;
/** … and lowers the hand again where nobody came. */
const HELP_PATIENCE_MS = { least: 60_000, most: 4 * 60_000 };

/** What is in front. */
export interface Front {
  /** Base name of the program. */
  executable: string;
  application: string;
  title: string;
  /** Null outside a browser. */
  url: string | null;
}

/** What the PC's screen shows. */
export interface DesktopView {
  /** Null where everything is closed. */
  front: Front | null;
  /** What was typed, the newest line last. */
  lines: readonly string[];
  /** Why the lesson does not allow what is in front; null where it does. */
  refused: string | null;
  /** What covers the screen: the lock, or the teacher's screen. */
  cover: { words: string; by: string } | null;
  message: { from: string; text: string } | null;
  /** Words beside the clock. */
  marks: readonly string[];
  /** Who looks; empty for nobody. */
  watched: string;
}

/** See the top of this file. */
export class Desktop {
  #front: Front | null = null;
  #lines: string[] = [];
  #lock: LockInForce | null = null;
  #focus: PlacesInForce | null = null;
  #block: PlacesInForce | null = null;
  #isPaused = false;
  #isMuted = false;
  #handIsUp = false;
  #watched = '';
  #isControlled = false;
  #broadcast: { id: string; from: string } | null = null;
  #messages: { messageId: string; from: string; text: string }[] = [];
  #listener: LessonListener | undefined;
  #sink: ObservationSink | undefined;
  #help: NodeJS.Timeout | undefined;
  #reading: NodeJS.Timeout | undefined;
  readonly #random: Random;

  /** @param seed decides when the pupil reads and asks for help */
  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  /** For `SessionOptions.restrictions`. */
  readonly restrictions: RestrictionPorts = {
    lock: (inForce) => {
      this.#lock = inForce;
    },
    focus: (inForce) => {
      this.#focus = inForce;
    },
    block: (inForce) => {
      this.#block = inForce;
    },
    pauseInternet: (inForce) => {
      this.#isPaused = inForce !== null;
    },
    mute: (inForce) => {
      this.#isMuted = inForce !== null;
    },
  };

  /** For `SessionOptions.commands`. */
  readonly commands: CommandPorts = {
    openSite: async (url) => {
      const { hostname } = new URL(url);
      this.#open({ executable: 'chromium', application: 'Chromium', title: hostname, url });
    },
    openApplication: async ({ name: called, starts }) => {
      const name = called ?? '';
      const start = starts?.find(({ platform }) => platform === 'linux') ?? starts?.[0];
      const executable = start?.executable ?? name.toLowerCase();
      this.#open({ executable, application: name, title: name, url: null });
    },
    closeFront: async () => {
      this.#see({ kind: 'no-window', atMs: Date.now() });
    },
  };

  /** For `Shell.lesson`. */
  readonly windows: LessonWindows = {
    showMessage: async (message) => {
      this.#messages.push(message);
      this.#read();
    },
    askToWatch: async () => 'allowed',
    broadcast: {
      begin: async ({ broadcastId, from }) => {
        this.#broadcast = { id: broadcastId, from };
      },
      picture: ({ broadcastId, stream, number }) => {
        if (broadcastId !== this.#broadcast?.id) return;
        this.#listener?.broadcastTaken({ broadcastId, stream, number, needsKey: false });
      },
      end: (broadcastId) => {
        if (broadcastId && broadcastId !== this.#broadcast?.id) return;
        this.#broadcast = null;
      },
    },
    showScreenNotice: ({ viewers }) => {
      this.#watched = viewersInWords(viewers);
      this.#isControlled = viewers.some(({ controls }) => controls);
    },
    tellRefused() {},
    showLesson: (lesson) => {
      if (!lesson) clearTimeout(this.#help);
      if (!lesson) this.#help = undefined;
      else if (!this.#help) this.#askForHelp(HELP_AFTER_MS);
    },
    showHand: (raised) => {
      this.#handIsUp = raised;
    },
    listen: (listener) => {
      this.#listener = listener;
    },
  };

  /** Plays what `start` gives, as far as a pupil could do it now. */
  capture(sink: ObservationSink, start: (sink: ObservationSink) => () => void): CaptureSource {
    this.#sink = sink;
    const stop = start((observation) => {
      const isTyped = observation.kind === 'text' || observation.kind === 'activity';
      if (isTyped && (this.#lock || this.#broadcast || this.#refusal())) return;
      this.#see(observation);
    });
    return {
      stop: async () => {
        stop();
        clearTimeout(this.#help);
        clearTimeout(this.#reading);
      },
    };
  }

  /** What the screen shows now. */
  view(): DesktopView {
    const lock = this.#lock && {
      words: this.#lock.words || STANDARD_LOCK_WORDS,
      by: this.#lock.setBy,
    };
    const broadcast = this.#broadcast && {
      words: 'Your teacher’s screen is shown here',
      by: this.#broadcast.from,
    };
    return {
      front: this.#front,
      lines: this.#lines.filter((line) => line !== '').slice(-8),
      refused: this.#refusal(),
      cover: lock ?? broadcast,
      message: this.#messages[0] ?? null,
      marks: [
        ...(this.#handIsUp ? ['Hand up'] : []),
        ...(this.#isMuted ? ['Sound off'] : []),
        ...(this.#isPaused ? ['Internet paused'] : []),
        ...(this.#isControlled ? ['Demo PC: no mouse, no keyboard'] : []),
      ],
      watched: this.#watched,
    };
  }

  #see(observation: Observation): void {
    this.#sink?.(observation);
    switch (observation.kind) {
      case 'window': {
        const { executable, application, title } = observation;
        this.#front = { executable, application, title, url: null };
        this.#lines = [''];
        break;
      }
      case 'front-tab':
        if (this.#front && observation.url !== '') this.#front.url = observation.url;
        break;
      case 'no-window':
        this.#front = null;
        break;
      case 'text':
        if (observation.text === '\n') this.#lines.push('');
        else this.#lines.push((this.#lines.pop() ?? '') + observation.text);
        break;
    }
  }

  #open({ executable, application, title, url }: Front): void {
    const atMs = Date.now();
    this.#see({ kind: 'window', executable, application, title, atMs });
    if (url === null) return;
    const page = { url, title, privateWindow: false, browserFocused: true } as const;
    this.#see({ kind: 'front-tab', ...page, field: 'none', browser: 'chromium', atMs });
  }

  #refusal(): string | null {
    if (!this.#front) return null;
    const { url, executable } = this.#front;
    if (url !== null && this.#isPaused) return 'The internet is paused';
    const isAmong = ({ sites, applications }: PlacesInForce): boolean =>
      url === null
        ? compileExcludedApplications(applications)(executable)
        : compileExcludedSites(sites)(url);
    const focus = this.#focus;
    const isFocused = focus && (url === null ? focus.applications : focus.sites).length > 0;
    if (focus && isFocused && !isAmong(focus)) return 'Not part of this lesson';
    if (this.#block && isAmong(this.#block)) return 'Blocked in this lesson';
    return null;
  }

  #read(): void {
    if (this.#reading || this.#messages.length === 0) return;
    this.#reading = setTimeout(
      () => {
        this.#reading = undefined;
        const read = this.#messages.shift();
        if (read) this.#listener?.messageRead(read.messageId);
        this.#read();
      },
      this.#random.between(READING_MS.least, READING_MS.most),
    );
  }

  #askForHelp(afterMs: number): void {
    this.#help = setTimeout(
      () => {
        this.#listener?.handWanted(true);
        this.#help = setTimeout(
          () => {
            this.#listener?.handWanted(false);
            this.#askForHelp(HELP_EVERY_MS / 2);
          },
          this.#random.between(HELP_PATIENCE_MS.least, HELP_PATIENCE_MS.most),
        );
      },
      this.#random.between(afterMs, afterMs + HELP_EVERY_MS),
    );
  }
}
