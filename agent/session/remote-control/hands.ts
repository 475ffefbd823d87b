/** One viewer's hands: what they hold down, so that it comes up when they go. */
import { BUTTONS, type Button, type InputInjector } from './input-port.ts';
import { isModifierCode } from './modifiers.ts';

/**
 * How long a key that makes something happen stays down by itself. A viewer's held key comes as one
 * press after the other, while a link that stalls before the release would otherwise leave this PC
 * repeating it: systems begin to repeat after 400 ms and more.
 */
const KEY_DOWN_MS = 300;

/** Keys and buttons of one viewer. */
export class Hands {
  readonly #injector: InputInjector;
  readonly #run: (task: () => Promise<void>) => void;
  readonly #keys = new Map<string, NodeJS.Timeout | undefined>();
  #buttons = 0;

  /** @param run puts a task behind what is under way. */
  constructor(injector: InputInjector, run: (task: () => Promise<void>) => void) {
    this.#injector = injector;
    this.#run = run;
  }

  /** A key goes down or up; false where there is no such key. */
  async key(code: string, down: boolean): Promise<boolean> {
    clearTimeout(this.#keys.get(code));
    if (!down) {
      // What came up by itself must not come up again: it may be the person's own by now.
      return this.#keys.delete(code) ? this.#injector.key(code, false) : true;
    }
    if (!(await this.#injector.key(code, true))) return false;
    this.#keys.set(code, isModifierCode(code) ? undefined : this.#comeUpSoon(code));
    return true;
  }

  /** Buttons that are down from now on, as PointerInput adds them up. */
  async buttons(wanted: number): Promise<void> {
    for (const [name, bit] of Object.entries(BUTTONS)) {
      if ((wanted & bit) === (this.#buttons & bit)) continue;
      this.#buttons ^= bit;
      await this.#injector.button(name as Button, (wanted & bit) !== 0);
    }
  }

  /** Everything comes up. */
  async letGo(): Promise<void> {
    for (const code of [...this.#keys.keys()].reverse()) await this.key(code, false);
    await this.buttons(0);
  }

  #comeUpSoon(code: string): NodeJS.Timeout {
    return setTimeout(() => this.#run(async () => void (await this.key(code, false))), KEY_DOWN_MS);
  }
}
