import { control } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { sampleFrames, sampleManifest, samplePolicy } from '../contract/sample-frames.ts';
import { hostileBytes } from './hostile-bytes.ts';
import { FUZZ_TIMEOUT_MS, INPUTS, survives } from './survives.ts';

/** Payloads of signed documents are messages of their own. */
const payloads = [
  { type: control.CompiledLibrary, bytes: control.CompiledLibrary.encode(sampleManifest).finish() },
  { type: control.Policy, bytes: control.Policy.encode(samplePolicy).finish() },
];
const frames = [...Object.values(sampleFrames), ...payloads];
const types = [...new Set(frames.map(({ type }) => type))];
const samples = frames.map(({ bytes }) => bytes);

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
