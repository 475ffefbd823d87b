import { expect, it } from 'vitest';
import { CUES, cueBit, cueMask } from './cues.ts';
import { moreDisguised } from './reading.ts';

it('gives each cue a bit of its own, and none to other lists', () => {
  expect(cueBit('negation')).toBe(1);
  expect(cueBit('filler')).toBe(1 << 19);
  expect(cueBit('weapon')).toBe(0);
  expect(new Set(CUES.map(cueBit)).size).toBe(CUES.length);
  expect(cueMask('negation', 'quotation')).toBe(3);
});

it('takes the more disguised of two readings', () => {
  expect(moreDisguised('plain', 'leet')).toBe('leet');
  expect(moreDisguised('spelled-out', 'misspelt')).toBe('spelled-out');
});
