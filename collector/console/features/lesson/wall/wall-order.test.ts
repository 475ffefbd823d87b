import { describe, expect, it } from 'vitest';
import type { TileFacts } from './tile-facts.ts';
import { orderWall } from './wall-order.ts';

function facts(deviceId: string, more: Partial<TileFacts>): TileFacts {
  return {
    deviceId,
    pc: deviceId,
    sessionId: null,
    person: null,
    staff: false,
    state: 'active',
    since: null,
    handRaisedAt: null,
    application: '',
    site: '',
    browsersNotWatched: [],
    ...more,
  };
}

const all = [
  facts('PC-10', { person: 'Bo', state: 'idle', handRaisedAt: '2026-11-22T10:02:00Z' }),
  facts('PC-2', { person: 'Émile', site: 'bbc.co.uk' }),
  facts('PC-1', { state: 'nobody' }),
  facts('PC-3', { person: 'Ana', state: 'stopped', handRaisedAt: '2026-11-22T10:01:00Z' }),
];

const plain = { find: '', namesHidden: false };

describe('the wall’s order', () => {
  it('is by name, with free PCs last', () => {
    expect(orderWall(all, { ...plain, order: 'person' })).toEqual([
      'PC-3',
      'PC-10',
      'PC-2',
      'PC-1',
    ]);
  });

  it('counts in PCs’ names as people do', () => {
    expect(orderWall(all, { ...plain, order: 'pc' })).toEqual(['PC-1', 'PC-2', 'PC-3', 'PC-10']);
  });

  it('has what is wrong first by state, and who asked first by hands', () => {
    expect(orderWall(all, { ...plain, order: 'state' })[0]).toBe('PC-3');
    expect(orderWall(all, { ...plain, order: 'hands' }).slice(0, 2)).toEqual(['PC-3', 'PC-10']);
  });

  it('finds by name, PC and site; by no name and in no order of names where they are hidden', () => {
    expect(orderWall(all, { ...plain, order: 'pc', find: ' BBC ' })).toEqual(['PC-2']);
    expect(orderWall(all, { ...plain, order: 'pc', find: 'ana' })).toEqual(['PC-3']);
    expect(orderWall(all, { order: 'person', find: 'ana', namesHidden: true })).toEqual([]);
    expect(orderWall(all, { order: 'person', find: '', namesHidden: true })[0]).toBe('PC-1');
  });
});
