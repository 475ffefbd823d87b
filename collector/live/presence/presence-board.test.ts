import { transport } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { readPresence } from './device-presence.ts';
import { type DeviceNetwork, PresenceBoard } from './presence-board.ts';

const { SESSION_ACTIVITY_ACTIVE, SESSION_ACTIVITY_NOT_RUNNING } = transport.SessionActivity;
const NOW = new Date('2026-11-23T10:00:00Z');
const device = { id: 'device-1', schoolId: 'school-1' };
const finch = { personId: 'person-1', name: 'Ada Finch', staff: false };
const okafor = { personId: 'person-2', name: 'Ms Okafor', staff: true };

const at = (sessionId: string, account: string, more: object = {}) => ({
  session: { sessionId, account },
  activity: SESSION_ACTIVITY_ACTIVE,
  sinceMs: NOW.getTime() - 5_000,
  ...more,
});

let board: PresenceBoard;
let asked: string[][];
let networks: DeviceNetwork[];
/** Holds the directory's answer back until it is resolved. */
let answer: Promise<void>;
let changes: number;

beforeEach(() => {
  asked = [];
  networks = [];
  changes = 0;
  answer = Promise.resolve();
  board = new PresenceBoard({
    async findPeople(_school, accounts) {
      asked.push([...accounts]);
      await answer;
      const known = new Map([
        ['a.finch', finch],
        ['s.okafor', okafor],
      ]);
      return new Map([...known].filter(([account]) => accounts.includes(account)));
    },
    networkChanged: (_device, network) => networks.push(network),
    logger: silentLogger,
    now: () => NOW,
    tryAgainMs: 1,
  });
  board.onChange(() => {
    changes += 1;
  });
});

const sessions = () => board.of(device.id)?.sessions ?? [];

describe('the board', () => {
  it('knows nothing of a PC that was never connected', () => {
    expect(board.of('device-2')).toBeNull();
    expect(board.hands(['device-2'])).toEqual([]);
  });

  it('names nobody before the directory was asked, and asks once for the same people', async () => {
    let release = () => {};
    answer = new Promise((resolve) => {
      release = resolve;
    });
    board.connected(device);
    board.take(device, { sessions: [at('s-1', 'A.Finch')] });
    board.take(device, { sessions: [at('s-1', 'A.Finch', { application: 'Writer' })] });
    expect(sessions()).toEqual([]);
    release();
    await waitFor('the name', () => sessions().length === 1);
    expect(sessions()[0]).toMatchObject({ ...finch, application: 'Writer', activity: 'active' });
    board.take(device, { sessions: [at('s-1', 'A.Finch', { application: 'Calc' })] });
    expect(sessions()[0]?.application).toBe('Calc');
    expect(asked).toEqual([['a.finch']]);
    board.take(device, { sessions: [at('s-2', 'visitor')] });
    await waitFor('the visitor', () => sessions()[0]?.sessionId === 's-2');
    expect(sessions()[0]).toMatchObject({ personId: null, name: 'visitor', staff: false });
  });

  it('shows a PC that is out of reach with whoever was there, and a new connection with nobody', async () => {
    board.connected(device);
    board.take(device, { sessions: [at('s-1', 'a.finch')] });
    await waitFor('the name', () => sessions().length === 1);
    board.disconnected(device);
    expect(board.of(device.id)).toMatchObject({ connection: 'unreachable', since: NOW });
    expect(sessions()[0]?.name).toBe('Ada Finch');
    board.connected(device);
    expect(board.of(device.id)).toMatchObject({ connection: 'connected', sessions: [] });
  });

  it('does not show what a lost connection had said once the directory answers', async () => {
    let release = () => {};
    answer = new Promise((resolve) => {
      release = resolve;
    });
    board.connected(device);
    board.take(device, { sessions: [at('s-1', 'a.finch')] });
    board.disconnected(device);
    board.connected(device);
    const before = changes;
    release();
    await answer;
    await waitFor('the answer', () => asked.length === 1 && changes >= before);
    board.take(device, { sessions: [at('s-2', 's.okafor')] });
    await waitFor('the other', () => sessions().length === 1);
    expect(sessions()[0]).toMatchObject({ sessionId: 's-2', ...okafor });
  });

  it('tries again where the directory cannot be asked, and names nobody meanwhile', async () => {
    answer = Promise.reject(new Error('no database'));
    answer.catch(() => {});
    board.connected(device);
    board.take(device, { sessions: [at('s-1', 'a.finch')] });
    await waitFor('the question', () => asked.length === 1);
    answer = Promise.resolve();
    await waitFor('the name', () => sessions().length === 1);
    expect(asked).toHaveLength(2);
  });

  it('keeps the order of raised hands over a lost connection, and without members of staff', async () => {
    const other = { id: 'device-2', schoolId: 'school-1' };
    const raised = (msAgo: number) => ({ handRaisedAtMs: NOW.getTime() - msAgo });
    for (const one of [device, other]) board.connected(one);
    board.take(device, { sessions: [at('s-1', 'a.finch', raised(2_000))] });
    const both = [at('s-2', 'visitor', raised(3_000)), at('s-3', 's.okafor', raised(9_000))];
    board.take(other, { sessions: both });
    const hands = () => board.hands([device.id, other.id]).map(({ sessionId }) => sessionId);
    await waitFor('the hands', () => hands().length === 2);
    expect(hands()).toEqual(['s-2', 's-1']);
    board.disconnected(other);
    expect(hands()).toEqual(['s-1']);
    board.connected(other);
    board.take(other, { sessions: [at('s-2', 'visitor', raised(1_000))] });
    await waitFor('the hand again', () => hands().length === 2);
    expect(hands()).toEqual(['s-2', 's-1']);
    board.take(other, { sessions: [at('s-2', 'visitor')] });
    expect(hands()).toEqual(['s-1']);
  });

  it('tells another place in the network once', () => {
    const mac = new Uint8Array([0, 1, 2, 3, 4, 5]);
    const network = { macAddresses: [mac, new Uint8Array(3)], subnets: ['10.4.12.0/22'] };
    board.connected(device);
    board.take(device, network);
    board.take(device, network);
    expect(networks).toEqual([{ macAddresses: [mac], subnets: ['10.4.12.0/22'] }]);
  });
});

it('what a PC states is cut down to what can be', () => {
  const long = 'x'.repeat(10_000);
  const stated = readPresence(
    {
      sessions: [
        ...Array.from({ length: 100 }, (_, i) => at(`s-${i}`, 'a.finch')),
        { session: { sessionId: long, account: 'a' } },
      ],
    },
    NOW,
  );
  expect(stated).toHaveLength(64);
  const [odd] = readPresence(
    {
      sessions: [
        at('s-1', 'A.Finch', {
          activity: 99,
          sinceMs: NOW.getTime() + 3_600_000,
          handRaisedAtMs: -1,
          application: `a\nb\u0000${long}`,
          browsersNotWatched: Array.from({ length: 50 }, () => long),
        }),
        {},
        { session: { sessionId: 's-2' } },
        at('s-1', 'b.wren', { activity: SESSION_ACTIVITY_NOT_RUNNING, sinceMs: 0 }),
      ].slice(0, 3),
    },
    NOW,
  );
  expect(odd).toMatchObject({ account: 'a.finch', activity: 'starting', since: NOW });
  expect(odd?.handRaisedAt).toBeNull();
  expect(odd?.application).toMatch(/^a b x+$/);
  expect(odd?.application).toHaveLength(256);
  expect(odd?.browsersNotWatched).toHaveLength(8);
});
