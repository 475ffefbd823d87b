/**
 * Watches for text that a person enters into fields of this frame: typed, pasted, dropped,
 * corrected, composed. Only events that the browser itself made count, so a page's own changes
 * are not taken for the person's.
 *
 * Of a field's text nothing is kept but what stood there before, from the first sign of an entry
 * until the pause after it.
 */
import type { BackgroundLine } from './background-line.ts';
import { enteredText } from './entered-text.ts';
import { fieldKind } from './field-kind.ts';
import { fieldOf, textOf } from './field-text.ts';
import { focusedElement, traitsOf } from './focused-element.ts';

/** Without another sign for this long, an entry is complete, milliseconds. */
const PAUSE_MS = 1_000;

/** Input types that hold prose; numbers, dates, addresses and the like are left alone. */
const proseTypes = new Set(['', 'text', 'search']);

/** An entry under way. */
interface Entry {
  field: Element;
  /** The field's text before it. */
  before: string;
  beganAtMs: number;
}

/** Tells of entered text. */
export class TextWatcher {
  readonly #line: BackgroundLine;
  /** Fields with text that was entered while the session did not observe. */
  readonly #unobserved = new WeakSet<Element>();
  readonly #late: boolean;
  #entry: Entry | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param late whether text may have been entered before, so that none of it counts as context */
  constructor(line: BackgroundLine, signal: AbortSignal, late: boolean) {
    this.#line = line;
    this.#late = late;
    const options = { capture: true, passive: true, signal } as const;
    const on = (types: readonly string[], listener: (event: Event) => void) => {
      for (const type of types) window.addEventListener(type, listener, options);
    };
    // Before the page hears of it, and so before it can take the text away.
    on(['beforeinput', 'paste', 'drop', 'compositionstart'], (event) => this.#begin(event));
    on(['keydown'], (event) => {
      // The Enter that ends a composition is no end of the entry.
      const { key, isComposing } = event as KeyboardEvent;
      if (key === 'Enter' && !isComposing) this.#complete();
    });
    on(['focusout'], (event) => {
      // Text that is dropped brings the focus with it, out of another field.
      const left = fieldOf(event, null);
      if (left === null || left === this.#entry?.field) this.#complete();
    });
    on(['submit', 'pointerdown', 'pagehide'], () => this.#complete());
  }

  /** Forgets the entry under way. */
  forget(): void {
    clearTimeout(this.#pause);
    this.#entry = null;
  }

  #begin(event: Event): void {
    if (!event.isTrusted) return;
    const field = fieldOf(event, focusedElement().element);
    if (!this.#line.observing) {
      if (field) this.#unobserved.add(field);
      return;
    }
    if (this.#entry?.field !== field) {
      this.#complete();
      if (!field || !holdsProse(field)) return;
      // What the page has put there since the entry before is not the person's.
      this.#entry = { field, before: textOf(field), beganAtMs: Date.now() };
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#complete(), PAUSE_MS);
  }

  /** The entry is complete: tells what is new, and forgets it. */
  #complete(): void {
    const entry = this.#entry;
    this.forget();
    // A field may have become one for passwords meanwhile.
    if (!entry || !holdsProse(entry.field)) return;
    const enteringMs = Date.now() - entry.beganAtMs;
    const context = !this.#late && !this.#unobserved.has(entry.field);
    for (const piece of enteredText(entry.before, textOf(entry.field), { context })) {
      this.#line.tell({ type: 'text', ...piece, enteringMs });
    }
  }
}

function holdsProse(field: Element): boolean {
  const traits = traitsOf(field);
  return fieldKind(traits) === 'text' && (traits.tag !== 'input' || proseTypes.has(traits.type));
}
