/** What the pages are put together with. Text is always set as text, never as HTML. */
import type { PageApi } from '../page-api.ts';
import { paragraphs } from '../wording.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly lapwing: PageApi;
  }
}

/** The page's element with the id; the pages are the project's own, so it is there. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Sets an element's text. */
export function setText(id: string, text: string): void {
  byId(id).textContent = text;
}

/** Fills a list with one entry per text. */
export function fillList(list: Element, texts: readonly string[]): void {
  list.replaceChildren(...texts.map((text) => element('li', text)));
}

/** Fills an element with the paragraphs of a plain text. */
export function fillWords(id: string, text: string): void {
  byId(id).replaceChildren(...paragraphs(text).map((paragraph) => element('p', paragraph)));
}

/** Tells the main process that the page is on the screen: the second frame from now is drawn. */
export function tellShown(port: { shown(): Promise<void> }): void {
  requestAnimationFrame(() => requestAnimationFrame(() => port.shown()));
}

/** An element with a text. */
export function element(name: 'li' | 'p' | 'div' | 'h2', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
