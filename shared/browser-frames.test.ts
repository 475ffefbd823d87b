import { describe, expect, it } from 'vitest';
import { BrowserFrameReader, encodeBrowserFrame } from './browser-frames.ts';
import { browserLinkPath } from './browser-link-path.ts';
import { fromExtensionSchema, MAX_BROWSER_MESSAGE_BYTES } from './browser-messages.ts';
import { AppError } from './errors.ts';

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    return fault instanceof AppError ? fault.code : String(fault);
  }
  return 'none';
}

function joined(...frames: Uint8Array[]): Uint8Array {
  return Uint8Array.from(frames.flatMap((frame) => [...frame]));
}

describe('browser frames', () => {
  const messages = [{ type: 'hello' }, { title: 'Ærø – 東京 🦉' }, {}];

  it('come out as they went in, however the stream is cut', () => {
    const stream = joined(...messages.map(encodeBrowserFrame));
    for (let size = 1; size <= stream.length; size += 1) {
      const reader = new BrowserFrameReader();
      const read: unknown[] = [];
      for (let at = 0; at < stream.length; at += size) {
        read.push(...reader.push(stream.subarray(at, at + size)));
      }
      expect(read).toEqual(messages);
    }
  });

  it('begin with the length in the byte order of the computer', () => {
    const frame = encodeBrowserFrame({ a: 1 });
    expect(new Uint32Array(frame.slice(0, 4).buffer)[0]).toBe(7);
  });

  it('are refused by their length, before anything is held for them', () => {
    for (const length of [0, MAX_BROWSER_MESSAGE_BYTES + 1]) {
      const header = new Uint8Array(new Uint32Array([length]).buffer);
      expect(codeOf(() => [...new BrowserFrameReader().push(header)])).toBe('browser-frame-length');
    }
    const big = { text: 'x'.repeat(MAX_BROWSER_MESSAGE_BYTES) };
    expect(codeOf(() => encodeBrowserFrame(big))).toBe('browser-frame-length');
  });

  it.each([[[0x7b]], [[0xff, 0xfe]], [[0x22, 0xc3, 0x22]]])(
    'are refused if they hold %j, which is no JSON text',
    (body) => {
      const frame = new Uint8Array([
        ...new Uint8Array(new Uint32Array([body.length]).buffer),
        ...body,
      ]);
      expect(codeOf(() => [...new BrowserFrameReader().push(joined(frame, frame))])).toBe(
        'browser-frame-not-json',
      );
    },
  );
});

describe('messages of the extension', () => {
  it('are at most as big as a frame may be', () => {
    const visit = {
      type: 'visit',
      id: 'x'.repeat(64),
      finished: true,
      // Three bytes each in UTF-8, the most for one UTF-16 unit.
      url: '東'.repeat(2_048),
      title: '東'.repeat(256),
      searchTerms: '東'.repeat(256),
      activeMs: Number.MAX_SAFE_INTEGER,
      privateWindow: false,
      startedAtMs: Number.MAX_SAFE_INTEGER,
    };
    expect(fromExtensionSchema.safeParse(visit).success).toBe(true);
    expect(() => encodeBrowserFrame(visit)).not.toThrow();
  });
});

describe('the place of the browser link', () => {
  const place = {
    platform: 'linux',
    setting: '',
    runtimeDir: '/run/user/1000/',
    temporaryDir: '/tmp',
    userId: 1000,
    userName: 'Pupil',
  };

  it.each([
    [{}, '/run/user/1000/lapwing-1000/browser.sock'],
    [{ runtimeDir: '' }, '/tmp/lapwing-1000/browser.sock'],
    [{ setting: '/elsewhere/b.sock' }, '/elsewhere/b.sock'],
    [{ platform: 'win32' }, '\\\\.\\pipe\\lapwing-browser-pupil'],
  ])('is for %j %s', (change, path) => expect(browserLinkPath({ ...place, ...change })).toBe(path));
});
