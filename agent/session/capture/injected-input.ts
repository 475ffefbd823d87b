/**
 * What a program of this session presses and moves in somebody's name (a teacher's remote control),
 * so that capture does not take it for what the person at the PC does. The system gives both in one
 * stream without saying which is which: whoever injects tells here what comes, before it goes.
 */
import { xKeycodeOf } from './keyboard/xkb/x-keycodes.ts';

/** Something that was told and did not come back through the hook for so long never will. */
const FORGET_AFTER_MS = 30_000;
/** Motions are not matched one by one: within so long of an injected one they count as injected. */
const MOTION_MS = 250;
/** Times of the last so many stretches of injected input are kept. */
const MOST_STRETCHES = 200;
/** Input with less between is one stretch. */
const STRETCH_PAUSE_MS = 1_000;
/** Clocks that count in milliseconds may differ by so much. */
const ROUNDING_MS = 5;

/** What can be told apart in the hook's stream. */
type Injected = { readonly what: string; readonly atMs: number };

/** A key of the hook that has no code of its own. */
export const UNNAMED_KEY = 0;

/** Input made by this process. One for each process, as there is one hook. */
export class InjectedInput {
  readonly #coming: Injected[] = [];
  readonly #held = new Set<number>();
  readonly #stretches: { fromMs: number; toMs: number }[] = [];
  readonly #now: () => number;
  readonly #keyOf: (hookCode: number) => number;
  #motionMs = Number.NEGATIVE_INFINITY;
  /** Since when all of it is with the system, by `performance.now`; undefined while some is not. */
  #doneMs: number | undefined = Number.NEGATIVE_INFINITY;

  /**
   * @param options.keyOf from the hook's code to the number that `key` is called with: on X11 the
   *   keycode, elsewhere the code itself
   * @param options.now Unix milliseconds
   */
  constructor({
    keyOf = process.platform === 'linux'
      ? (code: number) => xKeycodeOf(code) ?? UNNAMED_KEY
      : (code: number) => code,
    now = Date.now,
  } = {}) {
    this.#keyOf = keyOf;
    this.#now = now;
  }

  /** A key is about to be pressed or released; UNNAMED_KEY where the hook has no code for it. */
  key(key: number, down: boolean): void {
    this.#expect(keyName(key, down));
    if (down) this.#held.add(key);
    else this.#held.delete(key);
    this.#acted();
  }

  /** A mouse button is about to be pressed. */
  button(): void {
    this.#expect('button');
    this.#acted();
  }

  /** The wheel is about to be turned by one step. */
  wheel(): void {
    this.#expect('wheel');
  }

  /** The pointer is about to be moved. */
  motion(): void {
    this.#motionMs = this.#now();
    this.#doneMs = undefined;
  }

  /** Everything told so far has been carried out by the system. */
  done(): void {
    this.#doneMs = performance.now();
  }

  /** Whether a key event of the hook is injected; asked once for each event. */
  takeKey(hookCode: number, down: boolean): boolean {
    const key = this.#keyOf(hookCode);
    // A key that is held repeats by itself.
    return this.#take(keyName(key, down)) || (down && key !== UNNAMED_KEY && this.#held.has(key));
  }

  /** Whether a button that the hook saw going down is injected; asked once for each. */
  takeButton(): boolean {
    return this.#take('button');
  }

  /** Whether a step of the wheel is injected; asked once for each. */
  takeWheel(): boolean {
    return this.#take('wheel');
  }

  /** Whether a motion of the pointer that was seen now is injected. */
  isMotion(): boolean {
    return Math.abs(this.#now() - this.#motionMs) < MOTION_MS;
  }

  /**
   * Whether the last input of all was injected, as far as the system's idle time tells.
   *
   * @param idleMs time since the last input, as the system said it
   * @param askedMs when it was asked, by `performance.now`
   */
  wasLast(idleMs: number, askedMs: number): boolean {
    return this.#doneMs === undefined || idleMs >= askedMs - this.#doneMs - ROUNDING_MS;
  }

  /** Whether keys or buttons were injected in this time, Unix milliseconds. */
  between(fromMs: number, toMs: number): boolean {
    return this.#stretches.some((stretch) => stretch.fromMs <= toMs && stretch.toMs >= fromMs);
  }

  #expect(what: string): void {
    this.#doneMs = undefined;
    this.#coming.push({ what, atMs: this.#now() });
  }

  #take(what: string): boolean {
    const nowMs = this.#now();
    while (this.#coming[0] && nowMs - this.#coming[0].atMs > FORGET_AFTER_MS) this.#coming.shift();
    const index = this.#coming.findIndex((coming) => coming.what === what);
    if (index < 0) return false;
    this.#coming.splice(index, 1);
    return true;
  }

  #acted(): void {
    const nowMs = this.#now();
    const last = this.#stretches.at(-1);
    if (last && nowMs >= last.toMs && nowMs - last.toMs < STRETCH_PAUSE_MS) {
      last.toMs = nowMs;
      return;
    }
    this.#stretches.push({ fromMs: nowMs, toMs: nowMs });
    if (this.#stretches.length > MOST_STRETCHES) this.#stretches.shift();
  }
}

function keyName(key: number, down: boolean): string {
  return `${down ? 'down' : 'up'} ${key}`;
}
