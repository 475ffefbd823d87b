/** Dead keys and Compose sequences, by the table of the user's locale. */
import type { Pointer, XkbLibrary } from './xkb-library.ts';

/** What a keysym did to the sequence. */
export type ComposeStep =
  | { kind: 'untouched' } // not part of a sequence
  | { kind: 'waiting' }
  | { kind: 'composed'; text: string }
  | { kind: 'cancelled' }; // the sequence does not exist; X types nothing then

const COMPOSING = 1;
const COMPOSED = 2;
const CANCELLED = 3;

/** A sequence under way. Without a table (no locale data on this computer) nothing composes. */
export class Compose {
  readonly #xkb: XkbLibrary;
  readonly #state: Pointer;
  readonly #buffer = Buffer.alloc(64);

  constructor(xkb: XkbLibrary, context: Pointer) {
    this.#xkb = xkb;
    const table =
      xkb.xkb_compose_table_new_from_locale(context, `${composeLanguage()}.UTF-8`, 0) ||
      xkb.xkb_compose_table_new_from_locale(context, 'en_US.UTF-8', 0);
    this.#state = table ? xkb.xkb_compose_state_new(table, 0) : null;
    if (table) xkb.xkb_compose_table_unref(table); // the state keeps it
  }

  feed(keysym: number): ComposeStep {
    if (!this.#state) return { kind: 'untouched' };
    this.#xkb.xkb_compose_state_feed(this.#state, keysym);
    switch (this.#xkb.xkb_compose_state_get_status(this.#state)) {
      case COMPOSING:
        return { kind: 'waiting' };
      case COMPOSED:
        return { kind: 'composed', text: this.#takeText() };
      case CANCELLED:
        this.reset();
        return { kind: 'cancelled' };
      default:
        return { kind: 'untouched' };
    }
  }

  #takeText(): string {
    const size = this.#buffer.length;
    const length = this.#xkb.xkb_compose_state_get_utf8(this.#state, this.#buffer, size);
    this.reset();
    const text = this.#buffer.toString('utf8', 0, Math.min(length, size - 1));
    this.#buffer.fill(0);
    return text;
  }

  reset(): void {
    if (this.#state) this.#xkb.xkb_compose_state_reset(this.#state);
  }

  close(): void {
    if (this.#state) this.#xkb.xkb_compose_state_unref(this.#state);
  }
}

/**
 * The user's language, for example `de_DE`, in the order of setlocale(3). Not asked of `Intl`,
 * whose tables would stay in memory for this alone.
 */
export function composeLanguage(environment: NodeJS.ProcessEnv = process.env): string {
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  const [language = ''] = (LC_ALL || LC_CTYPE || LANG || '').split(/[.@]/);
  return language;
}
