import { beforeEach, describe, expect, it } from 'vitest';
import type { RelayedFrame } from './relayed-frame.ts';
import { StreamOrder } from './stream-order.ts';
import { ViewerLane } from './viewer-lane.ts';

const frame = (number: number, more: Partial<RelayedFrame> = {}): RelayedFrame => ({
  sessionId: 'session-a',
  purpose: 'live',
  monitor: 1,
  codec: 'vp8',
  stream: 1,
  number,
  key: number === 1,
  isHeartbeat: false,
  bytes: () => Uint8Array.of(number),
  ...more,
});

let sent: number[];
let keysAsked: number;

const lane = (purpose: RelayedFrame['purpose'] = 'live') =>
  new ViewerLane({
    purpose,
    send: ([number]) => sent.push(number ?? 0),
    askForKey: () => {
      keysAsked += 1;
    },
  });

beforeEach(() => {
  sent = [];
  keysAsked = 0;
});

describe('a viewer’s share of a live stream', () => {
  it('begins with a key frame', () => {
    const joined = lane();
    joined.offer(frame(7));
    joined.offer(frame(8, { key: true }));
    joined.offer(frame(9));
    expect(sent).toEqual([8, 9]);
  });

  it('keeps some under way and some waiting, then nothing until a key frame', () => {
    const slow = lane();
    for (let number = 1; number <= 40; number += 1) slow.offer(frame(number));
    const underWay = sent.length;
    expect(underWay).toBeLessThan(10);
    expect(keysAsked).toBe(0);
    slow.taken(1, underWay - 1);
    expect(keysAsked).toBe(0);
    slow.taken(1, underWay);
    expect(keysAsked).toBe(1);
    slow.offer(frame(41));
    slow.offer(frame(42, { key: true }));
    expect(sent.slice(underWay)).toEqual([42]);
  });

  it('leaves out what waits when a key frame comes', () => {
    const slow = lane();
    for (let number = 1; number <= 12; number += 1) slow.offer(frame(number));
    const underWay = sent.length;
    slow.offer(frame(13, { key: true }));
    slow.offer(frame(14));
    slow.taken(1, underWay);
    expect(sent.slice(underWay)).toEqual([13, 14]);
  });

  it('keeps fewer large pictures under way', () => {
    const slow = lane();
    const large = { bytes: () => new Uint8Array(900_000) };
    for (let number = 1; number <= 6; number += 1) slow.offer(frame(number, large));
    expect(sent.length).toBeLessThan(5);
  });

  it('forgets frames of an earlier stream that were not taken', () => {
    const viewer = lane();
    viewer.offer(frame(1));
    viewer.offer(frame(1, { stream: 2 }));
    expect(viewer.oldestMs).not.toBeNull();
    viewer.taken(2, 1);
    expect(viewer.oldestMs).toBeNull();
  });
});

describe('a viewer’s share of thumbnails', () => {
  const thumbnail = (number: number, isHeartbeat = false) =>
    frame(number, { purpose: 'thumbnail', key: !isHeartbeat, isHeartbeat });

  it('is one under way, and the newest after it, which no heartbeat drives out', () => {
    const slow = lane('thumbnail');
    for (const number of [1, 2, 3]) slow.offer(thumbnail(number));
    slow.offer(thumbnail(4, true));
    slow.taken(1, 1);
    expect(sent).toEqual([1, 3]);
    slow.taken(1, 3);
    slow.offer(thumbnail(5, true));
    expect(sent).toEqual([1, 3, 5]);
  });
});

describe('the order of a stream', () => {
  const turns = (...frames: RelayedFrame[]) => {
    const order = new StreamOrder();
    return frames.map((one) => order.take(one));
  };

  it('takes nothing twice or late, and after a hole nothing before a key frame', () => {
    const all = [frame(1), frame(2), frame(2), frame(1, { key: true }), frame(4), frame(5)];
    expect(turns(...all, frame(6, { key: true }), frame(7))).toEqual([
      'in-turn',
      'in-turn',
      'out-of-turn',
      'out-of-turn',
      'broken',
      'broken',
      'in-turn',
      'in-turn',
    ]);
  });

  it('begins anew with the next stream, and never goes back to the one before', () => {
    const next = { stream: 2 };
    expect(turns(frame(5, { key: true }), frame(1, { ...next, key: false }))).toEqual([
      'in-turn',
      'broken',
    ]);
    expect(turns(frame(5, { key: true }), frame(1, next), frame(6))).toEqual([
      'in-turn',
      'in-turn',
      'out-of-turn',
    ]);
  });
});
