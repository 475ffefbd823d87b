/** The real capture sources of this PC: keyboard, windows, browsers. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { SessionBrowsers } from './browsers/session-browsers.ts';
import type { InjectedInput } from './capture/injected-input.ts';
import { startKeyboardCapture } from './capture/keyboard/keyboard-capture.ts';
import type { CaptureSource, ObservationSink } from './capture/observation.ts';
import { startWindowCapture } from './capture/window/window-capture.ts';
import type { CaptureSources } from './session.ts';

/** Code of the fault of window capture where the display cannot be opened. */
const NO_DISPLAY = 'no-x-display';

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'x11',
  win32: 'windows',
  darwin: 'macos',
};

/** What the sources need to know of the configuration. */
export interface CaptureSourceOptions {
  logger: Logger;
  /** The user's browsers, which may be connected already. */
  browsers: Pick<SessionBrowsers, 'capture'>;
  /** False where there is no screen, and so neither windows nor keys to observe. */
  hasDisplay: boolean;
  /** What remote control presses and moves. */
  injected: InjectedInput;
}

/**
 * Starts what can be started. What cannot is reported as a fault, so that a PC
 * whose keyboard cannot be observed still reports applications and sites.
 *
 * @throws AppError of the first part that failed, where none could be started.
 */
export async function startCaptureSources(
  sink: ObservationSink,
  { logger, browsers, hasDisplay, injected }: CaptureSourceOptions,
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
  await start(hasDisplay ? startWindowCapture({ sink, logger }) : Promise.reject(noDisplay()));
  await start(browsers.capture(sink));
  // Without a display the keyboard hook's library would end the whole process.
  const keyboard = faults.some(({ code }) => code === NO_DISPLAY)
    ? undefined
    : await start(startKeyboardCapture({ sink, logger, injected }));
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

function noDisplay(): AppError {
  return new AppError(
    NO_DISPLAY,
    'There is no display, so neither windows nor the keyboard can be observed. Start the session where DISPLAY is set.',
  );
}
