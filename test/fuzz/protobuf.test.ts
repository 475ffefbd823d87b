import { describe, expect, it } from 'vitest';
import { sampleFrames } from '../contract/sample-frames.ts';
import { hostileBytes } from './hostile-bytes.ts';
import { FUZZ_TIMEOUT_MS, INPUTS, survives } from './survives.ts';

const types = [...new Set(Object.values(sampleFrames).map(({ type }) => type))];
const samples = Object.values(sampleFrames).map(({ bytes }) => bytes);

describe(`protobuf decoders, given ${INPUTS} hostile inputs`, () => {
  it.each(types.map((type) => [(type as { name?: string }).name, type] as const))(
    '%s neither crashes, hangs nor grows',
    { timeout: FUZZ_TIMEOUT_MS },
    (_, type) => {
      const taken = survives(hostileBytes(samples), (bytes) => type.decode(bytes));
      expect(taken, 'some inputs are whole messages').toBeGreaterThan(100);
    },
  );
});
