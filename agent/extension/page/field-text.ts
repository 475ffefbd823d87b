/** The text in a field, as the person sees it. */

/** Elements that stand on a line of their own, so that the words around them do not touch. */
const lines =
  'p,div,li,ul,ol,dl,dt,dd,blockquote,pre,h1,h2,h3,h4,h5,h6,table,tr,td,th,section,article,header,footer,figure,hr';

/** Longest text that is read, UTF-16 units; what stands behind it in a field is not looked at. */
const MOST_READ = 1_000_000;

/** The text of an input, a text area or an editable element. */
export function textOf(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.value.slice(0, MOST_READ);
  }
  return textWithin(field);
}

/**
 * Like `innerText`, which would make the browser lay out the whole page: text nodes, with a line
 * break where one stands or a new line begins.
 */
function textWithin(field: Element): string {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const parts: string[] = [];
  let length = 0;
  let line: Element | null = null;
  while (length < MOST_READ && walker.nextNode()) {
    const node = walker.currentNode;
    let part = '';
    if (node instanceof Text) {
      const on: Element | null = node.parentElement?.closest(lines) ?? null;
      part = parts.length > 0 && on !== line ? `\n${node.data}` : node.data;
      line = on;
    } else if (node.nodeName === 'BR') {
      part = '\n';
    }
    if (part === '') continue;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, MOST_READ);
}

/** The editable element that an event happened in, or else the one with the focus; null if none. */
export function fieldOf(event: Event, focused: Element | null): Element | null {
  const [target] = event.composedPath();
  return editable(target) ?? editable(focused);
}

function editable(target: EventTarget | null | undefined): Element | null {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target;
  const start = target instanceof Text ? target.parentElement : target;
  if (!(start instanceof HTMLElement) || !start.isContentEditable) return null;
  let host = start;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
