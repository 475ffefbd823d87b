import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Framing, LengthFrameReader, lengthFrame } from './length-frames.ts';

const framing: Framing = { maxBytes: 1_000, byteOrder: 'big-endian' };

describe('length frames', () => {
  it.each(['big-endian', 'little-endian'] as const)(
    'give back every message, however the pieces fall (%s)',
    (byteOrder) => {
      const messages = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 20 });
      fc.assert(
        fc.property(messages, fc.integer({ min: 1, max: 700 }), (sent, pieceLength) => {
          const either = { ...framing, byteOrder };
          const stream = Buffer.concat(sent.map((message) => lengthFrame(message, either)));
          const reader = new LengthFrameReader(either);
          const received: Uint8Array[] = [];
          for (let start = 0; start < stream.length; start += pieceLength) {
            const whole = reader.push(stream.subarray(start, start + pieceLength));
            if (whole === 'garbled') throw new Error('garbled');
            received.push(...whole);
          }
          expect(received.map((message) => [...message])).toEqual(sent.map((m) => [...m]));
        }),
      );
    },
  );

  it('put the length first, in the byte order asked for', () => {
    const message = Uint8Array.of(7, 8);
    expect([...lengthFrame(message, framing)]).toEqual([0, 0, 0, 2, 7, 8]);
    const little: Framing = { ...framing, byteOrder: 'little-endian' };
    expect([...lengthFrame(message, little)]).toEqual([2, 0, 0, 0, 7, 8]);
  });

  it.each([0, 1_001, 0xffffffff])('are garbled for good by a length of %d', (length) => {
    const prefix = Buffer.alloc(4);
    prefix.writeUInt32BE(length);
    const reader = new LengthFrameReader(framing);
    expect(reader.push(prefix.subarray(0, 3))).toEqual([]);
    expect(reader.push(prefix.subarray(3))).toBe('garbled');
    expect(reader.push(lengthFrame(Uint8Array.of(1), framing))).toBe('garbled');
  });
});
