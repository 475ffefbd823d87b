import { expect, it } from 'vitest';
import { alike, timesWords } from './alike.ts';

it('what is alike is shown once, where it came first', () => {
  const kinds = alike(['kys', 'Die', 'KYS', 'kys'], (text) => text.toLowerCase());
  expect(kinds).toEqual([
    { first: 'kys', times: 3 },
    { first: 'Die', times: 1 },
  ]);
  expect(kinds.map(({ times }) => timesWords(times))).toEqual([', 3 times', '']);
});
