/**
 * The system-wide hook that tells of every key press and mouse click
 * (uiohook-napi: a low-level hook on Windows, the RECORD extension on X11).
 *
 * There is one hook per process. On X11 it follows the process's DISPLAY, and
 * Xlib ends the process when that display goes away, which is when the pupil's
 * session ends too.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import { probeDisplay } from '../x11/x-connection.ts';

/** Who is told. Codes are uiohook's; 0 is a key that uiohook has no code for. */
export interface KeyHookListener {
  keyDown(code: number): void;
  keyUp(code: number): void;
  mouseDown(): void;
  mouseMoved(): void;
  /** By a step. */
  wheelTurned(): void;
}

/** A hook in force. */
export interface KeyHook {
  stop(): void;
}

let inForce = false;

/**
 * Installs the hook.
 *
 * @throws AppError `keyboard-hook-in-use` if the process has one already;
 *   `no-x-display` on Linux where the display cannot be opened; `keyboard-hook-failed` if the system refuses it (no display, no library).
 */
export async function startKeyHook(listener: KeyHookListener): Promise<KeyHook> {
  if (inForce) {
    throw new AppError('keyboard-hook-in-use', 'This process already captures the keyboard.');
  }
  inForce = true;
  try {
    // Without a display uiohook's library does not fail: it ends the process, or hangs.
    if (process.platform === 'linux') await probeDisplay();
    // Loaded only here, because loading it needs the X libraries on Linux.
    const { uIOhook } = await import('uiohook-napi');
    uIOhook.on('keydown', (event) => listener.keyDown(event.keycode));
    uIOhook.on('keyup', (event) => listener.keyUp(event.keycode));
    uIOhook.on('mousedown', () => listener.mouseDown());
    uIOhook.on('mousemove', () => listener.mouseMoved());
    uIOhook.on('wheel', () => listener.wheelTurned());
    try {
      uIOhook.start();
    } catch (thrown) {
      uIOhook.removeAllListeners();
      throw thrown;
    }
    return {
      stop() {
        if (!inForce) return;
        uIOhook.removeAllListeners();
        uIOhook.stop();
        inForce = false;
      },
    };
  } catch (thrown) {
    inForce = false;
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      'keyboard-hook-failed',
      `The keyboard cannot be captured: ${messageOf(thrown)}. On Linux this needs an X display with the RECORD extension, and libXtst and libXt.`,
      { cause: thrown },
    );
  }
}
