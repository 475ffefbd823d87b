/**
 * Window capture: which window is in front, of which program, under which title.
 */
import type { Logger } from '@lapwing/shared/logging';
import type { CaptureSource, ObservationSink } from '../observation.ts';
import { startPolledWindowCapture } from './polled-window-capture.ts';
import { startX11WindowCapture } from './x11-window-capture.ts';

export interface WindowCaptureOptions {
  sink: ObservationSink;
  logger: Logger;
  /** Where the time comes from; Unix milliseconds. */
  now?: () => number;
}

/**
 * Starts capturing; the window in front at that moment is told at once.
 *
 * When another window comes to the front, a `break` (reason `focus`) goes before
 * its `window`; a `window` without it is the same window under another title.
 *
 * @throws AppError `no-x-display`, or `window-capture-unavailable` where the
 *   optional `active-win` is missing or does not work
 */
export function startWindowCapture({
  sink,
  logger,
  now = Date.now,
}: WindowCaptureOptions): Promise<CaptureSource> {
  const options = { sink, logger, now };
  return process.platform === 'linux'
    ? startX11WindowCapture(options)
    : startPolledWindowCapture(options);
}
