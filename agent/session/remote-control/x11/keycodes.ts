/**
 * X keycodes of keys by their place (`KeyboardEvent.code`): the kernel's key numbers
 * (`linux/input-event-codes.h`) plus 8, as every X server with evdev or libinput has them, and Xvfb.
 * https://www.w3.org/TR/uievents-code/
 */

/** Codes of keys that follow each other in the kernel's numbering, from the number given. */
const rows: readonly [first: number, codes: string][] = [
  [9, 'Escape Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal'],
  [22, 'Backspace Tab KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight'],
  [36, 'Enter ControlLeft KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote'],
  [50, 'ShiftLeft Backslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash ShiftRight'],
  [63, 'NumpadMultiply AltLeft Space CapsLock F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 NumLock ScrollLock'],
  [79, 'Numpad7 Numpad8 Numpad9 NumpadSubtract Numpad4 Numpad5 Numpad6 NumpadAdd'],
  [87, 'Numpad1 Numpad2 Numpad3 Numpad0 NumpadDecimal'],
  [94, 'IntlBackslash F11 F12 IntlRo'],
  [104, 'NumpadEnter ControlRight NumpadDivide PrintScreen AltRight'],
  [110, 'Home ArrowUp PageUp ArrowLeft ArrowRight End ArrowDown PageDown Insert Delete'],
  [121, 'AudioVolumeMute AudioVolumeDown AudioVolumeUp'],
  [125, 'NumpadEqual'],
  [127, 'Pause'],
  [129, 'NumpadComma'],
  [132, 'IntlYen MetaLeft MetaRight ContextMenu'],
];

const keycodes = new Map(
  rows.flatMap(([first, codes]) =>
    codes.split(' ').map((code, index): [string, number] => [code, first + index]),
  ),
);

/** The keycode; undefined for a key that is not on a PC's keyboard. */
export function keycodeOf(code: string): number | undefined {
  return keycodes.get(code);
}
