/**
 * What the keys that a teacher presses become on the pupil's PC. Characters go as characters, so
 * that both keyboards may have any layout; keys that make none, and shortcuts, go by their place
 * (`KeyboardEvent.code`). Modifiers go only together with what they modify: a Shift that makes a
 * capital letter is no key of its own there.
 */

/** A key that goes down or up on the pupil's PC. */
export interface RemoteKey {
  code: string;
  down: boolean;
}

/** What is used of a KeyboardEvent. */
export interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  /** AltGr is down: it makes characters and is no shortcut. */
  altGraph: boolean;
}

/** What a key means: leave it to the text field, give the keyboard back, or send these. */
export type KeyMeaning =
  | { kind: 'text' }
  | { kind: 'leave' }
  | { kind: 'nothing' }
  | { kind: 'keys'; keys: RemoteKey[] };

const modifierCodes = {
  ctrlKey: 'ControlLeft',
  altKey: 'AltLeft',
  metaKey: 'MetaLeft',
  shiftKey: 'ShiftLeft',
} as const;

const modifierKeys = new Set(['Control', 'Alt', 'Meta', 'Shift', 'AltGraph', 'CapsLock']);
type Modifier = keyof typeof modifierCodes;
const modifiers = Object.keys(modifierCodes) as Modifier[];

/** The keys that give the keyboard back to the console (WCAG 2.2, 2.1.2), as Remote Desktop has them. */
export const LEAVE_KEYS = ['Ctrl', 'Alt', 'Home'] as const;

/** Follows what is down on the pupil's PC, so that nothing stays down there. */
export class RemoteKeyboard {
  readonly #down = new Set<string>();

  /** A key went down here. */
  press(pressed: PressedKey): KeyMeaning {
    const { key, code, altGraph } = pressed;
    if (pressed.ctrlKey && pressed.altKey && code === 'Home') return { kind: 'leave' };
    if (modifierKeys.has(key)) return { kind: 'nothing' };
    const shortcut = pressed.metaKey || ((pressed.ctrlKey || pressed.altKey) && !altGraph);
    // Dead keys and input methods make their characters in the text field.
    if (key === 'Dead' || key === 'Process' || key === 'Unidentified') return { kind: 'text' };
    if ([...key].length === 1 && !shortcut) return { kind: 'text' };
    if (code === '') return { kind: 'nothing' };
    const keys = this.hold(pressed);
    keys.push(this.#set(code, true));
    return { kind: 'keys', keys };
  }

  /** A key came up here: it comes up there, and so do modifiers that are up here. */
  release(released: PressedKey): RemoteKey[] {
    const keys: RemoteKey[] = [];
    if (this.#down.has(released.code) && !modifierKeys.has(released.key)) {
      keys.push(this.#set(released.code, false));
    }
    for (const modifier of modifiers) {
      const code = modifierCodes[modifier];
      if (this.#down.has(code) && !released[modifier]) keys.push(this.#set(code, false));
    }
    return keys;
  }

  /** Puts the modifiers that are down here down there too: before a shortcut or a click. */
  hold(pressed: Pick<PressedKey, Modifier> & { altGraph?: boolean }): RemoteKey[] {
    const keys: RemoteKey[] = [];
    for (const modifier of modifiers) {
      const code = modifierCodes[modifier];
      const isDown = pressed[modifier] && !(pressed.altGraph && /ctrl|alt/.test(modifier));
      if (isDown !== this.#down.has(code)) keys.push(this.#set(code, isDown));
    }
    return keys;
  }

  /** Everything comes up: the window lost the focus, or control ends. */
  releaseAll(): RemoteKey[] {
    return [...this.#down].reverse().map((code) => this.#set(code, false));
  }

  #set(code: string, down: boolean): RemoteKey {
    if (down) this.#down.add(code);
    else this.#down.delete(code);
    return { code, down };
  }
}

/** A combination that browsers or systems keep for themselves, sent from the menu instead. */
export interface Combination {
  label: string;
  codes: readonly string[];
}

/** What the menu "Send keys" offers. */
export const combinations: readonly Combination[] = [
  { label: 'Alt + Tab', codes: ['AltLeft', 'Tab'] },
  { label: 'Alt + F4', codes: ['AltLeft', 'F4'] },
  { label: 'Ctrl + W', codes: ['ControlLeft', 'KeyW'] },
  { label: 'Ctrl + T', codes: ['ControlLeft', 'KeyT'] },
  { label: 'Ctrl + N', codes: ['ControlLeft', 'KeyN'] },
  { label: 'Ctrl + Tab', codes: ['ControlLeft', 'Tab'] },
  { label: 'F11', codes: ['F11'] },
  { label: 'Windows key', codes: ['MetaLeft'] },
  { label: 'Print screen', codes: ['PrintScreen'] },
];

/** A combination as keys that go down in order and up again. */
export function strokesOf({ codes }: Combination): RemoteKey[] {
  return [
    ...codes.map((code) => ({ code, down: true })),
    ...codes.toReversed().map((code) => ({ code, down: false })),
  ];
}
