/** Input on an X display: XTEST, which every program takes for a mouse and a keyboard. */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { KeyboardExtension, TestExtension } from 'x11';
import { type InjectedInput, UNNAMED_KEY } from '../../capture/injected-input.ts';
import { hasHookCode } from '../../capture/keyboard/xkb/x-keycodes.ts';
import { XConnection } from '../../capture/x11/x-connection.ts';
import type { Button, InputInjector } from '../input-port.ts';
import { isModifierCode } from '../modifiers.ts';
import { Asking } from './asking.ts';
import { Characters } from './characters.ts';
import { keycodeOf } from './keycodes.ts';
import { type HeldDevices, holdDevices } from './pupil-devices.ts';

// Types of core events.
const KEY_PRESS = 2;
const KEY_RELEASE = 3;
const BUTTON_PRESS = 4;
const BUTTON_RELEASE = 5;
const MOTION = 6;
/** Detail of MOTION: the position is on the root window, and not from where the pointer is. */
const ABSOLUTE = 0;

const buttonNumbers: Record<Button, number> = { left: 1, middle: 2, right: 3 };
const WHEEL = { up: 4, down: 5, left: 6, right: 7 };
/** Of the state that the pointer is asked for. */
const FIRST_BUTTON_BIT = 1 << 8;
const CORE_KEYBOARD = 0x100;
/** Modifier bit of Caps Lock. */
const LOCK = 1 << 1;
/**
 * How long programs may take to hear that a keycode has a new character. They hear of it before the
 * key; toolkits that read the mapping in the background are the reason for it.
 */
const NEW_CHARACTER_MS = 60;

/** What is needed. */
export interface X11InjectorOptions {
  injected: InjectedInput;
  logger: Logger;
  /** The connection was lost: nothing arrives any more. */
  lost(reason: string): void;
}

/**
 * Connects to the display of the environment.
 *
 * @throws AppError `no-x-display`, `input-not-injected`
 */
export async function openX11Injector(options: X11InjectorOptions): Promise<InputInjector> {
  let injector: X11Injector | undefined;
  const asking = new Asking();
  const connection = await XConnection.open({
    propertyChanged() {},
    windowClosed() {},
    other(event) {
      if (event.name === 'MappingNotify') injector?.mappingChanged();
    },
    lost(reason) {
      asking.lost();
      options.lost(reason);
    },
  });
  const [test, keyboard] = await Promise.all([
    connection.extension('xtest'),
    connection.extension('xkb'),
  ]);
  if (!test || !keyboard) {
    connection.close();
    throw new AppError(
      'input-not-injected',
      'This X server takes no input from programs (XTEST, XKEYBOARD), so this PC cannot be controlled.',
    );
  }
  injector = new X11Injector(connection, asking, { test, keyboard }, options);
  return injector;
}

class X11Injector implements InputInjector {
  readonly #connection: XConnection;
  readonly #asking: Asking;
  readonly #test: TestExtension;
  readonly #keyboard: KeyboardExtension;
  readonly #injected: InjectedInput;
  readonly #logger: Logger;
  readonly #characters: Characters;
  /** Keycodes that are held, in the order in which they went down. */
  readonly #held = new Set<number>();
  readonly #heldButtons = new Set<number>();
  #devices: HeldDevices | undefined;

  constructor(
    connection: XConnection,
    asking: Asking,
    extensions: { test: TestExtension; keyboard: KeyboardExtension },
    { injected, logger }: X11InjectorOptions,
  ) {
    this.#connection = connection;
    this.#asking = asking;
    this.#test = extensions.test;
    this.#keyboard = extensions.keyboard;
    this.#injected = injected;
    this.#logger = logger;
    this.#characters = new Characters(connection.client, asking);
  }

  mappingChanged(): void {
    this.#characters.changed();
  }

  async move(x: number, y: number): Promise<void> {
    this.#injected.motion();
    this.#fake(MOTION, ABSOLUTE, x, y);
    await this.#carriedOut();
  }

  async button(button: Button, down: boolean): Promise<void> {
    if (down) this.#injected.button();
    const number = buttonNumbers[button];
    if (down) this.#heldButtons.add(number);
    else this.#heldButtons.delete(number);
    this.#fake(down ? BUTTON_PRESS : BUTTON_RELEASE, number);
    await this.#carriedOut();
  }

  async wheel(right: number, down: number): Promise<void> {
    this.#turn(down < 0 ? WHEEL.up : WHEEL.down, Math.abs(down));
    this.#turn(right < 0 ? WHEEL.left : WHEEL.right, Math.abs(right));
    await this.#carriedOut();
  }

  async key(code: string, down: boolean): Promise<boolean> {
    const keycode = keycodeOf(code);
    if (keycode === undefined) return false;
    // A key that is pressed again without having come up repeats.
    if (down && this.#held.has(keycode)) {
      if (isModifierCode(code)) return true;
      this.#press(keycode, false);
    }
    this.#press(keycode, down);
    await this.#carriedOut();
    return true;
  }

  async text(text: string, going: () => boolean): Promise<number> {
    const held = [...this.#held];
    for (const keycode of held) this.#press(keycode, false);
    const state = await this.#asking.ask<{ lockedMods: number; group: number }>((answer) =>
      this.#keyboard.GetState(CORE_KEYBOARD, answer as never),
    );
    const { lockedMods = 0, group = 0 } = state ?? {};
    const capsLock = (lockedMods & LOCK) !== 0;
    if (capsLock) this.#lockCaps(false);
    let missing = 0;
    for (const character of text.replace(/\r\n?/g, '\n')) {
      if (!going()) break;
      if (!(await this.#type(character, group))) missing += 1;
    }
    if (capsLock) this.#lockCaps(true);
    for (const keycode of held) this.#press(keycode, true);
    await this.#carriedOut();
    return missing;
  }

  async takePupilInput(): Promise<void> {
    this.#devices ??= await holdDevices(this.#logger);
    await this.#letGoOfTheirs();
  }

  async givePupilInput(): Promise<void> {
    this.#devices?.release();
    this.#devices = undefined;
  }

  async close(): Promise<void> {
    await this.givePupilInput();
    await this.#characters.restore();
    await this.#carriedOut();
    this.#connection.close();
  }

  async #type(character: string, group: number): Promise<boolean> {
    const stroke = await this.#characters.strokeFor(character, group);
    if (!stroke) return false;
    if (stroke.fresh) {
      await this.#carriedOut();
      await new Promise((resolve) => setTimeout(resolve, NEW_CHARACTER_MS));
    }
    const shift = keycodeOf('ShiftLeft')!;
    if (stroke.shift) this.#press(shift, true);
    this.#press(stroke.keycode, true);
    this.#press(stroke.keycode, false);
    if (stroke.shift) this.#press(shift, false);
    await this.#carriedOut();
    return true;
  }

  #press(keycode: number, down: boolean): void {
    this.#injected.key(hasHookCode(keycode) ? keycode : UNNAMED_KEY, down);
    if (down) this.#held.add(keycode);
    else this.#held.delete(keycode);
    this.#fake(down ? KEY_PRESS : KEY_RELEASE, keycode);
  }

  #turn(button: number, steps: number): void {
    for (let step = 0; step < steps; step += 1) {
      this.#injected.wheel();
      this.#fake(BUTTON_PRESS, button);
      this.#fake(BUTTON_RELEASE, button);
    }
  }

  /** What was held when the devices were taken away would be held for ever. */
  async #letGoOfTheirs(): Promise<void> {
    const { client } = this.#connection;
    const keysDown = await this.#asking.ask<Uint8Array>((answer) => client.QueryKeymap(answer));
    for (let keycode = 8; keysDown && keycode < 256; keycode += 1) {
      const isDown = ((keysDown[keycode >> 3] ?? 0) & (1 << (keycode & 7))) !== 0;
      if (isDown && !this.#held.has(keycode)) this.#press(keycode, false);
    }
    const pointer = await this.#asking.ask<{ keyMask: number }>((answer) =>
      client.QueryPointer(this.#connection.root, answer),
    );
    for (const button of Object.values(buttonNumbers)) {
      const isDown = ((pointer?.keyMask ?? 0) & (FIRST_BUTTON_BIT << (button - 1))) !== 0;
      if (isDown && !this.#heldButtons.has(button)) this.#fake(BUTTON_RELEASE, button);
    }
    await this.#carriedOut();
  }

  #lockCaps(on: boolean): void {
    this.#keyboard.LatchLockState(CORE_KEYBOARD, LOCK, on ? LOCK : 0, false, 0, 0, 0, false, 0);
  }

  #fake(type: number, detail: number, x = 0, y = 0): void {
    this.#test.FakeInput(type, detail, 0, 0, x, y);
  }

  /** The server answers in order: what was sent before has been carried out. */
  async #carriedOut(): Promise<void> {
    await this.#asking.ask((answer) => this.#connection.client.GetInputFocus(answer));
    this.#injected.done();
  }
}
