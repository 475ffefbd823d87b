/**
 * Where a character is on an X keyboard. Characters that the layout in force has on a key, alone or
 * with Shift, are typed with that key; every other one is put on a keycode that no key has, as
 * xdotool does it, and stays there for a while so that a slow program still finds it.
 */
import type { XClient } from 'x11';
import type { Asking } from './asking.ts';

/** How to type a character. */
export interface Stroke {
  keycode: number;
  shift: boolean;
  /** The keycode was given this character just now: programs must hear of it first. */
  fresh: boolean;
}

/** The core protocol's keycodes, in X servers for PCs. */
const FIRST_KEYCODE = 8;
const KEYCODES = 248;
/** Not used: some programs take the kernel's number 0 for no key. */
const UNUSED_KEYCODE = 8;
/** Keysyms of the first two groups of a layout list stand in these columns, alone and with Shift. */
const COLUMNS_OF_GROUP: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
];
/** Programs read the mapping a little after the key: a keycode is not given away before. */
const KEEP_MS = 250;

const RETURN = 0xff0d;
const TAB = 0xff09;
const UNICODE = 0x0100_0000;

/** The keysym of a character (X11 protocol, appendix A); undefined for what is no text. */
export function keysymOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return RETURN;
  if (character === '\t') return TAB;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return undefined;
  return code < 0x100 ? code : UNICODE + code;
}

interface Spare {
  keysym: number;
  usedMs: number;
}

/** The characters of the keyboard in force. */
export class Characters {
  readonly #client: XClient;
  readonly #asking: Asking;
  /** Keysyms by keycode; undefined when it must be read (again). */
  #rows: number[][] | undefined;
  /** Keycodes that no key has, and what was put on them, least recently used first. */
  #spares = new Map<number, Spare>();

  constructor(client: XClient, asking: Asking) {
    this.#client = client;
    this.#asking = asking;
  }

  /** The mapping has changed, by this or by another program. */
  changed(): void {
    this.#rows = undefined;
  }

  /**
   * How to type a character with the group in force; undefined where it cannot be typed. Waits where
   * every spare keycode has just been used.
   */
  async strokeFor(character: string, group: number): Promise<Stroke | undefined> {
    const keysym = keysymOf(character);
    if (keysym === undefined) return undefined;
    const rows = await this.#read();
    const onKey = findOnKeys(rows, keysym, group);
    if (onKey) return { ...onKey, fresh: false };
    for (const [keycode, spare] of this.#spares) {
      if (spare.keysym !== keysym) continue;
      this.#used(keycode, keysym);
      return { keycode, shift: false, fresh: false };
    }
    const [next] = this.#spares;
    if (!next) return undefined;
    const [keycode, { usedMs }] = next;
    const waitMs = usedMs + KEEP_MS - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    // The same with Shift, so that no lock or held key makes another character of it.
    this.#client.ChangeKeyboardMapping(keycode, 2, [keysym, keysym]);
    this.#used(keycode, keysym);
    return { keycode, shift: false, fresh: true };
  }

  /** Takes every character off the spare keycodes again, once no program needs it any more. */
  async restore(): Promise<void> {
    const inUse = [...this.#spares].filter(([, { keysym }]) => keysym !== 0);
    if (inUse.length === 0) return;
    const lastMs = Math.max(...inUse.map(([, { usedMs }]) => usedMs));
    const waitMs = lastMs + KEEP_MS - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    for (const [keycode] of inUse) this.#client.ChangeKeyboardMapping(keycode, 2, [0, 0]);
    this.#spares.clear();
    this.#rows = undefined;
  }

  #used(keycode: number, keysym: number): void {
    this.#spares.delete(keycode);
    this.#spares.set(keycode, { keysym, usedMs: performance.now() });
  }

  async #read(): Promise<number[][]> {
    if (this.#rows) return this.#rows;
    const read = await this.#asking.ask<number[][]>((answer) =>
      this.#client.GetKeyboardMapping(FIRST_KEYCODE, KEYCODES, answer),
    );
    const rows: number[][] = [];
    for (const [index, row] of (read ?? []).entries()) rows[FIRST_KEYCODE + index] = row;
    const before = this.#spares;
    this.#spares = new Map();
    // Those of this object first, in their order; another layout may have taken them away.
    for (const [keycode, spare] of before) {
      if (rows[keycode]?.[0] === spare.keysym) this.#spares.set(keycode, spare);
    }
    const free = rows.flatMap((row, keycode) =>
      keycode !== UNUSED_KEYCODE && row.every((keysym) => keysym === 0) ? [keycode] : [],
    );
    const unused = free.filter((keycode) => !this.#spares.has(keycode));
    const never = { keysym: 0, usedMs: Number.NEGATIVE_INFINITY };
    this.#spares = new Map([
      ...unused.map((keycode): [number, Spare] => [keycode, never]),
      ...this.#spares,
    ]);
    // What was put on spare keycodes is in #spares only, so that it is not taken for a key.
    for (const keycode of this.#spares.keys()) rows[keycode] = [];
    this.#rows = rows;
    return rows;
  }
}

function findOnKeys(rows: readonly number[][], keysym: number, group: number) {
  const columns = COLUMNS_OF_GROUP[group];
  if (!columns) return undefined;
  for (const [level, column] of columns.entries()) {
    const keycode = rows.findIndex((row) => row?.[column] === keysym);
    if (keycode >= 0) return { keycode, shift: level === 1 };
  }
  return undefined;
}
