import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './flag-cursor.ts';

const id = '6f1c4a52-0c1e-4d6a-9d0e-3b0a7b0f2a11';

describe('the cursor of the list of flags', () => {
  it('says again where the page ended', () => {
    const end = { raisedAt: new Date(1_795_000_000_123), id };
    expect(readCursor(writeCursor(end))).toEqual(end);
  });

  it.each(['', 'nonsense', '§', '-1 x', `99999999999999999999 ${id}`, `1 ${id}'`, `x ${id}`])(
    'is refused where it was not made here: %s',
    (text) => {
      expect(readCursor(text)).toBeNull();
      expect(readCursor(Buffer.from(text).toString('base64url'))).toBeNull();
    },
  );
});
