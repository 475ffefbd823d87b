import { control } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { MAX_VIEWS, type View, Views } from './views.ts';

const { WATCH_MODE_WALL, WATCH_MODE_SCREEN } = control.WatchMode;

const view = (viewId: string, more: Partial<View> = {}): View => ({
  viewId,
  sessionId: 'session-1',
  mode: WATCH_MODE_SCREEN,
  viewerName: 'Ms Okafor',
  lessonId: 'lesson-1',
  agreed: false,
  ...more,
});

describe('views', () => {
  it('end when nobody has asked for their pictures for too long', () => {
    const views = new Views();
    views.start(view('kept'), 0);
    views.start(view('left'), 0);
    views.start(view('wall', { mode: WATCH_MODE_WALL }), 0);
    views.start(view('other', { sessionId: 'session-2' }), 0);
    views.wanted('session-1', new Set(['kept', 'other']), true, 5_000);
    expect(views.endUnwantedSince(1).map(({ viewId }) => viewId)).toEqual(['left', 'other']);
    expect(views.of('session-1').map(({ viewId }) => viewId)).toEqual(['kept', 'wall']);
    views.wanted('session-1', new Set(), false, 9_000);
    expect(views.endUnwantedSince(5_001)).toHaveLength(2);
    expect(views.any).toBe(false);
  });

  it('are limited in number, but one that is there can be changed', () => {
    const views = new Views();
    for (let count = 0; count < MAX_VIEWS; count += 1) views.start(view(`${count}`), 0);
    expect(views.full).toBe(true);
    views.start(view('0', { viewerName: 'Mr Brown' }), 0);
    expect(views.get('0')?.viewerName).toBe('Mr Brown');
    expect(views.end('0')).toBe(true);
    expect(views.end('0')).toBe(false);
    expect(views.full).toBe(false);
  });
});
