import type { FromScreens } from '../../../../live/relay/screens.contract.ts';
import type { ScreensLine } from '../screens-line.ts';
import { readFrames } from './frame-source.ts';
import { createScreenEncoder, type EncodedPicture, type ScreenEncoder } from './screen-encoder.ts';

type DeviceState = Extract<FromScreens, { type: 'broadcast-device' }>;

/** How the teacher's screen stands. */
export interface TeacherScreenState {
  phase: 'off' | 'choosing' | 'starting' | 'running';
  /** Why it ended by itself or did not start; empty otherwise. */
  why: string;
  fullScreen: boolean;
  /** By PC, once it is known there. */
  devices: ReadonlyMap<string, Pick<DeviceState, 'state' | 'why'>>;
}

/** Sent and not taken by the collector yet: more would only be late. */
const MOST_UNDER_WAY = 4;
/** A picture above it does not travel (lapwing.screen.v1.BroadcastFrame). */
const MOST_BYTES = 1_000_000;

const off: TeacherScreenState = { phase: 'off', why: '', fullScreen: false, devices: new Map() };

/** Shows the teacher's screen to PCs of the lesson. Outside of React: it goes on from page to page. */
export class TeacherScreen {
  readonly #screens: ScreensLine;
  readonly #lessonId: string;
  readonly #watchers = new Set<() => void>();
  #state = off;
  #broadcastId = '';
  #deviceIds: string[] = [];
  #media: MediaStream | null = null;
  #encoder: ScreenEncoder | null = null;
  #stopReading: () => void = () => {};
  /** The newest frame, for a PC that comes while nothing changes. */
  #last: VideoFrame | null = null;
  #number = 0;
  #takenNumber = 0;
  #stream = 0;
  #needsKey = false;

  constructor(screens: ScreensLine, lessonId: string) {
    this.#screens = screens;
    this.#lessonId = lessonId;
  }

  /** How it stands; the same object until it changes. */
  readonly state = (): TeacherScreenState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Lets the teacher choose a screen or window, and shows it. To be called by a click. */
  async start(deviceIds: string[], fullScreen: boolean): Promise<void> {
    if (this.#state.phase !== 'off') return;
    this.#set({ ...off, phase: 'choosing', fullScreen });
    let media: MediaStream;
    try {
      media = await navigator.mediaDevices.getDisplayMedia({
        video: { frameRate: { max: 15 } },
        audio: false,
      });
    } catch {
      this.#set({ ...off, why: 'No screen was chosen, so nothing is shown.' });
      return;
    }
    const [track] = media.getVideoTracks();
    if (!track) return this.#end('The browser gave no picture of the screen.');
    this.#media = media;
    this.#deviceIds = deviceIds;
    track.contentHint = 'detail';
    // The browser's own "Stop sharing".
    track.addEventListener('ended', () => this.stop());
    this.#set({ ...this.#state, phase: 'starting' });
    this.#broadcastId = crypto.randomUUID();
    this.#ask();
  }

  /** Who sees it changes while it runs. */
  setDevices(deviceIds: string[]): void {
    if (this.#state.phase === 'off' || deviceIds.length === 0) return;
    if (deviceIds.toSorted().join() === this.#deviceIds.toSorted().join()) return;
    this.#deviceIds = deviceIds;
    if (this.#state.phase === 'running') this.#ask();
  }

  /** Over all of their screen with input locked, or in a window. */
  setFullScreen(fullScreen: boolean): void {
    this.#set({ ...this.#state, fullScreen });
    if (this.#state.phase === 'running') this.#ask();
  }

  /** Shows it no more. */
  stop(): void {
    if (this.#state.phase === 'off') return;
    this.#screens.closeBroadcast(this.#broadcastId);
    this.#end('');
  }

  #ask(): void {
    const asked = this.#screens.openBroadcast(
      {
        type: 'broadcast',
        broadcastId: this.#broadcastId,
        lessonId: this.#lessonId,
        deviceIds: this.#deviceIds,
        fullScreen: this.#state.fullScreen,
      },
      {
        onBroadcast: ({ state, why }) => {
          if (state === 'running') void this.#run();
          else if (state === 'refused' || state === 'ended') {
            this.#end(why ?? 'The class does not see your screen any more.');
          }
        },
        onDevice: ({ deviceId, state, why }) => {
          const devices = new Map(this.#state.devices).set(deviceId, { state, why });
          this.#set({ ...this.#state, devices });
        },
        onTaken: ({ stream, number, needsKey }) => {
          if (stream === this.#stream) this.#takenNumber = Math.max(this.#takenNumber, number);
          if (needsKey) this.#sendKey();
        },
      },
    );
    if (!asked) this.#end('The line to the collector is not up. Try again in a moment.');
  }

  async #run(): Promise<void> {
    if (this.#state.phase === 'running' || !this.#media) return;
    const track = this.#media.getVideoTracks()[0];
    if (!track) return;
    this.#set({ ...this.#state, phase: 'running' });
    const { width = 1_920, height = 1_080 } = track.getSettings();
    const encoder = await createScreenEncoder(
      { width, height },
      {
        onPicture: (picture) => this.#send(picture),
        onFault: () => this.#fail(),
      },
    );
    if (!this.#media) {
      encoder?.close();
      return;
    }
    if (!encoder) {
      this.#screens.closeBroadcast(this.#broadcastId);
      this.#end('This browser cannot encode its screen. Use a recent Chrome, Edge or Firefox.');
      return;
    }
    this.#encoder = encoder;
    this.#stopReading = readFrames(this.#media, track, (frame) => this.#take(frame));
  }

  #take(frame: VideoFrame): void {
    this.#last?.close();
    this.#last = frame.clone();
    if (this.#number - this.#takenNumber >= MOST_UNDER_WAY) {
      frame.close();
      return;
    }
    this.#encode(frame);
  }

  #encode(frame: VideoFrame): void {
    this.#encoder?.encode(frame, this.#needsKey);
    this.#needsKey = false;
  }

  /** A PC needs a key frame: of the newest picture, since the next one may be long in coming. */
  #sendKey(): void {
    this.#needsKey = true;
    if (this.#last && this.#encoder) this.#encode(this.#last.clone());
  }

  #send(picture: EncodedPicture): void {
    if (picture.stream !== this.#stream) {
      this.#stream = picture.stream;
      this.#number = 0;
      this.#takenNumber = 0;
    }
    if (picture.data.length > MOST_BYTES) {
      this.#needsKey = true;
      return;
    }
    this.#number += 1;
    const { capturedAtMs, ...rest } = picture;
    this.#screens.sendBroadcastFrame({
      broadcastId: this.#broadcastId,
      number: this.#number,
      capturedAtMs,
      ...rest,
    });
  }

  #fail(): void {
    this.#screens.closeBroadcast(this.#broadcastId);
    this.#end('Your browser stopped encoding its screen. Start it again.');
  }

  #end(why: string): void {
    this.#stopReading();
    this.#stopReading = () => {};
    for (const track of this.#media?.getTracks() ?? []) track.stop();
    this.#media = null;
    this.#encoder?.close();
    this.#encoder = null;
    this.#last?.close();
    this.#last = null;
    this.#number = 0;
    this.#takenNumber = 0;
    this.#stream = 0;
    this.#set({ ...off, why });
  }

  #set(state: TeacherScreenState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
