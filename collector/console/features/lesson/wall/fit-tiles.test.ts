import { describe, expect, it } from 'vitest';
import { fittingWidth } from './fit-tiles.ts';

describe('tiles that fit', () => {
  it('show a class of 28 at once on a laptop, as large as they can be', () => {
    // 1366×768, with rail, bars and the scrollbar's place taken off.
    const laptop = { width: 1_105, height: 560 };
    expect(fittingWidth(laptop, 28)).toBe(149);
    expect(fittingWidth(laptop, 32)).toBe(129);
    expect(fittingWidth(laptop, 6)).toBe(361);
  });

  it('are never too small to tell apart, nor larger than anybody needs', () => {
    expect(fittingWidth({ width: 800, height: 400 }, 60)).toBe(112);
    expect(fittingWidth({ width: 1_900, height: 900 }, 1)).toBe(480);
    expect(fittingWidth({ width: 0, height: 0 }, 5)).toBe(112);
  });
});
