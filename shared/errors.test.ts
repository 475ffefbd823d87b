import { describe, expect, it } from 'vitest';
import { placesOf } from './errors.ts';

describe('the places of an error', () => {
  it('hold nothing of its message, however it is made up', () => {
    const places = placesOf(new Error('typed: secret\n    at secret (secret)\nsecret'));
    expect(places[0]).toMatch(/errors\.test\.ts/);
    expect(places.join()).not.toContain('secret');
  });

  it('are none of what is no error', () => {
    expect(placesOf('at secret')).toEqual([]);
    expect(placesOf(null)).toEqual([]);
  });
});
