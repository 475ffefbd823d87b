/**
 * Keyboard capture: every key press becomes the text it types, an edit, or a
 * break, with the layout in force at that moment.
 */
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { InjectedInput } from '../injected-input.ts';
import type { CaptureSource, ObservationSink } from '../observation.ts';
import { watchPointerActivity } from '../x11/pointer-activity.ts';
import { startKeyHook } from './key-hook.ts';
import type { KeyMeaning, KeyTranslator, TranslationName } from './key-translator.ts';
import type { StaticLayoutName } from './static-table/static-layouts.ts';
import { createStaticTranslator } from './static-table/static-translator.ts';
import { createWindowsTranslator } from './windows/windows-translator.ts';
import { createXkbTranslator } from './xkb/xkb-translator.ts';

/** `activity` observations come at most this often. */
const ACTIVITY_INTERVAL_MS = 1_000;

export interface KeyboardCaptureOptions {
  sink: ObservationSink;
  logger: Logger;
  /** Layout of the built-in table, used only where the system's own cannot be asked. */
  staticLayout?: StaticLayoutName;
  /** Input of this process itself, which is nobody's typing. */
  injected?: InjectedInput | undefined;
  /** Where the time comes from; Unix milliseconds. */
  now?: () => number;
}

/** A running keyboard capture. */
export interface KeyboardCapture extends CaptureSource {
  /** What knows the layout: the system (`xkb`, `windows`), or the built-in UK/US table. */
  readonly translation: TranslationName;
}

/**
 * Starts capturing. One per process.
 *
 * @throws AppError `keyboard-hook-in-use`, `keyboard-hook-failed`
 */
export async function startKeyboardCapture(
  options: KeyboardCaptureOptions,
): Promise<KeyboardCapture> {
  const { sink, logger, injected, now = Date.now } = options;
  const translator = chooseTranslator(options);
  let stopped = false;
  let lastActivityMs = Number.NEGATIVE_INFINITY;

  const activity = (atMs: number) => {
    // A clock that was set back must not silence it.
    if (stopped || Math.abs(atMs - lastActivityMs) < ACTIVITY_INTERVAL_MS) return;
    lastActivityMs = atMs;
    sink({ kind: 'activity', atMs });
  };

  const hook = await startKeyHook({
    keyDown(code) {
      const atMs = now();
      const byOther = injected?.takeKey(code, true) ?? false;
      // What it types stays unknown, but a Shift that is held by it counts for the person's keys too.
      const meaning = translator.press(code);
      if (byOther) return sink({ kind: 'break', reason: 'navigation', injected: true, atMs });
      activity(atMs);
      report(meaning, atMs, sink);
    },
    keyUp(code) {
      injected?.takeKey(code, false);
      translator.release(code);
    },
    mouseDown() {
      const atMs = now();
      const byOther = injected?.takeButton() ?? false;
      translator.forgetDeadKey();
      if (byOther) return sink({ kind: 'break', reason: 'mouse', injected: true, atMs });
      activity(atMs);
      sink({ kind: 'break', reason: 'mouse', atMs });
    },
    mouseMoved() {
      if (!injected?.isMotion()) activity(now());
    },
    wheelTurned() {
      if (!injected?.takeWheel()) activity(now());
    },
  }).catch((failure) => {
    translator.close();
    throw failure;
  });
  const pointer =
    process.platform === 'linux'
      ? await watchPointerActivity(() => activity(now()), logger, injected)
      : undefined;
  logger.info({ translation: translator.name }, 'Keyboard capture started');

  return {
    translation: translator.name,
    async stop() {
      if (stopped) return;
      stopped = true;
      pointer?.stop();
      hook.stop();
      translator.close();
      logger.info({}, 'Keyboard capture stopped');
    },
  };
}

function report(meaning: KeyMeaning, atMs: number, sink: ObservationSink): void {
  if (meaning.kind !== 'nothing') sink({ ...meaning, atMs });
}

/** The system's own knowledge of the layout, or the built-in table where it cannot be had. */
function chooseTranslator({ logger, staticLayout = 'uk' }: KeyboardCaptureOptions): KeyTranslator {
  try {
    if (process.platform === 'linux') return createXkbTranslator();
    if (process.platform === 'win32') return createWindowsTranslator();
  } catch (thrown) {
    logger.warn(
      { cause: messageOf(thrown), staticLayout },
      'The keyboard layout in force cannot be asked for, so a built-in table is used: characters off the UK/US layouts will be wrong',
    );
  }
  return createStaticTranslator(staticLayout, process.platform);
}
