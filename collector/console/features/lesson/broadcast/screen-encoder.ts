/** Encodes what the teacher's browser captures, for the agents' players. Browser only. */
import { screen } from '@lapwing/proto';
import { decoderConfig } from '../screen/picture-codecs.ts';

/** Widest picture that is sent, pixels; a class reads it on screens no larger. */
const WIDEST = 1_920;
/** For text and slides; moving pictures get coarser and stay fluent. */
const BITS_PER_SECOND = 2_500_000;
const FRAMES_PER_SECOND = 15;

/** Tried in this order: all are played everywhere; the first encodes screens best. */
const codecs = [
  screen.ScreenCodec.SCREEN_CODEC_VP9,
  screen.ScreenCodec.SCREEN_CODEC_VP8,
  screen.ScreenCodec.SCREEN_CODEC_H264,
] as const;

/** An encoded picture. */
export interface EncodedPicture {
  codec: screen.ScreenCodec;
  /** Goes up when the size has changed. */
  stream: number;
  key: boolean;
  width: number;
  height: number;
  capturedAtMs: number;
  data: Uint8Array<ArrayBuffer>;
}

/** An encoder that runs. */
export interface ScreenEncoder {
  /** Encodes a frame and closes it. A key frame where one is needed. */
  encode(frame: VideoFrame, key: boolean): void;
  close(): void;
}

/** Size of the picture that is sent of a screen: even, and no wider than WIDEST. */
export function sentSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / width);
  const even = (pixels: number) => Math.max(2, Math.round((pixels * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

/** Whether this browser can show its screen to a class at all. */
export function canBroadcast(): boolean {
  return typeof VideoEncoder !== 'undefined' && 'getDisplayMedia' in (navigator.mediaDevices ?? {});
}

async function configFor(size: { width: number; height: number }) {
  for (const codec of codecs) {
    const name = decoderConfig(codec)?.codec;
    if (name === undefined) continue;
    const config: VideoEncoderConfig = {
      codec: name,
      ...size,
      bitrate: BITS_PER_SECOND,
      framerate: FRAMES_PER_SECOND,
      latencyMode: 'realtime',
      ...(codec === screen.ScreenCodec.SCREEN_CODEC_H264 ? { avc: { format: 'annexb' } } : {}),
    };
    const { supported } = await VideoEncoder.isConfigSupported(config);
    if (supported) return { codec, config };
  }
  return null;
}

/**
 * Makes an encoder.
 *
 * @returns null where this browser encodes no codec that agents play
 */
export async function createScreenEncoder(
  first: { width: number; height: number },
  events: { onPicture(picture: EncodedPicture): void; onFault(): void },
): Promise<ScreenEncoder | null> {
  let size = sentSize(first.width, first.height);
  const chosen = await configFor(size);
  if (!chosen) return null;
  let stream = 1;
  let needsKey = true;
  const encoder = new VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      events.onPicture({
        codec: chosen.codec,
        stream,
        key: chunk.type === 'key',
        ...size,
        capturedAtMs: Date.now(),
        data,
      });
    },
    error: () => events.onFault(),
  });
  encoder.configure(chosen.config);
  return {
    encode(frame, key) {
      const next = sentSize(frame.displayWidth, frame.displayHeight);
      if (next.width !== size.width || next.height !== size.height) {
        // What is under way still has the old size: it is left out with its stream.
        size = next;
        stream += 1;
        needsKey = true;
        encoder.configure({ ...chosen.config, ...size });
      }
      encoder.encode(frame, { keyFrame: key || needsKey });
      needsKey = false;
      frame.close();
    },
    close() {
      if (encoder.state !== 'closed') encoder.close();
    },
  };
}
