import { describe, expect, it } from 'vitest';
import { byteWords, clockWords, enrolCommand, rangeWords } from './device-words.ts';

describe('words about devices', () => {
  it('name ranges of numbers, and single ones', () => {
    const missing = [
      { first: 4, last: 9 },
      { first: 20, last: 20 },
    ];
    expect(missing.map(rangeWords)).toEqual(['4 to 9', '20']);
  });

  it('say how far a clock is off, even by years', () => {
    expect(clockWords(-300)).toBe('right');
    expect(clockWords(45_000)).toBe('45 s fast');
    expect(clockWords(-10 * 60_000)).toBe('10 min slow');
    expect(clockWords(-3 * 365 * 86_400_000)).toBe('1095 days slow');
  });

  it('write sizes and the command to copy', () => {
    expect(byteWords(812)).toBe('812 B');
    expect(byteWords(2_412_000)).toBe('2.4 MB');
    expect(enrolCommand('https://c.example:8443', 'AB.cd')).toBe(
      'npm run agent -- --collector https://c.example:8443 --token AB.cd',
    );
  });
});
