import { createHash, randomBytes } from 'node:crypto';
import type { local } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES, MAX_SCREENSHOT_BYTES } from '@lapwing/proto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeepScreenshotParts, keepScreenshotWith } from './keep-screenshot.ts';

const order = { screenshotId: 'picture-1', monitor: 2, from: 'Ms Okafor' };
const data = randomBytes(2 * MAX_FILE_PART_BYTES + 5);
const facts = { monitor: 2, width: 1920, height: 1080, capturedAtMs: 1_800_000_000_000 };

describe('a picture of the screen that a lesson keeps', () => {
  /** What happened, in its order. */
  let log: string[];
  let sent: local.ScreenshotPart.$Properties[];
  let parts: KeepScreenshotParts;

  beforeEach(() => {
    log = [];
    sent = [];
    parts = {
      screens: () => ({
        async picture(monitor) {
          log.push(`taken of ${monitor}`);
          return { ...facts, data };
        },
      }),
      mayBeSeen: () => true,
      async tellPerson({ from, text, atOnce }) {
        log.push(`told${atOnce ? ' at once' : ''}: ${from}: ${text}`);
      },
      send(part) {
        log.push('sent');
        sent.push(part);
        return true;
      },
    };
  });

  it('leaves in parts, after the person was told by whom and for whom', async () => {
    await keepScreenshotWith(parts)(order);
    expect(log.slice(0, 2)).toEqual([
      'taken of 2',
      expect.stringMatching(
        /^told at once: Ms Okafor: I have taken a picture .* safeguarding lead/,
      ),
    ]);
    expect(log.slice(2)).toEqual(['sent', 'sent', 'sent']);
    const sha256 = createHash('sha256').update(data).digest();
    expect(sent.map(({ screenshot }) => screenshot)).toEqual([
      { screenshotId: 'picture-1', ...facts, sha256 },
      undefined,
      undefined,
    ]);
    expect(Buffer.concat(sent.map((part) => part.data!)).equals(data)).toBe(true);
  });

  it('does not leave where the person could not be told', async () => {
    const tellPerson = () => Promise.reject(new Error('no window'));
    await expect(keepScreenshotWith({ ...parts, tellPerson })(order)).rejects.toThrow('no window');
    expect(sent).toEqual([]);
  });

  it('is not kept before the notice was accepted', async () => {
    const keeping = keepScreenshotWith({ ...parts, screens: () => undefined })(order);
    await expect(keeping).rejects.toMatchObject({ code: 'screen-private' });
  });

  it.each([
    ['in a private place', [false], []],
    ['where a private place came to the front meanwhile', [true, false], ['taken of 2']],
  ])('is not kept %s', async (_where, open, done) => {
    const mayBeSeen = () => open.shift() ?? false;
    const keeping = keepScreenshotWith({ ...parts, mayBeSeen })(order);
    await expect(keeping).rejects.toMatchObject({ code: 'screen-private' });
    expect(log).toEqual(done);
  });

  it('says so where it is too large, and where the link is lost', async () => {
    const huge = Buffer.alloc(MAX_SCREENSHOT_BYTES + 1);
    const screens = () => ({ picture: async () => ({ ...facts, data: huge }) });
    await expect(keepScreenshotWith({ ...parts, screens })(order)).rejects.toMatchObject({
      code: 'screenshot-too-large',
    });
    expect(log).toEqual([]);
    await expect(keepScreenshotWith({ ...parts, send: () => false })(order)).rejects.toMatchObject({
      code: 'screenshot-not-sent',
    });
  });
});
