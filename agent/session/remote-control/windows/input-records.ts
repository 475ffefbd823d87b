/** The structures INPUT, MOUSEINPUT and KEYBDINPUT of `winuser.h` for 64-bit Windows, as bytes. */
import type { Button } from '../input-port.ts';

/** Bytes of one INPUT. */
export const INPUT_BYTES = 40;

const KEYBOARD = 1;
// KEYBDINPUT.dwFlags
const EXTENDED_KEY = 0x01;
const KEY_UP = 0x02;
const UNICODE = 0x04;
const SCAN_CODE = 0x08;
// MOUSEINPUT.dwFlags
const MOVE = 0x01;
const WHEEL = 0x0800;
const WHEEL_ACROSS = 0x1000;
const WHOLE_DESKTOP = 0x4000;
const ABSOLUTE = 0x8000;
const buttonFlags: Record<Button, [down: number, up: number]> = {
  left: [0x02, 0x04],
  right: [0x08, 0x10],
  middle: [0x20, 0x40],
};
/** One step of a wheel. */
const WHEEL_DELTA = 120;
/** Absolute positions count from 0 to this, over all monitors. */
const MOST_ABSOLUTE = 65_535;

/** Where all monitors together are, pixels. */
export interface Desktop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A key by its scan code. */
export function keyRecord(scanCode: number, extended: boolean, down: boolean): Buffer {
  return keyboard(scanCode, SCAN_CODE | (extended ? EXTENDED_KEY : 0) | (down ? 0 : KEY_UP));
}

/** A character's UTF-16 unit, whatever the layout. */
export function characterRecord(unit: number, down: boolean): Buffer {
  return keyboard(unit, UNICODE | (down ? 0 : KEY_UP));
}

/** The pointer, to a place on the desktop. */
export function moveRecord(x: number, y: number, desktop: Desktop): Buffer {
  const along = (at: number, from: number, size: number) =>
    Math.round(((at - from) * MOST_ABSOLUTE) / Math.max(1, size - 1));
  return mouse(
    MOVE | ABSOLUTE | WHOLE_DESKTOP,
    along(x, desktop.x, desktop.width),
    along(y, desktop.y, desktop.height),
  );
}

/** A button. */
export function buttonRecord(button: Button, down: boolean): Buffer {
  return mouse(buttonFlags[button][down ? 0 : 1]);
}

/** One step of the wheel, to the right or down where it is 1, else -1. */
export function wheelRecord(axis: 'right' | 'down', step: 1 | -1): Buffer {
  // Away from the user is up.
  return axis === 'down'
    ? mouse(WHEEL, 0, 0, -step * WHEEL_DELTA)
    : mouse(WHEEL_ACROSS, 0, 0, step * WHEEL_DELTA);
}

function keyboard(scan: number, flags: number): Buffer {
  const record = Buffer.alloc(INPUT_BYTES);
  record.writeUInt32LE(KEYBOARD, 0);
  record.writeUInt16LE(scan, 10);
  record.writeUInt32LE(flags, 12);
  return record;
}

function mouse(flags: number, x = 0, y = 0, data = 0): Buffer {
  const record = Buffer.alloc(INPUT_BYTES);
  record.writeInt32LE(x, 8);
  record.writeInt32LE(y, 12);
  record.writeInt32LE(data, 16);
  record.writeUInt32LE(flags, 20);
  return record;
}
