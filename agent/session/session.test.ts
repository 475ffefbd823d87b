import { activity, local } from '@lapwing/proto';
import { AppError } from '@lapwing/shared/errors';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { useScriptedSession } from './testing/use-scripted-session.ts';

const scripted = useScriptedSession();
const { start, startCapturing, noticeShown, capturing, observe, type, events, eventOf } = scripted;

describe('a session', () => {
  it('flags what is typed, and reports what is under way when it ends', async () => {
    await startCapturing();
    const atMs = Date.now();
    observe({ kind: 'window', executable: 'mousepad', application: 'Mousepad', title: 'A', atMs });
    type('a loot crate ');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate', executable: 'mousepad' });
    observe({ kind: 'no-window', atMs: atMs + 5_000 });
    type('another loot crate');
    await scripted.session.close();
    expect(scripted.stopped).toBe(1);
    expect(await scripted.session.ended).toEqual({ kind: 'closed' });
    expect(events().filter(({ flag }) => flag)).toHaveLength(2);
    expect(events().filter(({ applicationUsage }) => applicationUsage)).toHaveLength(1);
    expect(events().at(-1)?.sessionEnded).toMatchObject({
      reason: activity.SessionEndReason.SESSION_END_REASON_LOG_OFF,
    });
  });

  it('counts a term as complete after a moment, without another key', async () => {
    await startCapturing();
    type('loot crate');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate' });
  });

  it('tells how it stands: who is there, and in a lesson what is in front and not private', async () => {
    const { SESSION_ACTIVITY_ACTIVE } = local.SessionActivity;
    const links = [{ name: 'chromium', processId: 7, answering: false }];
    start({ browserLinks: () => links });
    await noticeShown();
    expect(scripted.server.states).toEqual([]);
    scripted.person.answer('accepted');
    await capturing();
    const last = () => scripted.server.states.at(-1);
    await waitFor('somebody', () => last()?.activity === SESSION_ACTIVITY_ACTIVE);
    const show = (executable: string, application: string) =>
      observe({ kind: 'window', executable, application, title: 'A', atMs: Date.now() });
    show('mousepad', 'Mousepad');
    const lesson = { lessonId: 'lesson-1', endsAtMs: 2_000_000 };
    scripted.server.send({ lessonState: { lesson, nowMs: 1_000_000 } });
    await waitFor('the front', () => last()?.front?.application === 'Mousepad');
    expect(last()?.front?.site).toBeFalsy();
    show('keepassxc', 'KeePassXC');
    await waitFor('the private place', () => !last()?.front);
    const page = {
      title: 'Tides',
      privateWindow: false,
      browserFocused: true,
      field: 'none' as const,
      browser: 'chromium',
    };
    observe({
      kind: 'front-tab',
      url: 'https://www.kestrel.example/tides',
      ...page,
      atMs: Date.now(),
    });
    show('chromium', 'Chromium');
    await waitFor('the site', () => last()?.front?.site === 'www.kestrel.example');
    expect(last()?.front?.application).toBe('Chromium');
    await waitFor('the browser', () => last()?.browsersNotWatched?.[0] === 'Chromium', {
      timeoutMs: 20_000,
    });
    scripted.server.send({ lessonState: { nowMs: 1_000_000 } });
    await waitFor('the end of the lesson', () => !last()?.front);
    expect(last()?.browsersNotWatched ?? []).toEqual([]);
    expect(JSON.stringify(scripted.server.states)).not.toContain('KeePassXC');
  });

  it('reports why capture could not begin', async () => {
    start({
      startSources: async () => {
        throw new AppError('no-x-display', 'Set DISPLAY.');
      },
    });
    await noticeShown();
    scripted.person.answer('accepted');
    expect(await eventOf('agentFault')).toMatchObject({ code: 'no-x-display' });
    await waitFor('the state', () => scripted.person.state()?.monitoring === false);
    expect(scripted.person.state()).toEqual({ monitoring: false, reason: 'capture-failed' });
  });

  it('ends when the service refuses it, with the reason', async () => {
    const reason = local.SessionRefusalReason.SESSION_REFUSAL_REASON_ALREADY_RUNNING;
    scripted.server.answer = () => [{ refusal: { reason, message: 'You are logged on already.' } }];
    start();
    expect(await scripted.session.ended).toEqual({
      kind: 'refused',
      message: 'You are logged on already.',
    });
    expect(scripted.captures).toBe(false);
  });
});
