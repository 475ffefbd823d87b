/** A live view as video: for moving pictures, where rectangles would take many times the bytes. */
import { screen } from '@lapwing/proto';
import { Pace } from './pace.ts';
import type { MonitorPlace } from './pixels/pixel-source.ts';
import { HEARTBEAT_MS, type Stream, type StreamOptions } from './stream.ts';
import type { VideoFrame, VideoPort } from './video-port.ts';

/** Bits a second to begin with, and the limits. */
const BIT_RATES = { first: 2_500_000, least: 300_000, most: 6_000_000 };
/** How often the bit rate is looked at again. */
const ADAPT_MS = 1_000;
/** Frames longer under way than this are too many bits; much faster ones leave room. */
const SLOW_MS = 200;

/** What a video stream is made of. */
export interface VideoStreamOptions extends StreamOptions {
  port: VideoPort;
  monitor: MonitorPlace;
  codecs: readonly screen.ScreenCodec[];
  /** The first frame is there: from now on this stream shows the picture. */
  begun(): void;
}

/** Starts it; frames come once the page has the screen. */
export function startVideoStream(options: VideoStreamOptions): Stream {
  const { port, monitor, codecs, maxWidth, send, ended, begun } = options;
  const pace = new Pace(options.stream);
  let bitRate = BIT_RATES.first;
  let last: VideoFrame | undefined;
  let needsKey = true;
  let closed = false;
  let heartbeat: NodeJS.Timeout | undefined;
  const video = port.start({ monitor, codecs, maxWidth, frame: take, failed: stop });
  video.setBitRate(bitRate);
  video.mayEncode(1);
  const adapting = setInterval(adapt, ADAPT_MS);

  function take(frame: VideoFrame): void {
    if (closed) return;
    if (needsKey && !frame.key) {
      video.needKey();
      video.mayEncode(1);
      return;
    }
    if (!last) begun();
    last = frame;
    needsKey = !sendNext({ ...frame });
    if (needsKey) video.needKey();
    if (pace.open) video.mayEncode(1);
  }

  function sendNext({ data, key, capturedAtMs }: Partial<VideoFrame>): boolean {
    const taken = send({
      monitor: monitor.monitor,
      purpose: screen.FramePurpose.FRAME_PURPOSE_LIVE,
      codec: last!.codec,
      stream: pace.stream,
      number: pace.next,
      width: last!.width,
      height: last!.height,
      monitorWidth: monitor.width,
      monitorHeight: monitor.height,
      capturedAtMs: capturedAtMs ?? Date.now(),
      ...(data ? { data, key: key ?? false } : {}),
    });
    if (taken) pace.sent(Date.now());
    clearTimeout(heartbeat);
    heartbeat = setTimeout(beat, HEARTBEAT_MS);
    return taken;
  }

  function beat(): void {
    if (!pace.open) stop('stalled');
    else if (!sendNext({})) needKey();
  }

  function adapt(): void {
    const slow = pace.underWayMs > SLOW_MS;
    const next = Math.round(bitRate * (slow ? 0.7 : 1.1));
    bitRate = Math.min(BIT_RATES.most, Math.max(BIT_RATES.least, next));
    video.setBitRate(bitRate);
  }

  function needKey(): void {
    needsKey = true;
    video.needKey();
  }

  function stop(why: unknown): void {
    if (closed) return;
    close();
    ended(why);
  }

  function close(): void {
    closed = true;
    clearTimeout(heartbeat);
    clearInterval(adapting);
    video.close();
  }

  return {
    needKey,
    receipt(number) {
      const wasOpen = pace.open;
      pace.received(number, Date.now());
      if (!wasOpen && pace.open) video.mayEncode(1);
    },
    close,
  };
}
