/** Windows on Windows, through koffi. Declared as in `winuser.h`. */
import koffi from 'koffi';
import type { WindowControl } from './other-window.ts';

/** As if the user had chosen Close: the program may ask whether to save. */
const WM_CLOSE = 0x10;
const SW_MINIMIZE = 6;

/** Loads user32. */
export async function openWindowsWindows(): Promise<WindowControl> {
  const user32 = koffi.load('user32.dll');
  const postMessage = user32.func(
    'int __stdcall PostMessageW(intptr_t window, uint32_t message, uintptr_t wParam, intptr_t lParam)',
  );
  const showWindowAsync = user32.func('int __stdcall ShowWindowAsync(intptr_t window, int how)');
  return {
    async close({ windowId }) {
      postMessage(windowId, WM_CLOSE, 0, 0);
    },
    async minimise({ windowId }) {
      showWindowAsync(windowId, SW_MINIMIZE);
    },
    stop() {},
  };
}
