import { describe, expect, it } from 'vitest';
import { flagAddress, isNarrowed, readFilters } from './flag-filters.ts';

const read = (search: string) => readFilters(new URLSearchParams(search));

describe('filters of the flag list', () => {
  it('survive the way through the address', () => {
    const filters = read('state=closed&severity=4&theme=self-harm&person=r.patel');
    expect(filters).toEqual({
      state: 'closed',
      minSeverity: 4,
      theme: 'self-harm',
      person: 'r.patel',
    });
    const address = flagAddress(filters, '6f0f7f3e-0000-4000-8000-000000000000');
    expect(readFilters(new URL(address, 'https://x.invalid').searchParams)).toEqual(filters);
  });

  it('leave the plain list a plain address', () => {
    expect(flagAddress(read(''))).toBe('/flags');
    expect(isNarrowed(read(''))).toBe(false);
    expect(isNarrowed(read('severity=1'))).toBe(false);
    expect(isNarrowed(read('severity=3'))).toBe(true);
    expect(isNarrowed(read('state=counted'))).toBe(true);
  });

  it('ignore what is not valid', () => {
    expect(read('state=gone&severity=9&theme=nonsense')).toEqual(read(''));
    expect(read('severity=2.5').minSeverity).toBe(1);
  });
});
