import { describe, expect, it } from 'vitest';
import {
  contains,
  contiguousThrough,
  formatMultirange,
  highestOf,
  missingFrom,
  parseMultirange,
  sizeOf,
  toSequenceSet,
  union,
} from './sequence-ranges.ts';

describe('sequence sets', () => {
  it('read what PostgreSQL writes', () => {
    expect(parseMultirange('{[1,6),[8,9)}')).toEqual([
      [1, 5],
      [8, 8],
    ]);
    expect(parseMultirange('{}')).toEqual([]);
    expect(formatMultirange([[1, 5]])).toBe('{[1,5]}');
  });

  it('agree with a plain set of numbers, whatever is put together', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const numbers = new Set<number>();
      const ranges = Array.from({ length: random(12) }, () => {
        const first = 1 + random(60);
        const last = first + random(8);
        for (let at = first; at <= last; at += 1) numbers.add(at);
        return [first, last] as const;
      });
      const half = ranges.length >> 1;
      const set = union(toSequenceSet(ranges.slice(0, half)), toSequenceSet(ranges.slice(half)));
      expect(set).toEqual(toSequenceSet(ranges));
      expect(sizeOf(set)).toBe(numbers.size);
      expect(highestOf(set)).toBe(Math.max(0, ...numbers));
      for (let at = 0; at < 80; at += 1) expect(contains(set, at)).toBe(numbers.has(at));
      const missing = missingFrom(set, []);
      for (let at = 1; at < 80; at += 1) {
        expect(contains(missing, at)).toBe(at < highestOf(set) && !numbers.has(at));
      }
      const until = contiguousThrough(set);
      expect(until === 0 || numbers.has(until)).toBe(true);
      expect(numbers.has(until + 1)).toBe(false);
    }
  });

  it('do not call missing what the PC reported as dropped', () => {
    const received = parseMultirange('{[1,11),[21,31),[41,51)}');
    expect(missingFrom(received, parseMultirange('{[11,16)}'))).toEqual([
      [16, 20],
      [31, 40],
    ]);
    expect(missingFrom([], [[1, 5]])).toEqual([]);
  });
});
