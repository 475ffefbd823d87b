import { screen } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { readScreenFrame } from './relayed-frame.ts';

const { ScreenCodec: Codec, FramePurpose: Purpose } = screen;
const jpeg = Buffer.from('ffd8ffe000', 'hex');
const tiles = { codec: Codec.SCREEN_CODEC_TILES, data: new Uint8Array() };
const thumbnail = { purpose: Purpose.FRAME_PURPOSE_THUMBNAIL, codec: Codec.SCREEN_CODEC_JPEG };

const read = (more: screen.ScreenFrame.$Properties = {}) =>
  readScreenFrame('device-1', {
    sessionId: 'session-a',
    monitor: 1,
    purpose: Purpose.FRAME_PURPOSE_LIVE,
    codec: Codec.SCREEN_CODEC_VP8,
    stream: 1,
    number: 1,
    key: true,
    width: 1_920,
    height: 1_080,
    data: Buffer.from('a picture'),
    ...more,
  });

describe('frames that can be passed on', () => {
  it('are encoded once, as the device sent them', () => {
    const given = read();
    if (given.kind !== 'frame') throw new Error(given.fault);
    const bytes = given.frame.bytes();
    expect(given.frame.bytes()).toBe(bytes);
    expect(screen.ViewerFrame.decode(bytes)).toMatchObject({
      deviceId: 'device-1',
      frame: { sessionId: 'session-a', number: 1, data: Buffer.from('a picture') },
    });
  });

  it.each<[string, screen.ScreenFrame.$Properties, object]>([
    ['video', {}, { purpose: 'live', codec: 'vp8', key: true, isHeartbeat: false }],
    ['a heartbeat', { data: new Uint8Array(), key: true }, { isHeartbeat: true, key: false }],
    [
      'nothing but the pointer',
      {
        ...tiles,
        key: false,
        pointer: { here: true, x: 9, y: 9, shape: { width: 128, height: 1 } },
      },
      { isHeartbeat: true, codec: 'tiles' },
    ],
    ['tiles', { ...tiles, tiles: [{ width: 9, height: 9, data: jpeg }] }, { codec: 'tiles' }],
    ['packed rectangles', { ...tiles, packed: Buffer.from('x') }, { isHeartbeat: false }],
    [
      'a rectangle that moved',
      { ...tiles, tiles: [{ width: 9, height: 9, movedFrom: { x: 5, y: 5 } }] },
      { codec: 'tiles' },
    ],
    [
      'a thumbnail',
      { ...thumbnail, key: false, data: jpeg },
      { purpose: 'thumbnail', codec: null, key: true },
    ],
  ])('can be %s', (_what, more, expected) => {
    expect(read(more)).toMatchObject({ kind: 'frame', frame: expected });
  });
});

describe('frames that cannot be what they say', () => {
  it.each<[string, screen.ScreenFrame.$Properties, string]>([
    ['too large', { data: new Uint8Array(1_000_001) }, 'too-large'],
    ['a pointer too wide', { pointer: { shape: { width: 129, height: 1 } } }, 'malformed'],
    ['a pointer too large', { pointer: { shape: { pixels: Buffer.alloc(70_001) } } }, 'malformed'],
    ['packed too large', { ...tiles, packed: new Uint8Array(1_000_001) }, 'too-large'],
    [
      'of tiles that are too large together',
      {
        ...tiles,
        tiles: [1, 2].map(() => ({
          width: 9,
          height: 9,
          data: Buffer.concat([jpeg, new Uint8Array(600_000)]),
        })),
      },
      'too-large',
    ],
    [
      'of too many tiles',
      { ...tiles, tiles: Array.from({ length: 1_100 }, () => ({})) },
      'too-large',
    ],
    ['of no codec', { codec: Codec.SCREEN_CODEC_UNSPECIFIED }, 'wrong-codec'],
    ['of a codec that there is not', { codec: 99 as screen.ScreenCodec }, 'wrong-codec'],
    ['live, of a thumbnail’s codec', { codec: Codec.SCREEN_CODEC_JPEG, data: jpeg }, 'wrong-codec'],
    ['a thumbnail that is no JPEG', { ...thumbnail, data: Buffer.from('<svg>') }, 'wrong-codec'],
    ['a thumbnail of video', { purpose: Purpose.FRAME_PURPOSE_THUMBNAIL }, 'wrong-codec'],
    ['of tiles and video', { tiles: [{ width: 9, height: 9, data: jpeg }] }, 'wrong-codec'],
    ['of tiles with a whole picture', { ...tiles, data: Buffer.from('x') }, 'wrong-codec'],
    ['of no session', { sessionId: '' }, 'malformed'],
    ['of no purpose', { purpose: 0 }, 'malformed'],
    ['of no size', { width: 0 }, 'malformed'],
    ['of a size that no screen has', { height: 70_000 }, 'malformed'],
    ['of no stream', { stream: 0 }, 'malformed'],
    ['of a number beyond counting', { number: 2 ** 50 }, 'malformed'],
    ['of a monitor that there is not', { monitor: 4_000_000_000 }, 'malformed'],
    [
      'of a tile outside',
      { ...tiles, tiles: [{ x: 1_900, y: 0, width: 100, height: 9, data: jpeg }] },
      'malformed',
    ],
    [
      'of a tile that is no picture',
      { ...tiles, tiles: [{ width: 9, height: 9, data: Buffer.from('<svg>') }] },
      'malformed',
    ],
    [
      'of a tile from outside',
      { ...tiles, tiles: [{ width: 9, height: 9, movedFrom: { x: 9_999, y: 0 } }] },
      'malformed',
    ],
  ])('are not passed on: %s', (_what, more, fault) => {
    expect(read(more)).toEqual({ kind: 'fault', fault });
  });
});
