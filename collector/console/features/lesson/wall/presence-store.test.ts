import { describe, expect, it, vi } from 'vitest';
import type { DevicePresenceView } from '../../../../live/presence/presence.contract.ts';
import { PresenceStore } from './presence-store.ts';

const at = '2026-11-22T10:42:00.000Z';

function device(deviceId: string, name: string, site = ''): DevicePresenceView {
  return {
    deviceId,
    name: deviceId,
    roomId: null,
    connection: 'connected',
    since: at,
    sessions: [
      {
        sessionId: `session-${name}`,
        personId: null,
        name,
        staff: false,
        activity: 'active',
        since: at,
        handRaisedAt: null,
        application: '',
        site,
        browsersNotWatched: [],
      },
    ],
  };
}

function filled(): PresenceStore {
  const store = new PresenceStore();
  const devices = [device('d1', 'Ana'), device('d2', 'Bo')];
  store.apply({ type: 'state', at, lesson: null, devices, hands: [] });
  return store;
}

describe('presence', () => {
  it('wakes only the tile that a message is about, and none where nothing changed', () => {
    const store = filled();
    const first = vi.fn();
    const second = vi.fn();
    store.watchDevice('d1', first);
    store.watchDevice('d2', second);
    const before = store.factsOf('d2');
    store.apply({ type: 'device', device: device('d1', 'Ana', 'bbc.co.uk') });
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
    expect(store.factsOf('d1')?.site).toBe('bbc.co.uk');
    expect(store.factsOf('d2')).toBe(before);

    store.apply({ type: 'device', device: device('d1', 'Ana', 'bbc.co.uk') });
    store.apply({ type: 'tick', at });
    expect(first).toHaveBeenCalledTimes(1);
  });

  it('knows which applications were in front', () => {
    const store = filled();
    for (const [application, executable] of [
      ['Scratch 3', 'scratch.exe'],
      ['Chromium', 'chromium'],
      ['', ''],
    ] as const) {
      const next = device('d1', 'Ana');
      Object.assign(next.sessions[0]!, { application, executable });
      store.apply({ type: 'device', device: next });
    }
    expect([...store.applications]).toEqual([
      ['scratch.exe', 'Scratch 3'],
      ['chromium', 'Chromium'],
    ]);
  });

  it('is replaced by a whole state, and forgets what is not in it', () => {
    const store = filled();
    const gone = vi.fn();
    store.watchDevice('d2', gone);
    store.apply({ type: 'state', at, lesson: null, devices: [device('d1', 'Ana')], hands: [] });
    expect(store.all().map(({ deviceId }) => deviceId)).toEqual(['d1']);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('follows the session whose pictures come', () => {
    const store = filled();
    const two = device('d1', 'Ana');
    store.apply({
      type: 'device',
      device: { ...two, sessions: [...two.sessions, ...device('d1', 'Cy').sessions] },
    });
    expect(store.factsOf('d1')?.person).toBe('Ana');
    store.setPictured('d1', 'session-Cy');
    expect(store.factsOf('d1')?.person).toBe('Cy');
  });
});
