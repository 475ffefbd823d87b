/** Frames of devices: whether one can be what it says, and how it travels on to viewers. */
import { screen } from '@lapwing/proto';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { ScreenCodecName } from '../screens.contract.ts';

const { FramePurpose: Purpose, ScreenCodec: Codec } = screen;

/** Pixels; no screen is wider or higher. */
const MAX_SIDE = 16_384;

/** Rectangles of one frame. */
const MAX_TILES = 1_024;

/** Largest pointer, pixels of a side and bytes. */
const MAX_POINTER = { side: 128, bytes: 70_000 };

/** Monitors have low numbers. */
const HIGHEST_MONITOR = 16;

/** Numbers of frames and streams; a year of 60 frames a second is 2^31. */
const HIGHEST_NUMBER = 2 ** 40;

const CODEC_NAMES: Readonly<Record<number, ScreenCodecName>> = {
  [Codec.SCREEN_CODEC_AV1]: 'av1',
  [Codec.SCREEN_CODEC_VP9]: 'vp9',
  [Codec.SCREEN_CODEC_H264]: 'h264',
  [Codec.SCREEN_CODEC_VP8]: 'vp8',
  [Codec.SCREEN_CODEC_TILES]: 'tiles',
};

const CODEC_NUMBERS: Readonly<Record<ScreenCodecName, screen.ScreenCodec>> = {
  av1: Codec.SCREEN_CODEC_AV1,
  vp9: Codec.SCREEN_CODEC_VP9,
  h264: Codec.SCREEN_CODEC_H264,
  vp8: Codec.SCREEN_CODEC_VP8,
  tiles: Codec.SCREEN_CODEC_TILES,
};

/** The first bytes of the pictures that a tile may hold: JPEG, PNG, WebP (RIFF). */
const PICTURE_STARTS = ['ffd8ff', '89504e47', '52494646'];

/** A codec as the wire has it. */
export function codecNumber(name: ScreenCodecName): screen.ScreenCodec {
  return CODEC_NUMBERS[name];
}

/** What a frame is for, as consoles are told it. */
export type PurposeName = 'thumbnail' | 'live';

/** A frame that may be passed on. */
export interface RelayedFrame {
  readonly sessionId: string;
  readonly purpose: PurposeName;
  readonly monitor: number;
  /** Null for a thumbnail, and where it is a heartbeat. */
  readonly codec: ScreenCodecName | null;
  readonly stream: number;
  readonly number: number;
  readonly key: boolean;
  /** Nothing but that the picture is as it was, and perhaps where the pointer is. */
  readonly isHeartbeat: boolean;
  /** ViewerFrame for all viewers: encoded once, whoever looks. */
  bytes(): Uint8Array;
}

/** Why a frame is not passed on. */
export type FrameFault = 'too-large' | 'malformed' | 'wrong-codec';

/** Reads a frame of an authenticated device. */
export function readScreenFrame(
  deviceId: string,
  frame: screen.ScreenFrame.$Properties,
): { kind: 'frame'; frame: RelayedFrame } | { kind: 'fault'; fault: FrameFault } {
  const fault = faultOf(frame);
  if (fault !== null) return { kind: 'fault', fault };
  const purpose = frame.purpose === Purpose.FRAME_PURPOSE_THUMBNAIL ? 'thumbnail' : 'live';
  const isHeartbeat = bytesOf(frame) === 0 && !frame.tiles?.length;
  let encoded: Uint8Array | null = null;
  return {
    kind: 'frame',
    frame: {
      sessionId: frame.sessionId ?? '',
      purpose,
      monitor: frame.monitor ?? 0,
      codec: CODEC_NAMES[frame.codec ?? 0] ?? null,
      stream: frame.stream ?? 0,
      number: frame.number ?? 0,
      // A thumbnail is a whole picture, whatever is written in it; a heartbeat is none.
      key: !isHeartbeat && (frame.key === true || purpose === 'thumbnail'),
      isHeartbeat,
      bytes() {
        const message = { deviceId, frame } as screen.ViewerFrame.$Shape;
        encoded ??= screen.ViewerFrame.encode(message).finish();
        return encoded;
      },
    },
  };
}

function faultOf(frame: screen.ScreenFrame.$Properties): FrameFault | null {
  const { purpose, codec, stream, number, monitor, tiles, data, packed } = frame;
  if (bytesOf(frame) > MAX_SCREEN_FRAME_BYTES || (tiles?.length ?? 0) > MAX_TILES) {
    return 'too-large';
  }
  const counts = isCount(stream) && isCount(number) && (monitor ?? 0) <= HIGHEST_MONITOR;
  if (!counts || !frame.sessionId) return 'malformed';
  const isThumbnail = purpose === Purpose.FRAME_PURPOSE_THUMBNAIL;
  if (!isThumbnail && purpose !== Purpose.FRAME_PURPOSE_LIVE) return 'malformed';
  if (!isPointer(frame.pointer)) return 'malformed';
  const isHeartbeat = bytesOf(frame) === 0 && !tiles?.length;
  if (isHeartbeat) return null;
  if (!isSide(frame.width) || !isSide(frame.height)) return 'malformed';
  if (isThumbnail) {
    const isJpeg = codec === Codec.SCREEN_CODEC_JPEG && startsAs(data, 'ffd8ff');
    return isJpeg && !tiles?.length && !packed?.length ? null : 'wrong-codec';
  }
  if (codec === Codec.SCREEN_CODEC_TILES) {
    if (data?.length) return 'wrong-codec';
    return tiles?.every((tile) => fits(tile, frame)) === false ? 'malformed' : null;
  }
  const isVideo = CODEC_NAMES[codec ?? 0] !== undefined;
  return isVideo && data?.length && !tiles?.length && !packed?.length ? null : 'wrong-codec';
}

function fits(tile: screen.Tile.$Properties, whole: screen.ScreenFrame.$Properties): boolean {
  const { x, y, width, height, data, movedFrom } = tile;
  const inside = (left: number, top: number) =>
    left + (width ?? 0) <= (whole.width ?? 0) && top + (height ?? 0) <= (whole.height ?? 0);
  if (!width || !height || !inside(x ?? 0, y ?? 0)) return false;
  if (movedFrom) return inside(movedFrom.x ?? 0, movedFrom.y ?? 0);
  return PICTURE_STARTS.some((start) => startsAs(data, start));
}

function isPointer(pointer: screen.ScreenPointer.$Properties | null | undefined): boolean {
  const { width = 0, height = 0, pixels } = pointer?.shape ?? {};
  const { side, bytes } = MAX_POINTER;
  return (width ?? 0) <= side && (height ?? 0) <= side && (pixels?.length ?? 0) <= bytes;
}

function bytesOf({ data, tiles, packed }: screen.ScreenFrame.$Properties): number {
  const ofTiles = (tiles ?? []).reduce((sum, tile) => sum + (tile.data?.length ?? 0), 0);
  return (data?.length ?? 0) + ofTiles + (packed?.length ?? 0);
}

function startsAs(data: Uint8Array | null | undefined, hex: string): boolean {
  if (!data || data.length < hex.length / 2) return false;
  return Buffer.from(data.buffer, data.byteOffset, hex.length / 2).toString('hex') === hex;
}

function isCount(value: number | null | undefined): boolean {
  return Number.isSafeInteger(value) && (value ?? 0) >= 1 && (value ?? 0) <= HIGHEST_NUMBER;
}

function isSide(value: number | null | undefined): boolean {
  return (value ?? 0) >= 1 && (value ?? 0) <= MAX_SIDE;
}
