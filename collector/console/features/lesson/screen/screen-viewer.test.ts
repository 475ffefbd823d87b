import { screen } from '@lapwing/proto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewEvents } from '../screens-line.ts';
import type { PictureEvents } from './picture.ts';
import { ScreenViewer } from './screen-viewer.ts';

const deviceId = 'd1';
type Said = { type: string } & Record<string, unknown>;

/** What was sent, and the ends that a line and a picture hold. */
let said: Said[];
let view: ViewEvents;
let picture: PictureEvents;
let drawn: number[];
let viewer: ScreenViewer;

const canvas = {} as HTMLCanvasElement;

beforeEach(() => {
  said = [];
  drawn = [];
  viewer = new ScreenViewer({
    lessonId: 'l1',
    deviceId,
    codecs: ['vp9', 'tiles'],
    onClipboard: (text) => said.push({ type: 'clipboard', text }),
    screens: {
      openView(request, events) {
        said.push(request);
        view = events;
        return true;
      },
      closeView: (viewId) => said.push({ type: 'unwatch', viewId }),
      say: (message) => said.push(message),
      taken: (_, frame) => said.push({ type: 'taken', number: frame.number }),
    },
    makePicture(_, events) {
      picture = events;
      return { show: (frame) => drawn.push(Number(frame.number)), close: () => drawn.push(-1) };
    },
  });
  viewer.start();
});

function run(mode: 'screen' | 'control', sessionId = 's1', name = 'Ana Finch'): void {
  const { viewId } = said.find(({ type }) => type === 'watch') as unknown as { viewId: string };
  const person = { personId: null, name, staff: false };
  view.onView({ type: 'view', viewId, deviceId, state: 'running', mode, sessionId, person });
}

function frame(number: number, more: Partial<screen.ScreenFrame.$Properties> = {}) {
  const data = new Uint8Array([1]);
  const bytes = screen.ScreenFrame.encode({
    ...{ monitor: 1, stream: 1, number, data, ...more },
  } as screen.ScreenFrame.$Shape).finish();
  return screen.ScreenFrame.decode(bytes);
}

describe('a view of a screen', () => {
  it('is asked for by codecs, and says whose screen it is', () => {
    expect(said[0]).toMatchObject({ type: 'watch', lessonId: 'l1', mode: 'screen', monitors: [0] });
    expect(viewer.state().phase).toBe('starting');
    run('screen');
    expect(viewer.state()).toMatchObject({ phase: 'running', person: { name: 'Ana Finch' } });
  });

  it('answers each frame once: when drawn, and at once where none is drawn', () => {
    viewer.attach(0, canvas);
    run('screen');
    view.onFrame(frame(1, { key: true }));
    const taken = () => said.filter(({ type }) => type === 'taken').map(({ number }) => number);
    expect(taken()).toEqual([]);
    picture.onShown?.(frame(1));
    expect(taken()).toEqual([1]);
    view.onFrame(frame(2, { data: new Uint8Array() }));
    expect(taken()).toEqual([1, 2]);
    expect(drawn).toEqual([1, 2]);
  });

  it('never leaves the collector waiting for an answer where frames are passed over', () => {
    viewer.attach(0, canvas);
    run('screen');
    for (let number = 1; number <= 6; number += 1) view.onFrame(frame(number));
    expect(said.filter(({ type }) => type === 'taken')).toEqual([{ type: 'taken', number: 6 }]);
    picture.onNeedsKey();
    expect(said.at(-1)).toMatchObject({ type: 'key', monitor: 0 });
  });

  it('sends input only while control is given, and forgets what was taken away with it', () => {
    run('screen');
    viewer.input({ kind: 'text', text: 'a' });
    expect(said.some(({ type }) => type === 'input')).toBe(false);
    viewer.setControl(true);
    expect(said.at(-1)).toMatchObject({ type: 'watch', mode: 'control' });
    run('control');
    viewer.input({ kind: 'pupil-input', taken: true });
    expect(viewer.state().pupilInputTaken).toBe(true);
    expect(said.at(-1)).toMatchObject({ type: 'input' });
    viewer.setControl(false);
    expect(viewer.state()).toMatchObject({ controls: false, pupilInputTaken: false });
  });

  it('starts anew under another id when asked to, without control', () => {
    run('control');
    const { viewId } = said[0] as unknown as { viewId: string };
    viewer.start();
    expect(said.at(-2)).toEqual({ type: 'unwatch', viewId });
    expect(said.at(-1)).toMatchObject({ type: 'watch', mode: 'screen' });
    expect(said.at(-1)?.viewId).not.toBe(viewId);
    expect(viewer.state().person).toBeNull();
  });
});
