/**
 * Keys that do something to the text rather than add a character to it, and what
 * each means alone and in a chord. The same for every platform.
 */
import { type KeyMeaning, nothing } from './key-translator.ts';

/** A key that edits, moves the caret, or ends a line. */
export type NamedKey =
  | 'backspace'
  | 'delete'
  | 'enter'
  | 'tab'
  | 'back-tab'
  | 'escape'
  | 'insert'
  | 'navigation';

/** What is held besides the key. */
export interface ChordState {
  shift: boolean;
  /** Ctrl, Alt or the logo key is held, and not as AltGr: what is pressed is a command. */
  command: boolean;
}

/** uiohook's codes of the named keys, as on Windows and macOS and for the static table. */
const namedKeys = new Map<number, NamedKey>([
  [0x000e, 'backspace'],
  [0x0e53, 'delete'],
  [0xee53, 'delete'], // keypad, Num Lock off
  [0x001c, 'enter'],
  [0x0e1c, 'enter'], // keypad
  [0x000f, 'tab'],
  [0x0001, 'escape'],
  [0x0e52, 'insert'],
  [0xee52, 'insert'],
]);
const navigationCodes = [
  ...[0x0e47, 0x0e49, 0x0e4f, 0x0e51], // Home, Page Up, End, Page Down
  ...[0xe048, 0xe04b, 0xe04d, 0xe050], // arrows
  ...[0xee47, 0xee48, 0xee49, 0xee4b, 0xee4d, 0xee4f, 0xee50, 0xee51], // keypad, Num Lock off
];
for (const code of navigationCodes) namedKeys.set(code, 'navigation');

/** The named key of a uiohook code, if it is one. */
export function namedKeyOf(code: number): NamedKey | undefined {
  return namedKeys.get(code);
}

/** What a named key means. */
export function meaningOfNamedKey(key: NamedKey, { shift, command }: ChordState): KeyMeaning {
  if (command) {
    // Ctrl+Enter sends; Ctrl+Backspace, Alt+Left, Alt+Tab … change or leave the text in a way
    // that cannot be followed from here.
    return { kind: 'break', reason: key === 'enter' ? 'submit' : 'navigation' };
  }
  switch (key) {
    case 'backspace':
      return { kind: 'edit', edit: 'backspace' };
    case 'delete':
      return { kind: 'edit', edit: 'delete' };
    case 'enter':
      return { kind: 'text', text: '\n' };
    case 'tab':
      return shift ? { kind: 'break', reason: 'focus' } : { kind: 'text', text: '\t' };
    case 'back-tab':
      return { kind: 'break', reason: 'focus' };
    case 'insert': // Shift+Insert pastes
      return shift ? { kind: 'break', reason: 'navigation' } : nothing;
    case 'escape':
    case 'navigation':
      return { kind: 'break', reason: 'navigation' };
  }
}

/** Letters that, with Ctrl (or Cmd), select, cut, paste or undo: the text is no longer known. */
const rewritingLetters = new Set(['a', 'v', 'x', 'y', 'z']);

/** What a character key means while Ctrl, Alt or the logo key is held, whichever: never text. */
export function meaningOfCommand(character: string): KeyMeaning {
  return rewritingLetters.has(character.toLowerCase())
    ? { kind: 'break', reason: 'navigation' }
    : nothing;
}
