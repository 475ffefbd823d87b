import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DeflateStream } from './deflate-stream.ts';
import { HISTORY_BYTES, LARGEST_PIECE_BYTES, SmallDeflate } from './small-deflate.ts';

const SYNC_FLUSH = 2;
const inflated = (pieces: readonly Uint8Array[]) =>
  inflateRawSync(Buffer.concat(pieces), { finishFlush: SYNC_FLUSH });

/** Numbers that look random, the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}

/** Bytes as rectangles of text have them: few values, long runs, and what was there before. */
function likeText(next: (below: number) => number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const run = next(3) === 0 ? 1 + next(300) : 1;
    bytes.fill(next(12), at, at + run);
    at += run;
  }
  return bytes;
}

describe('a stream of deflated pieces', () => {
  it('is inflated to what went in, piece by piece, small and large, past the history', async () => {
    const next = numbers(7);
    const [stream, pieces, whole] = [new DeflateStream(), [] as Uint8Array[], [] as Uint8Array[]];
    for (let piece = 0; piece < 400; piece += 1) {
      const size = piece % 50 === 9 ? next(90_000) : 1 + next(LARGEST_PIECE_BYTES);
      const bytes =
        piece % 7 === 3 ? Uint8Array.from({ length: size }, () => next(256)) : likeText(next, size);
      whole.push(bytes);
      pieces.push(await stream.deflate(bytes));
    }
    expect(whole.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(10 * HISTORY_BYTES);
    expect(inflated(pieces).equals(Buffer.concat(whole))).toBe(true);
  });

  it('what was there before is told in a few bytes, as far back as the history goes', async () => {
    const next = numbers(3);
    const stream = new DeflateStream();
    const letter = Uint8Array.from({ length: 340 }, () => next(256));
    expect((await stream.deflate(letter)).length).toBeGreaterThan(300);
    for (let filled = 0; filled < HISTORY_BYTES - 1_000; ) {
      const other = Uint8Array.from({ length: 500 }, () => next(256));
      await stream.deflate(other);
      filled += other.length;
    }
    expect((await stream.deflate(letter)).length).toBeLessThan(20);
  });

  it('begins anew after a reset: nothing is needed of what was before', async () => {
    const stream = new DeflateStream();
    const bytes = likeText(numbers(5), 700);
    await stream.deflate(bytes);
    stream.reset();
    expect(inflated([await stream.deflate(bytes)])).toEqual(Buffer.from(bytes));
  });

  it('every length and distance of a match is told as it is', () => {
    const next = numbers(11);
    for (let distance = 4; distance < HISTORY_BYTES; distance = Math.ceil(distance * 1.3)) {
      for (const length of [4, 5, 10, 11, 18, 19, 34, 35, 66, 130, 257, 258, 259]) {
        const small = new SmallDeflate();
        const pattern = Uint8Array.from({ length }, () => next(256));
        const between = new Uint8Array(Math.max(0, distance - length));
        const pieces = [pattern];
        for (let at = 0; at < between.length; at += LARGEST_PIECE_BYTES) {
          pieces.push(between.subarray(at, at + LARGEST_PIECE_BYTES));
        }
        pieces.push(pattern);
        const out = pieces.map((piece) => small.deflate(piece));
        expect(inflated(out).equals(Buffer.concat(pieces))).toBe(true);
      }
    }
  });
});
