/**
 * The port between the key hook and whatever knows the keyboard layout. Keys are
 * named by uiohook's codes (`VC_…` in its `uiohook.h`: mostly the key's scan code).
 */

/** What a key press means for the text being typed. */
export type KeyMeaning =
  | { kind: 'text'; text: string }
  | { kind: 'edit'; edit: 'backspace' | 'delete' }
  | { kind: 'break'; reason: 'navigation' | 'focus' | 'submit' }
  | { kind: 'nothing' };

/** Nothing was typed: a modifier, a function key, a chord, or a dead key still waiting. */
export const nothing: KeyMeaning = { kind: 'nothing' };

/** Text, unless all of it is control characters, which are not text. */
export function typed(text: string): KeyMeaning {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    if (!control) return { kind: 'text', text };
  }
  return nothing;
}

/** Which knowledge turns keys into text. */
export type TranslationName = 'xkb' | 'windows' | 'static-table';

/** Turns key presses into text with the layout in force; told of every key in order. */
export interface KeyTranslator {
  readonly name: TranslationName;
  /** A key went down, or repeats. */
  press(code: number): KeyMeaning;
  /** A key went up. */
  release(code: number): void;
  /** The caret went elsewhere by mouse: a dead key that waits is forgotten. */
  forgetDeadKey(): void;
  /** Frees what is held outside JavaScript. The translator is not used after it. */
  close(): void;
}
