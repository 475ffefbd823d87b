import { describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { PartSender } from './part-sender.ts';

describe('sending parts', () => {
  it('has one on the way at a time, and of those that wait the last', async () => {
    const answered: number[] = [];
    let left = () => {};
    const sender = new PartSender((request) => {
      answered.push(request.offset!);
      return new Promise((resolve) => {
        left = resolve;
      });
    });
    for (let offset = 0; offset < 1_000; offset += 1) sender.ask({ offset });
    expect(answered).toEqual([0]);
    left();
    await waitFor('the next', () => answered.length === 2);
    expect(answered).toEqual([0, 999]);
    left();
    sender.ask({ offset: 5 });
    await waitFor('one asked for later', () => answered.length === 3);
    expect(answered.at(-1)).toBe(5);
  });
});
