import { MAX_LOCAL_MESSAGE_BYTES } from '@lapwing/proto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameReader, frame } from './framing.ts';

describe('framing', () => {
  it('gives back every message, however the pieces fall', () => {
    const messages = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 700 }), (sent, pieceLength) => {
        const stream = Buffer.concat(sent.map(frame));
        const reader = createFrameReader();
        const received: Buffer[] = [];
        for (let start = 0; start < stream.length; start += pieceLength) {
          const messages = reader.push(stream.subarray(start, start + pieceLength));
          received.push(...messages.map((message) => Buffer.from(message)));
        }
        expect(received).toEqual(sent.map((message) => Buffer.from(message)));
      }),
    );
  });

  it('refuses to send what is too large', () => {
    const tooLarge = new Uint8Array(MAX_LOCAL_MESSAGE_BYTES + 1);
    expect(() => frame(tooLarge)).toThrow(/does not fit/);
    expect(frame(tooLarge.subarray(1))).toHaveLength(MAX_LOCAL_MESSAGE_BYTES + 4);
  });

  it('never crashes on anything but its own refusal', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (pieces) => {
        const reader = createFrameReader();
        try {
          for (const piece of pieces) reader.push(piece);
        } catch (error) {
          expect(error).toMatchObject({ code: 'local-frame-invalid' });
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
