import { describe, expect, it } from 'vitest';
import { sentSize } from './screen-encoder.ts';

describe('the teacher’s screen', () => {
  it('is sent no wider than a class reads it, in even pixels and its own shape', () => {
    expect(sentSize(1_366, 768)).toEqual({ width: 1_366, height: 768 });
    expect(sentSize(3_840, 2_160)).toEqual({ width: 1_920, height: 1_080 });
    expect(sentSize(1_281, 721)).toEqual({ width: 1_282, height: 722 });
    expect(sentSize(1, 1)).toEqual({ width: 2, height: 2 });
  });
});
