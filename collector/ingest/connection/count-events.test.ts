import { transport } from '@lapwing/proto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usages } from '../testing/events.ts';
import { countEvents } from './count-events.ts';
import { readFrame } from './frame-reader.ts';

const frameOf = (message: transport.AgentMessage.$Properties) =>
  Buffer.from(transport.AgentMessage.encode(message as transport.AgentMessage.$Shape).finish());

describe('the events of a frame', () => {
  it.each([0, 1, 2, 500])('are counted: %i', (events) => {
    const frame = frameOf({ eventBatch: { events: usages(1, events) } });
    expect(countEvents(frame, 1_000)).toBe(events);
  });

  it('are none in other messages', () => {
    expect(countEvents(frameOf({ heartbeat: { deviceTimeMs: 1e12, spoolDepth: 300 } }), 9)).toBe(0);
    expect(countEvents(frameOf({ proof: { signature: new Uint8Array(64) } }), 9)).toBe(0);
  });

  it('are refused unread where there are millions of them', () => {
    const inner = Buffer.alloc(4_000_000, Buffer.from([0x0a, 0x00]));
    // Field 3 with a length: 4,000,000 as a varint.
    const frame = Buffer.concat([Buffer.from([0x1a, 0x80, 0x92, 0xf4, 0x01]), inner]);
    const heapBefore = process.memoryUsage().heapUsed;
    expect(readFrame(frame, true)).toMatchObject({ kind: 'too-large' });
    expect(process.memoryUsage().heapUsed - heapBefore).toBeLessThan(20e6);
  });

  it('are never fewer than the decoder finds, whatever the bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    const head = fc.constantFrom([], [0x1a], [0x1a, 0x08, 0x0a, 0x00, 0x0a], [0x1a, 0x04]);
    fc.assert(
      fc.property(head, bytes, (start, rest) => {
        const frame = Buffer.from([...start, ...rest]);
        let found = 0;
        try {
          found = transport.AgentMessage.decode(frame).eventBatch?.events?.length ?? 0;
        } catch {
          return;
        }
        expect(countEvents(frame, 1_000)).toBeGreaterThanOrEqual(found);
      }),
      { numRuns: 5_000 },
    );
  });
});
