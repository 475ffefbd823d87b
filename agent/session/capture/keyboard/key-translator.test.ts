import { describe, expect, it } from 'vitest';
import { typed } from './key-translator.ts';

describe('typed', () => {
  it('takes characters for text', () => {
    expect(typed('é')).toEqual({ kind: 'text', text: 'é' });
    expect(typed('😀')).toEqual({ kind: 'text', text: '😀' });
  });

  it('does not take control characters for text', () => {
    for (const text of ['', '\u0001', '\u001b', '\u007f', '\u0085']) {
      expect(typed(text)).toEqual({ kind: 'nothing' });
    }
  });
});
