import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect } from 'vitest';

/** How many inputs each decoder is given. */
export const INPUTS = 100_000;

/** Time for that on a busy machine; a decoder that hangs runs into it. */
export const FUZZ_TIMEOUT_MS = 180_000;

const MOST_GROWTH_BYTES = 8 * 1024 * 1024;

/**
 * Gives the decoder `INPUTS` hostile inputs. It may take an input or throw an
 * Error; the heap must not grow.
 *
 * @returns how many inputs were taken, so that a caller can see that some were
 */
export function survives<T>(inputs: fc.Arbitrary<T>, decode: (input: T) => void): number {
  let taken = 0;
  const round = (numRuns: number) =>
    fc.assert(
      fc.property(inputs, (input) => {
        try {
          decode(input);
          taken += 1;
        } catch (thrown) {
          // A refusal is an Error; anything else would escape the callers' handling.
          if (!(thrown instanceof Error)) throw new Error(`threw ${String(thrown)}`);
          // Running out of stack is a crash in waiting, not a refusal.
          if (thrown instanceof RangeError && thrown.message.includes('call stack')) throw thrown;
        }
      }),
      { numRuns },
    );
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  // First a part of them, so that compiled code and caches do not count as growth.
  round(INPUTS / 5);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  round((INPUTS / 5) * 4);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_GROWTH_BYTES);
  return taken;
}
