/** Finds the library's terms in a text that is there at once, such as search terms. */
import type { CompiledLibrary } from './compile-library.ts';
import type { Match } from './match.ts';
import { createMatcher } from './matcher.ts';

/** A match in a finished text: what follows it is known as well. */
export interface TextMatch extends Match {
  /** At most `CONTEXT_CHARACTERS` after it. */
  readonly contextAfter: string;
}

/** Every match in the text, in the order of their ends; exactly what typing it without edits finds. */
export function matchText(library: CompiledLibrary, text: string): TextMatch[] {
  const matcher = createMatcher(library);
  const matches: Match[] = [];
  const contextAfter = new Map<number, string>();
  for (const event of [...matcher.type(text), ...matcher.break()]) {
    if (event.kind === 'match') matches.push(event.match);
    else contextAfter.set(event.id, event.contextAfter);
  }
  return matches.map((match) => ({ ...match, contextAfter: contextAfter.get(match.id) ?? '' }));
}
