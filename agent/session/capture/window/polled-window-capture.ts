/**
 * Window capture elsewhere (Windows, macOS): the optional package `active-win`
 * is asked once a second. On Windows it is a native module in this process; on
 * macOS it starts a small program each time.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { CaptureSource, ObservationSink } from '../observation.ts';
import { FrontWindow } from './front-window.ts';

/** Pause between one answer and the next question. */
export const POLL_INTERVAL_MS = 1_000;
/** After so many failures in a row it is said once that something is wrong. */
const FAILURES_BEFORE_WARNING = 10;

/** What `active-win` tells, as far as it is needed. */
export interface ActiveWindow {
  id: number;
  title: string;
  owner: { name: string; path: string; processId?: number };
}

/** Asks for the window in front; undefined if there is none. */
export type AskActiveWindow = () => Promise<ActiveWindow | undefined>;

/**
 * Starts it; the first answer is told before it resolves.
 *
 * @throws AppError `window-capture-unavailable` if `active-win` is missing, or
 *   fails on its first question
 */
export async function startPolledWindowCapture(options: {
  sink: ObservationSink;
  logger: Logger;
  now: () => number;
  ask?: AskActiveWindow;
}): Promise<CaptureSource> {
  const { logger } = options;
  const front = new FrontWindow(options.sink, options.now);
  let ask: AskActiveWindow;
  try {
    ask = options.ask ?? (await loadActiveWin());
    show(front, await ask());
  } catch (thrown) {
    throw new AppError(
      'window-capture-unavailable',
      `The window in front cannot be asked for: ${messageOf(thrown)}. The optional package active-win must be installed and allowed to see windows.`,
      { cause: thrown },
    );
  }
  let stopped = false;
  let failures = 0;
  const poll = async () => {
    try {
      const window = await ask();
      failures = 0;
      if (!stopped) show(front, window);
    } catch (thrown) {
      failures += 1;
      if (failures === FAILURES_BEFORE_WARNING) {
        logger.warn({ cause: messageOf(thrown) }, 'The window in front cannot be asked for');
      }
    }
    if (!stopped) timer = setTimeout(poll, POLL_INTERVAL_MS);
  };
  let timer = setTimeout(poll, POLL_INTERVAL_MS);
  logger.info({ source: 'active-win' }, 'Window capture started');
  return {
    async stop() {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      logger.info({}, 'Window capture stopped');
    },
  };
}

function show(front: FrontWindow, window: ActiveWindow | undefined): void {
  if (!window) {
    front.showNone();
    return;
  }
  const { id, title, owner } = window;
  const executable = owner.path.split(/[\\/]/).at(-1) ?? '';
  const { name, processId = 0 } = owner;
  front.show({ id, title, executable, application: name || executable, processId });
}

/** The module is optional: its install script is not run, and its binaries may not fit. */
async function loadActiveWin(): Promise<AskActiveWindow> {
  const { activeWindow } = await import('active-win');
  return () => activeWindow({ accessibilityPermission: false, screenRecordingPermission: true });
}
