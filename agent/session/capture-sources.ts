/** The real capture sources of this PC: keyboard, windows, browsers. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { startBrowserLink } from './capture/browser/browser-link.ts';
import { startKeyboardCapture } from './capture/keyboard/keyboard-capture.ts';
import type { CaptureSource, ObservationSink } from './capture/observation.ts';
import { startWindowCapture } from './capture/window/window-capture.ts';
import type { CaptureSources } from './session.ts';

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'x11',
  win32: 'windows',
  darwin: 'macos',
};

/**
 * Starts what can be started. What cannot is reported as a fault, so that a PC
 * whose keyboard cannot be observed still reports applications and sites.
 *
 * @throws AppError of the first part that failed, where none could be started.
 */
export async function startCaptureSources(
  sink: ObservationSink,
  { logger, browserLinkPath }: { logger: Logger; browserLinkPath: string },
): Promise<CaptureSources> {
  const running: CaptureSource[] = [];
  const faults: AppError[] = [];
  async function start<T extends CaptureSource>(starting: Promise<T>): Promise<T | undefined> {
    try {
      const source = await starting;
      running.push(source);
      return source;
    } catch (error) {
      const fault =
        error instanceof AppError
          ? error
          : new AppError('capture-failed', messageOf(error), { cause: error });
      logger.error({ code: fault.code, reason: fault.message }, 'a capture source did not start');
      faults.push(fault);
      return undefined;
    }
  }

  // Windows first: the first key press should know where it was typed.
  await start(startWindowCapture({ sink, logger }));
  await start(startBrowserLink({ socketPath: browserLinkPath, sink, logger, capturing: true }));
  const keyboard = await start(startKeyboardCapture({ sink, logger }));
  if (running.length === 0) throw faults[0]!;
  return {
    platform: platformNames[process.platform] ?? process.platform,
    keyboard: keyboard?.translation ?? 'none',
    faults,
    async stop() {
      await Promise.all(running.map((source) => source.stop()));
    },
  };
}
