/**
 * Which modifiers are held and which locks are on, worked out from key events
 * alone, for platforms where nothing better can be asked.
 */

const SHIFT = [0x002a, 0x0036];
const CONTROL = [0x001d, 0x0e1d];
const ALT_LEFT = 0x0038;
const ALT_RIGHT = 0x0e38;
const META = [0x0e5b, 0x0e5c];
const CAPS_LOCK = 0x003a;
const NUM_LOCK = 0x0045;

/** Keys held down and locks in force. */
export class HeldKeys {
  readonly #held = new Set<number>();
  capsLock: boolean;
  numLock: boolean;

  /** The locks' state at the start, where it is known; else Caps Lock off and Num Lock on. */
  constructor({
    capsLock = false,
    numLock = true,
  }: { capsLock?: boolean; numLock?: boolean } = {}) {
    this.capsLock = capsLock;
    this.numLock = numLock;
  }

  /** A key went down; a repeat of a key that is held changes nothing. */
  press(code: number): void {
    if (this.#held.has(code)) return;
    this.#held.add(code);
    if (code === CAPS_LOCK) this.capsLock = !this.capsLock;
    if (code === NUM_LOCK) this.numLock = !this.numLock;
  }

  release(code: number): void {
    this.#held.delete(code);
  }

  get shift(): boolean {
    return SHIFT.some((code) => this.#held.has(code));
  }

  get control(): boolean {
    return CONTROL.some((code) => this.#held.has(code));
  }

  get alt(): boolean {
    return this.#held.has(ALT_LEFT) || this.altRight;
  }

  get altLeft(): boolean {
    return this.#held.has(ALT_LEFT);
  }

  /** The right Alt key, which is AltGr on most layouts. */
  get altRight(): boolean {
    return this.#held.has(ALT_RIGHT);
  }

  get meta(): boolean {
    return META.some((code) => this.#held.has(code));
  }
}

/** Whether the code is a modifier's or a lock's own. */
export function isModifier(code: number): boolean {
  return [...SHIFT, ...CONTROL, ALT_LEFT, ALT_RIGHT, ...META, CAPS_LOCK, NUM_LOCK].includes(code);
}
