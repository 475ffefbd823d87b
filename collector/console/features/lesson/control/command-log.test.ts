import { describe, expect, it } from 'vitest';
import type { CommandBatch, CommandOutcome } from '../../../../lessons/commands.contract.ts';
import { CommandLog, tally } from './command-log.ts';

function batch(batchId: string): CommandBatch {
  const results = ['d1', 'd2'].map((deviceId) => ({
    deviceId,
    outcome: 'waiting' as const,
    why: '',
  }));
  return { batchId, action: 'lock', issuedAt: '2026-11-22T10:42:00Z', results };
}

function message(batchId: string, deviceId: string, outcome: CommandOutcome) {
  return { type: 'command' as const, batchId, deviceId, outcome, why: '' };
}

const asked = {
  title: 'Lock 2 screens',
  command: { action: 'lock' as const, words: '', minutes: null },
  targets: { deviceIds: 'all' as const, sessionIds: {}, people: {}, count: 2, name: null },
};

describe('command log', () => {
  it('takes in results as they come, also a late one, and those ahead of the answer', () => {
    const log = new CommandLog();
    log.hear(message('b1', 'd1', 'done'));
    log.add(asked, batch('b1'));
    expect(tally(log.all()[0]!.results)).toEqual({ done: 1, waiting: 1, notDone: 0, read: 0 });
    log.hear(message('b1', 'd2', 'timed-out'));
    expect(tally(log.all()[0]!.results)).toEqual({ done: 1, waiting: 0, notDone: 1, read: 0 });
    log.hear(message('b1', 'd2', 'done'));
    expect(tally(log.all()[0]!.results)).toEqual({ done: 2, waiting: 0, notDone: 0, read: 0 });
  });

  it('knows at how many PCs a message was read', () => {
    const log = new CommandLog();
    log.add(asked, batch('b1'));
    log.hear(message('b1', 'd1', 'done'));
    const at = '2026-11-22T10:43:00Z';
    log.heardRead({ type: 'read', batchId: 'b1', deviceId: 'd1', sessionId: 's1', at });
    log.hear(message('b1', 'd1', 'done'));
    expect(tally(log.all()[0]!.results)).toEqual({ done: 1, waiting: 1, notDone: 0, read: 1 });
  });

  it('has the newest first, and keeps no more than a lesson needs', () => {
    const log = new CommandLog();
    for (let number = 0; number < 40; number += 1) log.add(asked, batch(`b${number}`));
    expect(log.all()[0]?.batchId).toBe('b39');
    expect(log.all()).toHaveLength(30);
  });
});
