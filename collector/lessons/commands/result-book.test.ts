import { silentLogger } from '@lapwing/shared/logging';
import { expect, it } from 'vitest';
import type { CommandBatch } from '../commands.contract.ts';
import { commandEnd } from '../dispatch/command-end.ts';
import { LessonEvents } from '../lesson-events.ts';
import { ResultBook } from './result-book.ts';

it('misses no result that is written down while the batch is read', async () => {
  const database = { asSystem: async () => undefined as never };
  const book = new ResultBook({ database, events: new LessonEvents(), logger: silentLogger });
  const batch: CommandBatch = {
    batchId: 'batch',
    action: 'lock',
    issuedAt: '2026-11-20T09:00:00.000Z',
    results: [{ deviceId: 'pc', outcome: 'waiting', why: '' }],
  };
  const result = { batchId: 'batch', deviceId: 'pc', ...commandEnd('done') };
  book.note({ schoolId: 'school', lessonId: null }, result);
  const read = await book.complete(async () => {
    // What the database answers is as old as the question.
    await book.close();
    return batch;
  });
  expect(read.results).toEqual([{ deviceId: 'pc', outcome: 'done', why: '' }]);
  expect((await book.complete(async () => batch)).results[0]?.outcome).toBe('waiting');
});
