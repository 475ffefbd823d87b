/** Virtual key codes of keys by their place (`kVK_…` in HIToolbox' Events.h). */

/** Codes in the order of their numbers; a dot where there is no key of a PC. */
const inOrder =
  'KeyA KeyS KeyD KeyF KeyH KeyG KeyZ KeyX KeyC KeyV IntlBackslash KeyB KeyQ KeyW KeyE KeyR KeyY ' +
  'KeyT Digit1 Digit2 Digit3 Digit4 Digit6 Digit5 Equal Digit9 Digit7 Minus Digit8 Digit0 ' +
  'BracketRight KeyO KeyU BracketLeft KeyI KeyP Enter KeyL KeyJ Quote KeyK Semicolon Backslash ' +
  'Comma Slash KeyN KeyM Period Tab Space Backquote Backspace . Escape MetaRight MetaLeft ' +
  'ShiftLeft CapsLock AltLeft ControlLeft ShiftRight AltRight ControlRight . . NumpadDecimal . ' +
  'NumpadMultiply . NumpadAdd . NumLock . . . NumpadDivide NumpadEnter . NumpadSubtract . . ' +
  'NumpadEqual Numpad0 Numpad1 Numpad2 Numpad3 Numpad4 Numpad5 Numpad6 Numpad7 . Numpad8 Numpad9 ' +
  '. . . F5 F6 F7 F3 F8 F9 . F11 . PrintScreen . ScrollLock . F10 ContextMenu F12 . Pause Insert ' +
  'Home PageUp Delete F4 End F2 PageDown F1 ArrowLeft ArrowRight ArrowDown ArrowUp';

const codes = new Map(
  inOrder
    .split(' ')
    .map((code, number): [string, number] => [code, number])
    .filter(([code]) => code !== '.'),
);

/** The virtual key code; undefined where Macs' keyboards have none. */
export function macKeyOf(code: string): number | undefined {
  return codes.get(code);
}
