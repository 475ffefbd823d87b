import { describe, expect, it } from 'vitest';
import type {
  DevicePresenceView,
  SessionPresenceView,
} from '../../../../live/presence/presence.contract.ts';
import { tileFacts } from './tile-facts.ts';

const at = '2026-11-22T10:42:00.000Z';

function session(more: Partial<SessionPresenceView>): SessionPresenceView {
  return {
    sessionId: 's1',
    personId: null,
    name: 'Ana Example',
    staff: false,
    activity: 'active',
    since: at,
    handRaisedAt: null,
    application: 'LibreOffice Writer',
    site: '',
    browsersNotWatched: [],
    ...more,
  };
}

function device(more: Partial<DevicePresenceView>): DevicePresenceView {
  return {
    deviceId: 'd1',
    name: 'LIB-07',
    roomId: null,
    connection: 'connected',
    since: at,
    sessions: [],
    ...more,
  };
}

describe('a tile', () => {
  it('says how the PC and its session stand', () => {
    expect(tileFacts(device({}), null).state).toBe('nobody');
    const states = (['active', 'idle', 'locked', 'starting', 'not-running'] as const).map(
      (activity) => tileFacts(device({ sessions: [session({ activity })] }), null).state,
    );
    expect(states).toEqual(['active', 'idle', 'locked', 'starting', 'stopped']);
  });

  it('keeps the last name of a PC that is out of reach, and nothing that may be stale', () => {
    const facts = tileFacts(
      device({ connection: 'unreachable', sessions: [session({ handRaisedAt: at })] }),
      's1',
    );
    expect(facts).toMatchObject({
      state: 'unreachable',
      person: 'Ana Example',
      sessionId: null,
      application: '',
      handRaisedAt: null,
      since: at,
    });
  });

  it('is about a pupil in use, and else about the session whose pictures come', () => {
    const sessions = [
      session({ sessionId: 'teacher', staff: true }),
      session({ sessionId: 'locked', activity: 'locked' }),
      session({ sessionId: 'used' }),
    ];
    expect(tileFacts(device({ sessions }), null).sessionId).toBe('used');
    expect(tileFacts(device({ sessions }), 'locked').sessionId).toBe('locked');
    expect(tileFacts(device({ sessions }), 'gone').sessionId).toBe('used');
  });
});
