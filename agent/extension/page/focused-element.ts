/** Finds the element that has the focus, inside shadow trees too, and describes it. */
import type { FieldTraits } from './field-kind.ts';

/** Elements that ever hid what was typed: a "show password" button does not make them harmless. */
const everMasked = new WeakSet<Element>();

/** Firefox's way into closed shadow trees. */
interface GeckoElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow tree of an element, open or closed; null if it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (globalThis.chrome?.dom && element instanceof HTMLElement) {
    return chrome.dom.openOrClosedShadowRoot(element);
  }
  return (element as GeckoElement).openOrClosedShadowRoot ?? null;
}

/**
 * The element that has the focus in this document, and the shadow trees on the
 * way down to it.
 */
export function focusedElement(): { element: Element | null; roots: ShadowRoot[] } {
  const roots: ShadowRoot[] = [];
  let element = document.activeElement;
  while (element) {
    const root = shadowRootOf(element);
    if (!root) break;
    roots.push(root);
    if (!root.activeElement) break;
    element = root.activeElement;
  }
  return { element, roots };
}

/** Whether the focus is in a frame inside this document, which then reports it itself. */
export function isFrame(element: Element | null): boolean {
  return ['IFRAME', 'FRAME', 'OBJECT', 'EMBED', 'FENCEDFRAME'].includes(element?.tagName ?? '');
}

/** What the field says of itself. */
export function traitsOf(element: Element): FieldTraits {
  const tag = element.localName;
  const isField = tag === 'input' || tag === 'textarea';
  const type = element instanceof HTMLInputElement ? element.type.toLowerCase() : '';
  if (type === 'password' || (isField && isMaskedByStyle(element))) everMasked.add(element);
  return {
    tag,
    type,
    autocomplete: element.getAttribute('autocomplete') ?? '',
    names: namesOf(element),
    editable: isField || (element instanceof HTMLElement && element.isContentEditable),
    masked: everMasked.has(element),
  };
}

/** Browsers without a type of its own for it let pages hide text by style. */
function isMaskedByStyle(element: Element): boolean {
  const security = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return security !== '' && security !== 'none';
}

function namesOf(element: Element): string[] {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map(textOf) : [];
  const attributes = ['name', 'id', 'aria-label', 'placeholder'].map(
    (attribute) => element.getAttribute(attribute) ?? '',
  );
  return [...attributes, ...labels].filter((name) => name !== '');
}

function textOf(label: HTMLLabelElement): string {
  return label.textContent ?? '';
}
