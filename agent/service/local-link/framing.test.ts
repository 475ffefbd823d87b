import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader, frame } from './framing.ts';

describe('framing of the local link', () => {
  it('gives back every message, however the pieces fall', () => {
    const messages = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 700 }), (sent, pieceLength) => {
        const stream = Buffer.concat(sent.map(frame));
        const reader = new FrameReader();
        const received: Buffer[] = [];
        for (let start = 0; start < stream.length; start += pieceLength) {
          const whole = reader.push(Buffer.from(stream.subarray(start, start + pieceLength)));
          if (whole === 'garbled') throw new Error('garbled');
          received.push(...whole);
        }
        expect(received).toEqual(sent.map((message) => Buffer.from(message)));
      }),
    );
  });

  it.each([0, MAX_LOCAL_MESSAGE_BYTES + 1, 0xffffffff])(
    'is garbled by a length of %d',
    (length) => {
      const prefix = Buffer.alloc(4);
      prefix.writeUInt32BE(length);
      const reader = new FrameReader();
      expect(reader.push(prefix.subarray(0, 3))).toEqual([]);
      expect(reader.push(prefix.subarray(3))).toBe('garbled');
      expect(reader.push(frame(Buffer.from('x')))).toBe('garbled');
    },
  );
});
