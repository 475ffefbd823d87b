import { expect, it } from 'vitest';
import { InputQueue } from './input-queue.ts';

function start() {
  const done: string[] = [];
  const failures: unknown[] = [];
  const queue = new InputQueue((error) => failures.push(error));
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  /** Keeps all that follows waiting until `open` is called. */
  queue.run(() => gate);
  const add = (name: string, facts?: Parameters<InputQueue['run']>[1]) =>
    queue.run(async () => void done.push(name), facts);
  return { queue, add, open, done, failures };
}

it('runs one after the other, and goes on after one that failed', async () => {
  const { queue, add, open, done, failures } = start();
  add('first');
  queue.run(() => Promise.reject(new Error('no')));
  add('second');
  expect(done).toEqual([]);
  open();
  await queue.idle();
  expect(done).toEqual(['first', 'second']);
  expect(failures).toMatchObject([{ message: 'no' }]);
});

it('runs only the last of several motions, and none across something else', async () => {
  const { queue, add, open, done } = start();
  add('a', { of: 'view', replaces: 'motion' });
  add('b', { of: 'view', replaces: 'motion' });
  add('press', { of: 'view' });
  add('c', { of: 'view', replaces: 'motion' });
  add('d', { of: 'view', replaces: 'motion' });
  open();
  await queue.idle();
  expect(done).toEqual(['b', 'press', 'd']);
});

it('forgets what waits of a view, and nothing else', async () => {
  const { queue, add, open, done } = start();
  add('theirs', { of: 'view-1' });
  add('other', { of: 'view-2' });
  add('leave');
  queue.forget('view-1');
  open();
  await queue.idle();
  expect(done).toEqual(['other', 'leave']);
});

it('leaves out what comes too fast for too long, and still lets go', async () => {
  const { queue, add, open, done } = start();
  for (let count = 0; count < 3_000; count += 1) add('key', { of: 'view' });
  add('leave');
  open();
  await queue.idle();
  expect(done).toHaveLength(2_001);
  expect(done.at(-1)).toBe('leave');
});
