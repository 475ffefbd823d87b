/**
 * The UK and US layouts as a table, for when the layout in force cannot be asked
 * for. Source: BS 4822 as in Microsoft's KBDUK ("United Kingdom") and KBDUS.
 *
 * Each entry is uiohook code → the characters without and with Shift. Letters
 * follow Caps Lock; AltGr has a table of its own.
 */

/** A layout that is built in. */
export type StaticLayoutName = 'uk' | 'us';

/** A layout: characters plain and with Shift, and with AltGr plain and with Shift. */
export interface StaticLayout {
  plain: ReadonlyMap<number, readonly [string, string]>;
  altGr: ReadonlyMap<number, readonly [string, string]>;
}

/** The key between the left Shift and Z; US keyboards do not have it. */
export const KEY_102ND = 0x0e46;

/** A row of keys with consecutive codes. */
function row(first: number, plain: string, shifted: string): [number, readonly [string, string]][] {
  return [...plain].map((character, index) => [first + index, [character, shifted[index] ?? '']]);
}

const letters = [
  ...row(0x10, 'qwertyuiop', 'QWERTYUIOP'),
  ...row(0x1e, 'asdfghjkl', 'ASDFGHJKL'),
  ...row(0x2c, 'zxcvbnm', 'ZXCVBNM'),
];
const brackets = row(0x1a, '[]', '{}');
const punctuation = row(0x33, ',./', '<>?');
const space: [number, readonly [string, string]] = [0x39, [' ', ' ']];

const us: StaticLayout = {
  plain: new Map([
    ...row(0x29, '`', '~'),
    ...row(0x02, '1234567890-=', '!@#$%^&*()_+'),
    ...row(0x27, ";'", ':"'),
    ...row(0x2b, '\\', '|'),
    ...row(KEY_102ND, '\\', '|'),
    ...letters,
    ...brackets,
    ...punctuation,
    space,
  ]),
  altGr: new Map(),
};

const uk: StaticLayout = {
  plain: new Map([
    ...row(0x29, '`', '¬'),
    ...row(0x02, '1234567890-=', '!"£$%^&*()_+'),
    ...row(0x27, ";'", ':@'),
    ...row(0x2b, '#', '~'),
    ...row(KEY_102ND, '\\', '|'),
    ...letters,
    ...brackets,
    ...punctuation,
    space,
  ]),
  altGr: new Map([
    ...row(0x29, '¦', ''),
    ...row(0x05, '€', ''),
    ...row(0x12, 'é', 'É'),
    ...row(0x16, 'úíó', 'ÚÍÓ'),
    ...row(0x1e, 'á', 'Á'),
  ]),
};

/** The layouts by name. */
export const staticLayouts: Readonly<Record<StaticLayoutName, StaticLayout>> = { uk, us };

/** Keypad, with Num Lock on, and its operators; the same on both layouts. */
export const keypad: ReadonlyMap<number, string> = new Map([
  [0x52, '0'],
  [0x4f, '1'],
  [0x50, '2'],
  [0x51, '3'],
  [0x4b, '4'],
  [0x4c, '5'],
  [0x4d, '6'],
  [0x47, '7'],
  [0x48, '8'],
  [0x49, '9'],
  [0x53, '.'],
  [0x37, '*'],
  [0x4e, '+'],
  [0x4a, '-'],
  [0x0e35, '/'],
  [0x0e0d, '='],
]);

/**
 * On Windows uiohook's codes come from virtual keys, which a UK layout assigns to
 * other places than a US one: its code → the code of the key's place.
 */
export const ukPlacesOnWindows: ReadonlyMap<number, number> = new Map([
  [0x7d, 0x29], // VK_OEM_8: the key below Escape
  [0x29, 0x28], // VK_OEM_3: the second right of L
  [0x28, 0x2b], // VK_OEM_7: left of Enter
  [0x2b, KEY_102ND], // VK_OEM_5: left of Z
]);
