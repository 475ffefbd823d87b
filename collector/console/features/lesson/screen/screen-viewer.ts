import { screen } from '@lapwing/proto';
import type { ScreenInput } from '../../../../live/relay/screen-input.contract.ts';
import type {
  FromScreens,
  ScreenCodecName,
  ScreenPerson,
} from '../../../../live/relay/screens.contract.ts';
import type { ScreensLine, ViewEvents } from '../screens-line.ts';
import type { Picture, PictureEvents } from './picture.ts';

type ViewMessage = Extract<FromScreens, { type: 'view' }>;
type MonitorsMessage = Extract<FromScreens, { type: 'monitors' }>;

/** A monitor of the PC that is looked at. */
export type ViewedMonitor = MonitorsMessage['monitors'][number];

/** How a view stands. */
export interface ViewState {
  phase: ViewMessage['state'];
  /** Why it was refused or ended, or why there is no picture though it runs; empty where all is well. */
  why: string;
  because: ViewMessage['because'] | null;
  /** Whose screen is shown; null before that is known, and where nobody is logged on. */
  person: ScreenPerson | null;
  /** Whether mouse and keyboard go to the PC. */
  controls: boolean;
  monitors: readonly ViewedMonitor[];
  /** The pupil's own mouse and keyboard are taken away. */
  pupilInputTaken: boolean;
  /** A first picture is on the canvas. */
  shown: boolean;
}

const beginning: ViewState = {
  phase: 'starting',
  why: '',
  because: null,
  person: null,
  controls: false,
  monitors: [],
  pupilInputTaken: false,
  shown: false,
};

/** Makes a picture on a canvas. */
export type MakePicture = (
  canvas: HTMLCanvasElement,
  events: PictureEvents,
  pointerCanvas?: HTMLCanvasElement,
) => Picture;

/** What a viewer works with. */
export interface ViewerOptions {
  screens: Pick<ScreensLine, 'openView' | 'closeView' | 'say' | 'taken'>;
  makePicture: MakePicture;
  /** Null outside of lessons. */
  lessonId: string | null;
  deviceId: string;
  codecs: ScreenCodecName[];
  reason?: string;
  /** The PC's clipboard has come. */
  onClipboard(text: string): void;
}

interface Shown {
  monitor: number;
  picture: Picture;
  /** Frames that were handed to it and not answered yet. */
  waiting: number;
  size: { width: number; height: number };
}

/**
 * A frame is answered when it is drawn. One that is passed over never is, so that after so many
 * the newest is answered anyway: the collector stops at eight.
 */
const MOST_UNANSWERED = 6;

/** The primary monitor, whatever its number. */
export const PRIMARY = 0;

/** A look at one PC: asks for it, draws it on canvases, and sends input. Outside of React. */
export class ScreenViewer {
  readonly #options: ViewerOptions;
  readonly #shown = new Map<HTMLCanvasElement, Shown>();
  readonly #watchers = new Set<() => void>();
  #viewId = '';
  #monitors: number[] = [PRIMARY];
  #state: ViewState = beginning;
  #closed = false;

  constructor(options: ViewerOptions) {
    this.#options = options;
  }

  /** How it stands; the same object until it changes. */
  readonly state = (): ViewState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Asks for the view, or asks anew after it has ended. Control is asked for again by hand. */
  start(): void {
    if (this.#viewId) this.#options.screens.closeView(this.#viewId);
    this.#closed = false;
    this.#viewId = crypto.randomUUID();
    this.#set({ ...beginning });
    this.#ask('screen');
  }

  /** Looks no more. */
  close(): void {
    this.#closed = true;
    this.#options.screens.closeView(this.#viewId);
    for (const { picture } of this.#shown.values()) picture.close();
    this.#shown.clear();
  }

  /** Which monitors are looked at, by number, or PRIMARY. */
  setMonitors(monitors: number[]): void {
    if (monitors.join() === this.#monitors.join()) return;
    this.#monitors = monitors;
    this.#askAgain();
  }

  /** Asks for mouse and keyboard, or gives them up. */
  setControl(wanted: boolean): void {
    if (!wanted) this.#set({ ...this.#state, controls: false, pupilInputTaken: false });
    if (this.#isOpen()) this.#ask(wanted ? 'control' : 'screen');
  }

  /** Draws a monitor on a canvas from now on, and the pupil's pointer on the one above it. */
  attach(monitor: number, canvas: HTMLCanvasElement, above?: HTMLCanvasElement): () => void {
    const events: PictureEvents = {
      onSize: ({ monitorWidth, monitorHeight }) => {
        shown.size = { width: monitorWidth, height: monitorHeight };
      },
      onNeedsKey: () => {
        this.#options.screens.say({ type: 'key', viewId: this.#viewId, monitor });
      },
      onFault: (words) => this.#set({ ...this.#state, why: words }),
      onShown: (frame) => {
        shown.waiting = 0;
        this.#options.screens.taken(this.#options.deviceId, frame);
        if (!this.#state.shown || this.#state.why !== '') {
          this.#set({ ...this.#state, shown: true, why: '' });
        }
      },
    };
    const shown: Shown = {
      monitor,
      waiting: 0,
      size: { width: 0, height: 0 },
      picture: this.#options.makePicture(canvas, events, above),
    };
    this.#shown.set(canvas, shown);
    if (this.#isOpen()) {
      this.#options.screens.say({ type: 'key', viewId: this.#viewId, monitor });
    }
    return () => {
      shown.picture.close();
      this.#shown.delete(canvas);
    };
  }

  /** Size of the monitor that a canvas shows, its own pixels; nothing before the first picture. */
  sizeOf(canvas: HTMLCanvasElement): { width: number; height: number } | null {
    const size = this.#shown.get(canvas)?.size;
    return size && size.width > 0 ? size : null;
  }

  /** Mouse, keyboard or clipboard; nothing happens without control. */
  input(input: ScreenInput): void {
    if (!this.#state.controls) return;
    this.#options.screens.say({ type: 'input', viewId: this.#viewId, input });
    if (input.kind === 'pupil-input') {
      this.#set({ ...this.#state, pupilInputTaken: input.taken });
    }
  }

  #isOpen(): boolean {
    return !this.#closed && this.#state.phase !== 'refused' && this.#state.phase !== 'ended';
  }

  #askAgain(): void {
    if (this.#viewId && this.#isOpen()) this.#ask(this.#state.controls ? 'control' : 'screen');
  }

  #ask(mode: 'screen' | 'control'): void {
    const { screens, lessonId, deviceId, codecs, reason } = this.#options;
    const asked = screens.openView(
      {
        type: 'watch',
        viewId: this.#viewId,
        lessonId,
        deviceId,
        monitors: this.#monitors,
        codecs,
        // The monitor's own: what is made smaller there costs the pupil's PC, and blurs text.
        maxWidth: 0,
        mode,
        ...(reason ? { reason } : {}),
      },
      this.#events(),
    );
    if (!asked) {
      const why = 'The line to the collector is not up. It is tried again by itself.';
      this.#set({ ...this.#state, phase: 'ended', because: null, why });
    }
  }

  #events(): ViewEvents {
    return {
      onView: (message) => this.#hearView(message),
      onMonitors: ({ monitors }) => this.#set({ ...this.#state, monitors }),
      onFault: ({ why }) => this.#set({ ...this.#state, why }),
      onClipboard: (text) => this.#options.onClipboard(text),
      onFrame: (frame) => this.#see(frame),
    };
  }

  #hearView(message: ViewMessage): void {
    if (this.#closed) return;
    const running = message.state === 'running';
    this.#set({
      ...this.#state,
      phase: message.state,
      why: message.why ?? '',
      because: message.because ?? null,
      person: message.person ?? this.#state.person,
      controls: running && message.mode === 'control',
      shown: running && this.#state.shown,
    });
  }

  #see(frame: screen.ScreenFrame): void {
    const { screens, deviceId } = this.#options;
    let isWaiting = false;
    for (const shown of this.#shown.values()) {
      if (!this.#isOf(shown, frame.monitor ?? PRIMARY)) continue;
      shown.waiting += 1;
      isWaiting = isPicture(frame) && shown.waiting < MOST_UNANSWERED;
      shown.picture.show(frame);
      if (!isWaiting) shown.waiting = 0;
    }
    if (!isWaiting) screens.taken(deviceId, frame);
  }

  #isOf({ monitor }: Shown, wanted: number): boolean {
    if (monitor === wanted) return true;
    if (monitor !== PRIMARY) return false;
    const primary = this.#state.monitors.find((one) => one.primary)?.monitor;
    return wanted === primary || this.#monitors.length === 1;
  }

  #set(state: ViewState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

function isPicture(frame: screen.ScreenFrame): boolean {
  return (
    (frame.data?.length ?? 0) > 0 ||
    (frame.tiles?.length ?? 0) > 0 ||
    (frame.packed?.length ?? 0) > 0
  );
}

const names: readonly [screen.ScreenCodec, ScreenCodecName][] = [
  [screen.ScreenCodec.SCREEN_CODEC_AV1, 'av1'],
  [screen.ScreenCodec.SCREEN_CODEC_VP9, 'vp9'],
  [screen.ScreenCodec.SCREEN_CODEC_H264, 'h264'],
  [screen.ScreenCodec.SCREEN_CODEC_VP8, 'vp8'],
  [screen.ScreenCodec.SCREEN_CODEC_TILES, 'tiles'],
];

/** Codecs by the names that the line uses, in the same order. */
export function codecNames(codecs: readonly screen.ScreenCodec[]): ScreenCodecName[] {
  return codecs.flatMap((codec) => names.find(([known]) => known === codec)?.[1] ?? []);
}
