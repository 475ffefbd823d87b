/**
 * Scan codes (set 1) of keys by their place, as `SendInput` takes them, and the codes that uiohook has
 * for the same keys with a UK or US layout.
 * https://learn.microsoft.com/windows/win32/inputdev/about-keyboard-input#scan-codes
 */

/** A key on Windows. */
export interface WindowsKey {
  scanCode: number;
  /** Has the prefix E0. */
  extended: boolean;
  /** uiohook's. */
  hookCode: number;
}

/** Codes of keys that follow each other, from the scan code given. */
const rows: readonly [first: number, codes: string][] = [
  [
    0x01,
    'Escape Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  ],
  [
    0x0e,
    'Backspace Tab KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  ],
  [
    0x1c,
    'Enter ControlLeft KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote',
  ],
  [0x2a, 'ShiftLeft Backslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash ShiftRight'],
  [0x37, 'NumpadMultiply AltLeft Space CapsLock F1 F2 F3 F4 F5 F6 F7 F8 F9 F10'],
  [0x46, 'ScrollLock Numpad7 Numpad8 Numpad9 NumpadSubtract Numpad4 Numpad5 Numpad6 NumpadAdd'],
  [0x4f, 'Numpad1 Numpad2 Numpad3 Numpad0 NumpadDecimal'],
  [0x57, 'F11 F12'],
];

const extendedKeys: Readonly<Record<string, number>> = {
  NumpadEnter: 0x1c,
  ControlRight: 0x1d,
  NumpadDivide: 0x35,
  PrintScreen: 0x37,
  AltRight: 0x38,
  Home: 0x47,
  PageUp: 0x49,
  End: 0x4f,
  PageDown: 0x51,
  Insert: 0x52,
  Delete: 0x53,
  MetaLeft: 0x5b,
  MetaRight: 0x5c,
  ContextMenu: 0x5d,
};

const arrowKeys: Readonly<Record<string, number>> = {
  ArrowUp: 0x48,
  ArrowLeft: 0x4b,
  ArrowRight: 0x4d,
  ArrowDown: 0x50,
};

const keys = new Map<string, WindowsKey>([
  ['IntlBackslash', { scanCode: 0x56, extended: false, hookCode: 0x0e46 }],
  ['NumLock', { scanCode: 0x45, extended: true, hookCode: 0x45 }],
]);
for (const [first, codes] of rows) {
  for (const [index, code] of codes.split(' ').entries()) {
    keys.set(code, { scanCode: first + index, extended: false, hookCode: first + index });
  }
}
for (const [code, scanCode] of Object.entries(extendedKeys)) {
  keys.set(code, { scanCode, extended: true, hookCode: 0x0e00 | scanCode });
}
for (const [code, scanCode] of Object.entries(arrowKeys)) {
  keys.set(code, { scanCode, extended: true, hookCode: 0xe000 | scanCode });
}

/** The key at a place; undefined where Windows' keyboards have none. */
export function windowsKeyOf(code: string): WindowsKey | undefined {
  return keys.get(code);
}
