import { local } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { SessionStates } from './session-states.ts';

const { SESSION_ACTIVITY_ACTIVE } = local.SessionActivity;
const working = {
  activity: SESSION_ACTIVITY_ACTIVE,
  handRaised: true,
  front: { application: 'Chromium', site: 'kestrel.example' },
  browsersNotWatched: ['Firefox'],
};

describe('states of sessions', () => {
  it('hold what is in front while a lesson is in force, and forget it with the lesson', () => {
    let runs = true;
    let told = 0;
    const states = new SessionStates(() => runs);
    states.onChange(() => {
      told += 1;
    });
    states.take('session-1', working);
    expect(states.of('session-1')).toEqual(working);
    states.lessonChanged();
    expect(told).toBe(1);
    runs = false;
    states.lessonChanged();
    expect(states.of('session-1')).toEqual({ ...working, front: null, browsersNotWatched: [] });
    expect(told).toBe(2);
  });

  it('do not take what is in front while no lesson is in force', () => {
    const states = new SessionStates(() => false);
    states.take('session-1', working);
    expect(states.of('session-1')?.front).toBeNull();
  });

  it('are forgotten when the session goes', () => {
    const states = new SessionStates(() => true);
    states.take('session-1', working);
    states.forget('session-1');
    states.forget('session-2');
    expect(states.of('session-1')).toBeUndefined();
  });
});
