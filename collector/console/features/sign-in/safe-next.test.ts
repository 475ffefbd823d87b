import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('the address after signing in', () => {
  it('is a path of this console', () => {
    expect(safeNext('/flags?minSeverity=3')).toBe('/flags?minSeverity=3');
    expect(safeNext(null)).toBe('/');
  });

  it('is never another site', () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'flags']) {
      expect(safeNext(next)).toBe('/');
    }
  });
});
