/**
 * Keys to text on X11: the server's own keymap, interpreted by libxkbcommon as
 * the applications do it.
 *
 * The state (what is held, Caps Lock, AltGr, the group of a layout list) is
 * followed from the key events themselves, because those arrive a little after
 * the fact: asking the server would give the state after the *next* keys when
 * somebody types fast. Only what programs change is taken from its notices.
 */
import { AppError } from '@lapwing/shared/errors';
import { type KeyMeaning, type KeyTranslator, nothing, typed } from '../key-translator.ts';
import { meaningOfCommand, meaningOfNamedKey } from '../named-keys.ts';
import { Compose } from './compose.ts';
import { namedKeyOfKeysym } from './keysyms.ts';
import { LayoutConnection } from './layout-connection.ts';
import { isDown, unnamedKeycode, xKeycodeOf } from './x-keycodes.ts';
import { loadXkbLibrary, type Pointer, type XkbLibrary } from './xkb-library.ts';

// enum xkb_key_direction
const UP = 0;
const DOWN = 1;
// enum xkb_state_component
const MODS_DEPRESSED = 1 << 0;
const MODS_LATCHED = 1 << 1;
const MODS_LOCKED = 1 << 2;
const MODS_EFFECTIVE = 1 << 3;
const LAYOUT_DEPRESSED = 1 << 4;
const LAYOUT_LATCHED = 1 << 5;
const LAYOUT_LOCKED = 1 << 6;
// X's real modifiers, in an order that is fixed.
const SHIFT = 1 << 0;
const CONTROL = 1 << 2;
const ALT = 1 << 3; // Mod1
const LOGO = 1 << 6; // Mod4

/**
 * Connects to the display and reads its keymap.
 *
 * @throws Error naming the library that is missing; AppError `no-x-keyboard`
 */
export function createXkbTranslator(): KeyTranslator {
  return new XkbTranslator(loadXkbLibrary());
}

class XkbTranslator implements KeyTranslator {
  readonly name = 'xkb';
  readonly #xkb: XkbLibrary;
  readonly #layout: LayoutConnection;
  readonly #context: Pointer;
  readonly #compose: Compose;
  #keymap: Pointer;
  #state: Pointer;
  /** Keycodes that are down, in the order in which they were pressed. */
  readonly #held = new Set<number>();
  /** The key that uiohook last reported as 0. */
  #unnamed = 0;

  constructor(xkb: XkbLibrary) {
    this.#xkb = xkb;
    this.#layout = new LayoutConnection(xkb);
    this.#context = xkb.xkb_context_new(0);
    this.#keymap = this.#layout.keymap(this.#context);
    if (!this.#keymap) {
      xkb.xkb_context_unref(this.#context);
      this.#layout.close();
      throw new AppError('no-x-keyboard', 'The X display has no keyboard.');
    }
    const keysDown = this.#layout.keysDown();
    for (let keycode = 8; keycode < 256; keycode++) {
      if (isDown(keysDown, keycode)) this.#held.add(keycode);
    }
    const server = this.#layout.state(this.#keymap);
    this.#state = this.#newState(server);
    xkb.xkb_state_unref(server);
    this.#compose = new Compose(xkb, this.#context);
  }

  press(code: number): KeyMeaning {
    this.#followLayout();
    if (code === 0) this.#unnamed = unnamedKeycode(this.#layout.keysDown());
    const keycode = code === 0 ? this.#unnamed : xKeycodeOf(code);
    if (keycode === undefined) return nothing;
    const keysym = this.#xkb.xkb_state_key_get_one_sym(this.#state, keycode);
    const mods = this.#xkb.xkb_state_serialize_mods(this.#state, MODS_EFFECTIVE);
    if (!this.#held.has(keycode)) {
      this.#held.add(keycode);
      this.#xkb.xkb_state_update_key(this.#state, keycode, DOWN);
    }
    return this.#meaningOf(keysym, mods);
  }

  release(code: number): void {
    const keycode = code === 0 ? this.#unnamed : xKeycodeOf(code);
    if (keycode === undefined || !this.#held.delete(keycode)) return;
    this.#xkb.xkb_state_update_key(this.#state, keycode, UP);
  }

  forgetDeadKey(): void {
    this.#compose.reset();
    this.#followLayout();
  }

  close(): void {
    this.#compose.close();
    this.#xkb.xkb_state_unref(this.#state);
    this.#xkb.xkb_keymap_unref(this.#keymap);
    this.#xkb.xkb_context_unref(this.#context);
    this.#layout.close();
  }

  #meaningOf(keysym: number, mods: number): KeyMeaning {
    const command = (mods & (CONTROL | ALT | LOGO)) !== 0;
    const named = namedKeyOfKeysym(keysym);
    if (!command) {
      const step = this.#compose.feed(keysym);
      if (step.kind === 'composed') return typed(step.text);
      if (step.kind === 'waiting') return nothing;
      // The key that ends a sequence which does not exist is swallowed, Backspace included.
      if (step.kind === 'cancelled' && (!named || named === 'backspace')) return nothing;
    }
    if (named) return meaningOfNamedKey(named, { shift: (mods & SHIFT) !== 0, command });
    const codePoint = this.#xkb.xkb_keysym_to_utf32(keysym);
    if (codePoint === 0) return nothing;
    const character = String.fromCodePoint(codePoint);
    return command ? meaningOfCommand(character) : typed(character);
  }

  #followLayout(): void {
    const { keymapChanged, locks } = this.#layout.notices();
    if (keymapChanged) this.#takeNewKeymap();
    if (locks) this.#lock(this.#state, locks.mods, locks.group);
  }

  #takeNewKeymap(): void {
    const keymap = this.#layout.keymap(this.#context);
    if (!keymap) return; // a keyboard was unplugged; another notice follows
    const before = { state: this.#state, keymap: this.#keymap };
    this.#keymap = keymap;
    this.#state = this.#newState(before.state);
    this.#xkb.xkb_state_unref(before.state);
    this.#xkb.xkb_keymap_unref(before.keymap);
    this.#compose.reset();
  }

  /** A state of the keymap in force with the locks of `before` and the keys that are held. */
  #newState(before: Pointer): Pointer {
    const state = this.#xkb.xkb_state_new(this.#keymap);
    // What is held is pressed again rather than copied, so that its release is understood.
    for (const keycode of this.#held) this.#xkb.xkb_state_update_key(state, keycode, DOWN);
    const mods = this.#xkb.xkb_state_serialize_mods(before, MODS_LOCKED);
    this.#lock(state, mods, this.#xkb.xkb_state_serialize_layout(before, LAYOUT_LOCKED));
    return state;
  }

  /** Sets the locks, and leaves alone what is held. */
  #lock(state: Pointer, mods: number, group: number): void {
    this.#xkb.xkb_state_update_mask(
      state,
      this.#xkb.xkb_state_serialize_mods(state, MODS_DEPRESSED),
      this.#xkb.xkb_state_serialize_mods(state, MODS_LATCHED),
      mods,
      this.#xkb.xkb_state_serialize_layout(state, LAYOUT_DEPRESSED),
      this.#xkb.xkb_state_serialize_layout(state, LAYOUT_LATCHED),
      group,
    );
  }
}
