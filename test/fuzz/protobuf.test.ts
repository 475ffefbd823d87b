import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleFrames } from '../contract/sample-frames.ts';
import { heapGrowthBytes } from './heap-growth.ts';
import { hostileBytes } from './hostile-bytes.ts';

const INPUTS_PER_DECODER = 100_000;
const decoders = new Map(Object.values(sampleFrames).map(({ type }) => [type, type]));
const samples = Object.values(sampleFrames).map(({ bytes }) => bytes);

describe('protobuf decoders of untrusted bytes', () => {
  it.each([...decoders.keys()].map((type) => [(type as { name?: string }).name, type] as const))(
    `%s survives ${INPUTS_PER_DECODER.toLocaleString('en-GB')} hostile inputs`,
    { timeout: 120_000 },
    (_, type) => {
      let decoded = 0;
      const round = (numRuns: number) =>
        fc.assert(
          fc.property(hostileBytes(samples), (bytes) => {
            try {
              type.decode(bytes);
              decoded += 1;
            } catch (thrown) {
              // A refusal is an Error; anything else would escape the callers' handling.
              if (!(thrown instanceof Error)) throw new Error(`threw ${String(thrown)}`);
            }
          }),
          { numRuns },
        );
      const growth = heapGrowthBytes(
        () => round(INPUTS_PER_DECODER / 5),
        () => round((INPUTS_PER_DECODER / 5) * 4),
      );
      expect(decoded, 'some inputs are whole messages').toBeGreaterThan(100);
      expect(growth).toBeLessThan(8 * 1024 * 1024);
    },
  );
});
