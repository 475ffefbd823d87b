import { screen } from '@lapwing/proto';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { FrameGate } from './frame-gate.ts';

const { FRAME_PURPOSE_THUMBNAIL: THUMBNAIL, FRAME_PURPOSE_LIVE: LIVE } = screen.FramePurpose;

let sent: string[];
let unsentBytes: number;
let gate: FrameGate;

const frame = (number: number, more: screen.ScreenFrame.$Properties = {}) => ({
  monitor: 1,
  purpose: LIVE,
  stream: 1,
  number,
  key: number === 1,
  data: new Uint8Array(10),
  ...more,
});

const thumbnail = (number: number) => frame(number, { purpose: THUMBNAIL });

beforeEach(() => {
  sent = [];
  unsentBytes = 0;
  gate = new FrameGate(
    ({ purpose, monitor, number }) => sent.push(`${purpose} ${monitor} ${number}`),
    () => unsentBytes,
  );
  gate.want({ thumbnail: { width: 320 }, live: [{ monitor: 0 }] });
  gate.monitors([{ monitor: 1, primary: true }, { monitor: 2 }]);
});

describe('the gate of frames', () => {
  it('keeps few live frames under way, and goes on with a key frame', () => {
    const fates = Array.from({ length: 20 }, (_, index) => gate.take(frame(index + 1)));
    const passed = fates.filter((fate) => fate === 'sent').length;
    expect(passed).toBeLessThan(20);
    expect(fates.slice(passed).every((fate) => fate === 'too-many')).toBe(true);
    const receipt = { purpose: LIVE, monitor: 1, stream: 1 };
    expect(gate.received({ ...receipt, number: passed - 1 })).toBe('fine');
    expect(gate.take(frame(21))).toBe('too-many');
    expect(gate.received({ ...receipt, number: passed })).toBe('needs-key');
    expect(gate.take(frame(22, { key: true }))).toBe('sent');
    expect(gate.take(frame(23))).toBe('sent');
    expect(sent).toHaveLength(passed + 2);
  });

  it('keeps the newest thumbnail until the one before has come', () => {
    expect([1, 2, 3].map((number) => gate.take(thumbnail(number)))).toEqual([
      'sent',
      'kept',
      'kept',
    ]);
    gate.received({ purpose: THUMBNAIL, monitor: 1, stream: 1, number: 1 });
    expect(sent).toEqual([`${THUMBNAIL} 1 1`, `${THUMBNAIL} 1 3`]);
  });

  it('forgets a thumbnail that waits when it is not wanted any more', () => {
    gate.take(thumbnail(1));
    gate.take(thumbnail(2));
    gate.want({ live: [{ monitor: 0 }] });
    gate.received({ purpose: THUMBNAIL, monitor: 1, stream: 1, number: 1 });
    expect(sent).toHaveLength(1);
  });

  it('adds nothing to a socket that does not drain', () => {
    unsentBytes = 3 * 1024 * 1024;
    expect(gate.take(frame(1))).toBe('too-many');
    expect(gate.take(thumbnail(1))).toBe('kept');
    expect(sent).toEqual([]);
  });

  it.each<[string, screen.ScreenFrame.$Properties, string]>([
    ['of another monitor', { monitor: 2 }, 'not-wanted'],
    ['of a monitor that there cannot be', { monitor: 4_000_000, purpose: THUMBNAIL }, 'not-wanted'],
    ['without a purpose', { purpose: 0 }, 'not-wanted'],
    ['that is too large', { data: new Uint8Array(MAX_SCREEN_FRAME_BYTES + 10_000) }, 'too-large'],
    [
      'whose tiles are too large together',
      { tiles: [1, 2, 3].map(() => ({ data: new Uint8Array(400_000) })) },
      'too-large',
    ],
    [
      'whose parts are too large together',
      { data: new Uint8Array(600_000), packed: new Uint8Array(600_000) },
      'too-large',
    ],
    ['of too many tiles', { tiles: Array.from({ length: 2_000 }, () => ({})) }, 'too-large'],
  ])('does not let a frame through %s', (_what, more, fate) => {
    expect(gate.take(frame(1, more))).toBe(fate);
    expect(sent).toEqual([]);
  });

  it('begins anew with another connection', () => {
    for (let number = 1; number <= 20; number += 1) gate.take(frame(number));
    gate.want(null);
    expect(gate.take(frame(21, { key: true }))).toBe('not-wanted');
    gate.want({ live: [{ monitor: 1 }] });
    expect(gate.take(frame(22, { key: true }))).toBe('sent');
  });
});
