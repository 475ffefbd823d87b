/**
 * The content script: tells the background which kind of field has the focus in
 * this frame, and has a watcher tell what is entered into fields for text. It
 * changes nothing in the page.
 *
 * Each frame speaks for itself, and only while the focus is inside it; the last
 * word of any frame of a tab counts. So a field stands until another is named.
 */
import type { FieldKind } from '@lapwing/shared/browser-messages';
import { BackgroundLine } from './background-line.ts';
import { fieldKind } from './field-kind.ts';
import { focusedElement, isFrame, traitsOf } from './focused-element.ts';
import { TextWatcher } from './text-watcher.ts';

/** An updated extension starts another watcher beside the old one, which then has to go. */
const running = globalThis as {
  lapwingFieldWatcher?: AbortController;
  /** Set where the page was there before this script. */
  lapwingCameLate?: boolean;
};
running.lapwingFieldWatcher?.abort();
const stop = new AbortController();
running.lapwingFieldWatcher = stop;

const options = { capture: true, passive: true, signal: stop.signal } as const;
const line = new BackgroundLine(stop, () => texts.forget());
const texts = new TextWatcher(line, stop.signal, running.lapwingCameLate === true);
const heard = new WeakSet<ShadowRoot>();
let lastElement: Element | null = null;
let lastKind: FieldKind | null = null;

/** Says what has the focus, if that is news. */
function check(): void {
  if (!document.hasFocus()) {
    // Another frame may speak meanwhile: on return this one has to say it again.
    if (lastKind !== null) line.tell({ type: 'blurred' });
    lastKind = null;
    return;
  }
  const { element, roots } = focusedElement();
  // Within a shadow tree the focus moves unheard by the document.
  for (const root of roots) listenTo(root);
  if (isFrame(element)) {
    lastKind = null;
    return;
  }
  const kind = element ? fieldKind(traitsOf(element)) : 'none';
  if (kind === lastKind && element === lastElement) return;
  watchAttributes(element);
  lastElement = element;
  lastKind = kind;
  line.tell({ type: 'field', field: kind });
}

/** The focus is nowhere while it moves from one element to the next: look when it has arrived. */
function checkSoon(): void {
  setTimeout(check);
}

function listenTo(root: ShadowRoot): void {
  if (heard.has(root)) return;
  heard.add(root);
  root.addEventListener('focusin', check, options);
  root.addEventListener('focusout', checkSoon, options);
}

/** A page may make the focused field a password field, or name it, only now. */
const attributes = new MutationObserver(check);
stop.signal.addEventListener('abort', () => attributes.disconnect());

function watchAttributes(element: Element | null): void {
  attributes.disconnect();
  if (!element) return;
  attributes.observe(element, {
    attributeFilter: ['type', 'autocomplete', 'name', 'id', 'style', 'class', 'contenteditable'],
  });
}

document.addEventListener('focusin', check, options);
document.addEventListener('focusout', checkSoon, options);
// A focused element that is taken out of the page loses the focus without an event.
document.addEventListener('keydown', check, options);
document.addEventListener('pointerup', checkSoon, options);
window.addEventListener('focus', check, options);
window.addEventListener('blur', check, options);
window.addEventListener('pageshow', check, options);
check();
