/** Windows' functions for input, through koffi. Declared as in `winuser.h`. */
import koffi from 'koffi';
import { type Desktop, INPUT_BYTES } from './input-records.ts';

/** Windows' input. */
export interface WindowsInput {
  /** Takes INPUT records one after the other; false where not all of them were taken. */
  send(records: readonly Buffer[]): boolean;
  desktop(): Desktop;
}

// GetSystemMetrics
const X_OF_DESKTOP = 76;
const Y_OF_DESKTOP = 77;
const WIDTH_OF_DESKTOP = 78;
const HEIGHT_OF_DESKTOP = 79;

/** Loads user32. */
export function loadWindowsInput(): WindowsInput {
  const user32 = koffi.load('user32.dll');
  const sendInput = user32.func(
    'uint32_t __stdcall SendInput(uint32_t count, const uint8_t *inputs, int size)',
  );
  const metric = user32.func('int __stdcall GetSystemMetrics(int index)');
  return {
    send: (records) =>
      sendInput(records.length, Buffer.concat(records), INPUT_BYTES) === records.length,
    desktop: () => ({
      x: metric(X_OF_DESKTOP),
      y: metric(Y_OF_DESKTOP),
      width: metric(WIDTH_OF_DESKTOP),
      height: metric(HEIGHT_OF_DESKTOP),
    }),
  };
}
