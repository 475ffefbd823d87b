/** Keys that are held while others are pressed, by their place (`KeyboardEvent.code`). */
const modifiers = new Set(
  ['Shift', 'Control', 'Alt', 'Meta'].flatMap((key) => [`${key}Left`, `${key}Right`]),
);

/** Whether a key is held while others are pressed. */
export function isModifierCode(code: string): boolean {
  return modifiers.has(code);
}
