import { describe, expect, it } from 'vitest';
import type { CommandOutcome, LessonAction } from '../../../../lessons/commands.contract.ts';
import type { LoggedBatch } from './command-log.ts';
import { inForceOf } from './in-force.ts';

const issuedAt = '2026-11-22T10:00:00.000Z';
const now = Date.parse(issuedAt);

function batch(command: LessonAction, outcomes: Record<string, CommandOutcome>): LoggedBatch {
  return {
    batchId: JSON.stringify(command),
    title: '',
    command,
    targets: { deviceIds: 'all', sessionIds: {}, count: 0, name: null },
    issuedAt,
    results: Object.entries(outcomes).map(([deviceId, outcome]) => ({
      deviceId,
      outcome,
      why: '',
    })),
  };
}

const lock: LessonAction = { action: 'lock', words: '', minutes: 10 };

describe('what is in force', () => {
  it('is what was done and is under way, not what was refused', () => {
    const [one] = inForceOf([batch(lock, { d1: 'done', d2: 'refused', d3: 'waiting' })], now);
    expect(one?.deviceIds).toEqual(['d1', 'd3']);
    expect(one?.until).toBe('2026-11-22T10:10:00.000Z');
  });

  it('goes with what is lifted, and by itself in time', () => {
    const done = batch(lock, { d1: 'done', d2: 'done' });
    const lift = batch({ action: 'lift', restrictions: ['lock'] }, { d1: 'done' });
    expect(inForceOf([lift, done], now)[0]?.deviceIds).toEqual(['d2']);
    const liftAll = batch({ action: 'lift', restrictions: [] }, { d1: 'done', d2: 'done' });
    expect(inForceOf([liftAll, done], now)).toEqual([]);
    expect(inForceOf([done], now + 600_000)).toEqual([]);
  });
});
