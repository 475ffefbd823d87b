import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './flag-cursor.ts';

describe('the cursor of the list of flags', () => {
  it('says again where the page ended', () => {
    const end = {
      raisedAt: new Date(1_795_000_000_123),
      id: '6f1c4a52-0c1e-4d6a-9d0e-3b0a7b0f2a11',
    };
    expect(readCursor(writeCursor(end))).toEqual(end);
  });

  it('is refused where it was not made here', () => {
    fc.assert(fc.property(fc.string(), (text) => readCursor(text) === null));
  });
});
