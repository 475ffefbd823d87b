/**
 * Never shown: captures a monitor and encodes it as video, as many pictures as it is told and only
 * where there is a new one.
 */
import type {} from './page.ts';
import { ScreenEncoder } from './screen-encoder.ts';

/** Pictures a second that are captured until it is known how they are encoded. */
const FIRST_PICTURES = 10;

declare global {
  interface Window {
    /** Called by the main process with a person's gesture, without which no capture begins. */
    beginCapture(): void;
  }
  /** https://www.w3.org/TR/mediacapture-transform/, which the library of types does not have. */
  class MediaStreamTrackProcessor {
    constructor(init: { track: MediaStreamTrack; maxBufferSize?: number });
    readonly readable: ReadableStream<VideoFrame>;
  }
}

const port = window.lapwing.screenStream;

async function capture(): Promise<void> {
  // Before anything else is waited for: the gesture lasts a moment.
  const media = navigator.mediaDevices.getDisplayMedia({
    audio: false,
    // The pointer is told by itself only where the picture is not video.
    video: { frameRate: { max: FIRST_PICTURES }, cursor: 'always' } as MediaTrackConstraints,
  });
  const { codecs, maxWidth, pictures, bitRate } = await port.wish();
  const track = (await media).getVideoTracks()[0]!;
  const limit = (picturesPerSecond: number) =>
    track.applyConstraints({
      frameRate: { max: picturesPerSecond },
      ...(maxWidth > 0 ? { width: { max: maxWidth } } : {}),
    });
  await limit(FIRST_PICTURES);
  track.contentHint = 'detail';
  const encoder = new ScreenEncoder({
    ...{ codecs, port, pictures, bitRate },
    // What is not encoded need not be captured.
    onPictureRate: (picturesPerSecond) => void limit(picturesPerSecond).catch(() => {}),
  });
  port.onOrder((order) => encoder.take(order));
  const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1 }).readable.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error('the screen is not shared any more');
    encoder.show(value);
  }
}

window.beginCapture = () => {
  capture().catch((error: unknown) => port.failed(String(error)));
};
port.loaded();
