/** Finds the library's terms in a text that is there at once, such as search terms. */
import type { Library } from './library.ts';
import type { Match } from './match.ts';
import { createMatcher, type MatcherOptions } from './matcher.ts';

/** A match in a finished text: what follows it is known as well. */
export interface TextMatch extends Match {
  /** At most `CONTEXT_CHARACTERS` after it. */
  readonly contextAfter: string;
  /** Where `matchedText` begins and ends in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Every match in the text, in the order they are told; exactly what typing it without edits finds. */
export function matchText(
  library: Library,
  text: string,
  options: MatcherOptions = {},
): TextMatch[] {
  const matcher = createMatcher(library, options);
  const matches: Match[] = [];
  const contextAfter = new Map<number, string>();
  for (const event of [...matcher.type(text), ...matcher.break()]) {
    if (event.kind === 'match') matches.push(event.match);
    else contextAfter.set(event.id, event.contextAfter);
  }
  const offsets = new Offsets(text);
  return matches.map((match) => {
    const start = offsets.of(match.position);
    return {
      ...match,
      contextAfter: contextAfter.get(match.id) ?? '',
      start,
      end: start + match.matchedText.length,
    };
  });
}

/** UTF-16 offsets of code points. Asked for mostly in rising order, it walks on from the last one. */
class Offsets {
  readonly #text: string;
  #position = 0;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  of(position: number): number {
    if (position < this.#position) {
      this.#position = 0;
      this.#offset = 0;
    }
    while (this.#position < position) {
      this.#offset += this.#text.codePointAt(this.#offset)! > 0xffff ? 2 : 1;
      this.#position++;
    }
    return this.#offset;
  }
}
