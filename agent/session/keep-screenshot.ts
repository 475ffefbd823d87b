/**
 * A picture of the screen that a lesson keeps: taken, told to the person, and only then given away.
 * None is taken of a private place, and none leaves that the person was not told of.
 */
import { createHash } from 'node:crypto';
import type { local } from '@lapwing/proto';
import { MAX_FILE_PART_BYTES, MAX_SCREENSHOT_BYTES } from '@lapwing/proto/protocol';
import { AppError } from '@lapwing/shared/errors';
import type { Screens } from './capture/screen/screens.ts';
import type { CommandPorts } from './lesson/lesson-ports.ts';
import type { LessonWindows } from './shell/lesson-windows.ts';

/** What the person reads; who asked stands above it. */
const NOTICE =
  'I have taken a picture of your screen for the notes of this lesson. It is sealed: only the school’s safeguarding lead can open it.';

/** What it is done with. */
export interface KeepScreenshotParts {
  /** What takes it; undefined where nothing may be captured yet. */
  screens(): Pick<Screens, 'picture'> | undefined;
  /** Whether what is in front may be captured now, by the privacy gate. */
  mayBeSeen(): boolean;
  /** Resolves once it is on the screen. */
  tellPerson: NonNullable<LessonWindows['showMessage']>;
  /** Sends a part to the service; false where there is no link. */
  send(part: local.ScreenshotPart.$Properties): boolean;
}

/** The port for `CommandPorts.keepScreenshot`. */
export function keepScreenshotWith(
  parts: KeepScreenshotParts,
): NonNullable<CommandPorts['keepScreenshot']> {
  return async ({ screenshotId, monitor, from }) => {
    const { data, ...facts } = await mustBeSeen().picture(monitor);
    // What came to the front meanwhile may be in it.
    mustBeSeen();
    if (data.length > MAX_SCREENSHOT_BYTES) {
      throw new AppError('screenshot-too-large', 'The picture of this screen is too large.');
    }
    await parts.tellPerson({ messageId: screenshotId, from, text: NOTICE, atOnce: true });
    const sha256 = createHash('sha256').update(data).digest();
    const screenshot = { screenshotId, ...facts, sha256 };
    for (let at = 0; at < data.length; at += MAX_FILE_PART_BYTES) {
      const part = { data: data.subarray(at, at + MAX_FILE_PART_BYTES) };
      if (parts.send(at === 0 ? { ...part, screenshot } : part)) continue;
      throw new AppError('screenshot-not-sent', 'The link to the service was lost.');
    }
  };

  function mustBeSeen(): Pick<Screens, 'picture'> {
    const screens = parts.screens();
    if (screens && parts.mayBeSeen()) return screens;
    throw new AppError(
      'screen-private',
      'Nothing is kept of this screen now: it is private, or outside the monitored hours.',
    );
  }
}
