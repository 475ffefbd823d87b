/** A screen as video, by whatever can encode it: a hidden page of the shell. */
import type { screen } from '@lapwing/proto';
import type { MonitorPlace } from './pixels/pixel-source.ts';

/** An encoded picture of a video. */
export interface VideoFrame {
  readonly codec: screen.ScreenCodec;
  readonly key: boolean;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly data: Uint8Array;
  /** Unix milliseconds. */
  readonly capturedAtMs: number;
}

/** What is wanted of a video. */
export interface VideoWish {
  monitor: MonitorPlace;
  /** Codecs that every viewer can decode, best first. */
  codecs: readonly screen.ScreenCodec[];
  /** Greatest width, pixels; 0 for the monitor's own. */
  maxWidth: number;
  /** Gets each frame, of changed pictures only; the first is a key frame. */
  frame(frame: VideoFrame): void;
  /** The video cannot go on, or could not begin. Nothing follows. */
  failed(error: unknown): void;
}

/** A running video. */
export interface Video {
  /** The next frame must be a key frame, and there must be one. */
  needKey(): void;
  /** How many pictures may be encoded now; none until it is called. */
  mayEncode(frames: number): void;
  /** Bits a second to aim at from now on. */
  setBitRate(bitsPerSecond: number): void;
  close(): void;
}

/** What encodes video. */
export interface VideoPort {
  /** Starts a video; fails by `failed`. */
  start(wish: VideoWish): Video;
}
