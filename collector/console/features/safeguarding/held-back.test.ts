import { describe, expect, it } from 'vitest';
import { divide } from './held-back.ts';

const none: ReadonlySet<string> = new Set();

describe('holding back new flags', () => {
  it('shows everything at first, and while nobody reads', () => {
    expect([...divide(['b', 'a'], none, true).shown]).toEqual(['b', 'a']);
    const { shown, heldBack } = divide(['c', 'b', 'a'], new Set(['b', 'a']), false);
    expect(shown.has('c')).toBe(true);
    expect(heldBack).toEqual([]);
  });

  it('holds back what comes in above the rows being read', () => {
    const { shown, heldBack } = divide(['d', 'c', 'b', 'a'], new Set(['b', 'a']), true);
    expect(heldBack).toEqual(['d', 'c']);
    expect(shown.has('c')).toBe(false);
  });

  it('holds back a late delivery that belongs between rows', () => {
    expect(divide(['c', 'late', 'a'], new Set(['c', 'a']), true).heldBack).toEqual(['late']);
  });

  it('lets the next page in below', () => {
    const { shown, heldBack } = divide(['b', 'a', 'older'], new Set(['b', 'a']), true);
    expect(shown.has('older')).toBe(true);
    expect(heldBack).toEqual([]);
  });

  it('keeps a flag shown that leaves the list and comes back', () => {
    const first = divide(['b', 'a'], none, true).shown;
    const without = divide(['a'], first, true).shown;
    expect(divide(['b', 'a'], without, true).heldBack).toEqual([]);
  });

  it('keeps the same set where nothing was added', () => {
    const shown = new Set(['a']);
    expect(divide(['b', 'a'], shown, true).shown).toBe(shown);
  });
});
