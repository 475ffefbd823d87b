import type { screen } from '@lapwing/proto';

/** Limits of screen.proto. */
const MAX = { buttons: 7, pixels: 65_535, steps: 100, code: 40, text: 256, clipboard: 100_000 };

/** Whether a teacher's input is within the limits of screen.proto. */
export function inputFits(input: screen.RemoteInput.$Properties): boolean {
  const { pointer, wheel, key, text, putClipboard, getClipboard, pupilInput } = input;
  if (pointer) {
    const { x, y, buttons } = pointer;
    return upTo(MAX.pixels, x) && upTo(MAX.pixels, y) && upTo(MAX.buttons, buttons);
  }
  if (wheel) return upTo(MAX.steps, wheel.right) && upTo(MAX.steps, wheel.down);
  if (key) return isBetween(key.code, MAX.code);
  if (text) return isBetween(text.text, MAX.text);
  if (putClipboard) return (putClipboard.text ?? '').length <= MAX.clipboard;
  return Boolean(getClipboard ?? pupilInput);
}

function upTo(most: number, value: number | null | undefined): boolean {
  return Math.abs(value ?? 0) <= most;
}

function isBetween(text: string | null | undefined, longest: number): boolean {
  return typeof text === 'string' && text !== '' && text.length <= longest;
}
