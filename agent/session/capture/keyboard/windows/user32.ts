/** Windows' keyboard functions, through koffi. Declared as in `winuser.h`. */
import { release } from 'node:os';
import { AppError } from '@lapwing/shared/errors';
import koffi from 'koffi';

/** An input locale (HKL). */
export type KeyboardLayout = bigint | null;

/** What a key types with a layout. */
export type UnicodeResult =
  | { kind: 'nothing' }
  | { kind: 'text'; text: string }
  | { kind: 'dead-key'; accent: string };

/** The keyboard as Windows knows it. */
export interface WindowsKeyboard {
  /** Layout of the thread whose window is in front: each thread can have its own. */
  foregroundLayout(): KeyboardLayout;
  /** What a virtual key types; `keyState` is as for GetKeyboardState: 256 bytes. */
  toUnicode(virtualKey: number, keyState: Uint8Array, layout: KeyboardLayout): UnicodeResult;
  /** Whether a lock key is on. */
  isToggled(virtualKey: number): boolean;
}

/**
 * wFlags of ToUnicodeEx. Bit 2: "keyboard state is not changed (Windows 10, version
 * 1607 and newer)". Without it, asking would eat the pupil's own dead keys.
 * https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-tounicodeex
 */
const LEAVE_KEYBOARD_STATE = 1 << 2;
/** Build of Windows 10, version 1607. */
const FIRST_BUILD = 14_393;
/** MapVirtualKeyExW: virtual key to scan code. */
const MAPVK_VK_TO_VSC = 0;
const BUFFER_CHARACTERS = 16;

/**
 * Loads user32.
 *
 * @throws AppError `windows-too-old` before Windows 10, version 1607
 */
export function loadWindowsKeyboard(): WindowsKeyboard {
  const build = Number(release().split('.')[2]);
  if (!(build >= FIRST_BUILD)) {
    throw new AppError('windows-too-old', 'This needs Windows 10, version 1607, or newer.');
  }
  const user32 = koffi.load('user32.dll');
  const getForegroundWindow = user32.func('void *__stdcall GetForegroundWindow()');
  const getWindowThreadProcessId = user32.func(
    'uint32_t __stdcall GetWindowThreadProcessId(void *window, void *processId)',
  );
  const getKeyboardLayout = user32.func('void *__stdcall GetKeyboardLayout(uint32_t thread)');
  const mapVirtualKey = user32.func(
    'uint32_t __stdcall MapVirtualKeyExW(uint32_t code, uint32_t mapType, void *layout)',
  );
  const toUnicodeEx = user32.func(
    'int __stdcall ToUnicodeEx(uint32_t virtualKey, uint32_t scanCode, const uint8_t *keyState, _Out_ uint16_t *buffer, int size, uint32_t flags, void *layout)',
  );
  const getKeyState = user32.func('int16_t __stdcall GetKeyState(int virtualKey)');

  return {
    foregroundLayout() {
      const window = getForegroundWindow();
      // 0, "the current thread", while no window is in front.
      return getKeyboardLayout(window ? getWindowThreadProcessId(window, null) : 0);
    },
    toUnicode(virtualKey, keyState, layout) {
      const buffer = new Uint16Array(BUFFER_CHARACTERS);
      const count: number = toUnicodeEx(
        virtualKey,
        mapVirtualKey(virtualKey, MAPVK_VK_TO_VSC, layout),
        keyState,
        buffer,
        BUFFER_CHARACTERS,
        LEAVE_KEYBOARD_STATE,
        layout,
      );
      if (count === 0) return { kind: 'nothing' };
      if (count < 0) return { kind: 'dead-key', accent: String.fromCharCode(buffer[0] ?? 0) };
      return { kind: 'text', text: String.fromCharCode(...buffer.subarray(0, count)) };
    },
    isToggled(virtualKey) {
      return (getKeyState(virtualKey) & 1) === 1;
    },
  };
}
