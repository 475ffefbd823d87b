import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountProfile } from '../../directory/people/person-store.ts';
import { ProfileSender } from './profile-sender.ts';

const TEN_MINUTES_MS = 600_000;
const finch = { sessionId: 's-1', account: 'a.finch' };
const pupil = (yearGroup: number) => ({ yearGroup, staff: false });
const wren = { sessionId: 's-2', account: 'w.wren' };

let directory: Map<string, AccountProfile>;
let asked: string[][];
let told: object[][];
let failures: unknown[];
let nowMs: number;
let sender: ProfileSender;

beforeEach(() => {
  directory = new Map([['a.finch', pupil(9)]]);
  asked = [];
  told = [];
  failures = [];
  nowMs = 1_000_000;
  sender = new ProfileSender({
    profiles: async (accounts) => {
      asked.push([...accounts]);
      return directory;
    },
    send: (profiles) => told.push(profiles),
    failed: (error) => failures.push(error),
    now: () => nowMs,
  });
});

describe('telling a PC the year groups of its sessions', () => {
  it('says who is staff, and nothing else of them', async () => {
    directory.set('w.wren', { yearGroup: null, staff: true });
    await sender.heard([finch, wren]);
    expect(told).toEqual([
      [
        { sessionId: 's-1', yearGroup: 9 },
        { sessionId: 's-2', staff: true },
      ],
    ]);
  });

  it('asks the directory once for the same sessions, and again after a while', async () => {
    await sender.heard([finch]);
    await sender.heard([finch]);
    expect(asked).toEqual([['a.finch']]);
    expect(told).toEqual([[{ sessionId: 's-1', yearGroup: 9 }]]);
    nowMs += TEN_MINUTES_MS;
    await sender.heard([finch]);
    expect(asked).toHaveLength(2);
    expect(told).toHaveLength(1);
    directory.set('a.finch', pupil(10));
    nowMs += TEN_MINUTES_MS;
    await sender.heard([finch]);
    expect(told.at(-1)).toEqual([{ sessionId: 's-1', yearGroup: 10 }]);
    directory.delete('a.finch');
    nowMs += TEN_MINUTES_MS;
    await sender.heard([finch]);
    expect(told.at(-1)).toEqual([]);
  });

  it('tells a session that came back again, and says nothing of those it does not know', async () => {
    await sender.heard([finch]);
    await sender.heard([]);
    await sender.heard([wren]);
    await sender.heard([finch]);
    expect(told).toEqual([
      [{ sessionId: 's-1', yearGroup: 9 }],
      [{ sessionId: 's-1', yearGroup: 9 }],
    ]);
  });

  it('tries again at the next heartbeat where the directory could not be asked', async () => {
    const working = directory;
    directory = null as never;
    await sender.heard([finch]);
    expect(failures).toHaveLength(1);
    directory = working;
    await sender.heard([finch]);
    expect(told).toHaveLength(1);
  });

  it('looks up a bounded number of sessions', async () => {
    await sender.heard(
      Array.from({ length: 1_000 }, (_, i) => ({ sessionId: `${i}`, account: 'x' })),
    );
    expect(asked[0]).toHaveLength(64);
  });
});
