import { screen } from '@lapwing/proto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameDraft } from '../../uplink/screen-uplink.ts';
import type { VideoFrame, VideoPort, VideoWish } from './video-port.ts';
import { startVideoStream } from './video-stream.ts';

const monitor = { monitor: 2, primary: false, x: 0, y: 0, width: 1920, height: 1080 };
const { SCREEN_CODEC_VP9 } = screen.ScreenCodec;

describe('a stream of video', () => {
  const orders: string[] = [];
  const sent: FrameDraft[] = [];
  let wish: VideoWish;
  let taking = true;
  const begun = vi.fn();
  const ended = vi.fn();

  const port: VideoPort = {
    start(wanted) {
      wish = wanted;
      return {
        needKey: () => orders.push('key'),
        mayEncode: (frames) => orders.push(`encode ${frames}`),
        setBitRate() {},
        close: () => orders.push('close'),
      };
    },
  };
  const start = () =>
    startVideoStream({
      ...{ port, monitor, codecs: [SCREEN_CODEC_VP9], maxWidth: 0, stream: 4, begun, ended },
      send(frame) {
        if (taking) sent.push(frame);
        return taking;
      },
    });
  const frame = (key: boolean): VideoFrame => ({
    ...{ codec: SCREEN_CODEC_VP9, key, width: 1280, height: 720, capturedAtMs: 5 },
    data: Uint8Array.of(1, 2, 3),
  });

  beforeEach(() => {
    for (const list of [orders, sent]) list.length = 0;
    taking = true;
    begun.mockClear();
    ended.mockClear();
  });

  it('begins with a key frame, and lets no more be encoded than may be under way', () => {
    const stream = start();
    expect(orders).toEqual(['encode 1']);
    wish.frame(frame(false));
    expect(sent).toEqual([]);
    expect(begun).not.toHaveBeenCalled();
    orders.length = 0;
    wish.frame(frame(true));
    wish.frame(frame(false));
    expect(begun).toHaveBeenCalledOnce();
    expect(orders).toEqual(['encode 1']);
    expect(sent.map(({ number, key, stream: of }) => [of, number, key])).toEqual([
      [4, 1, true],
      [4, 2, false],
    ]);
    expect(sent[0]).toMatchObject({ monitor: 2, width: 1280, height: 720, monitorWidth: 1920 });
    stream.receipt(1);
    expect(orders).toEqual(['encode 1', 'encode 1']);
    stream.close();
  });

  it('what was not taken is followed by a key frame of the same number', () => {
    const stream = start();
    wish.frame(frame(true));
    stream.receipt(1);
    taking = false;
    wish.frame(frame(false));
    expect(orders).toContain('key');
    taking = true;
    wish.frame(frame(false));
    wish.frame(frame(true));
    expect(sent.map(({ number, key }) => [number, key])).toEqual([
      [1, true],
      [2, true],
    ]);
    stream.close();
  });

  it('ends once, whatever else the page says', () => {
    start();
    const reason = new Error('the screen is not shared any more');
    wish.failed(reason);
    wish.failed(reason);
    wish.frame(frame(true));
    expect(ended).toHaveBeenCalledExactlyOnceWith(reason);
    expect([sent, orders.at(-1)]).toEqual([[], 'close']);
  });
});
