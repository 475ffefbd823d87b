/** Finds the library's terms in what is typed, while it is typed. */
import { FIRST_SPECIAL, GAP_COLUMN, IGNORED_COLUMN } from './alphabet.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { explain } from './explain.ts';
import { CONTEXT_CHARACTERS, type Match, type MatchEvent } from './match.ts';
import { type Found, OccurrenceLog } from './occurrence-log.ts';
import { TypedText } from './typed-text.ts';

/**
 * Takes one person's typing, in order. Every match is emitted as soon as it is
 * certain and followed up once; see this folder's README for the exact rules.
 */
export interface Matcher {
  /** Appends text. A term counts once its closing word boundary is typed. */
  type(text: string): MatchEvent[];
  /** Takes the last character (code point) away. */
  backspace(): MatchEvent[];
  /** Deletes forwards: nothing, since nothing follows the caret that was typed after the last break. */
  delete(): MatchEvent[];
  /** Nothing was typed for a moment: a term that stands at the end counts as complete. */
  settle(): MatchEvent[];
  /** The caret went elsewhere: settles, sends the follow-ups that are owed, forgets everything. */
  break(): MatchEvent[];
}

/** A matcher with nothing typed yet. */
export function createMatcher(library: CompiledLibrary): Matcher {
  return new StreamMatcher(library);
}

class StreamMatcher implements Matcher {
  readonly #library: CompiledLibrary;
  readonly #text: TypedText;
  readonly #log: OccurrenceLog;
  #state: number;
  /** Whether the last thing that happened was typing: only then does a Backspace delete a finished word. */
  #typing = false;
  #lastId = 0;

  constructor(library: CompiledLibrary) {
    this.#library = library;
    this.#state = library.automaton.start;
    this.#text = new TypedText(this.#state);
    this.#log = new OccurrenceLog(this.#text, (position) => this.#isWordEnd(position));
  }

  type(typed: string): MatchEvent[] {
    const { alphabet, automaton } = this.#library;
    const { transitions, outputColumn } = automaton;
    const pages = alphabet.pages;
    const text = this.#text;
    const log = this.#log;
    const events: MatchEvent[] = [];
    let state = this.#state;
    for (let index = 0; index < typed.length; index++) {
      let codePoint = typed.charCodeAt(index);
      if ((codePoint & 0xfc00) === 0xd800) {
        codePoint = typed.codePointAt(index)!;
        if (codePoint > 0xffff) index++;
      }
      let entry = pages[codePoint >> 8]![codePoint & 0xff]!;
      if (entry >= FIRST_SPECIAL) entry = alphabet.entryOf(codePoint);
      if (entry >= FIRST_SPECIAL) {
        for (const column of alphabet.expansionOf(entry)) state = transitions[state + column]!;
      } else {
        if (entry === GAP_COLUMN) {
          const output = transitions[state + outputColumn]!;
          if (output !== 0) this.#find(output, false, events);
        }
        state = transitions[state + entry]!;
      }
      text.append(codePoint, state);
      if (text.length >= log.nextDue) log.followUpDue(events);
    }
    this.#state = state;
    this.#typing = typed !== '' || this.#typing;
    return events;
  }

  backspace(): MatchEvent[] {
    const events: MatchEvent[] = [];
    if (this.#typing) this.#findAtEnd(true, events);
    this.#typing = false;
    this.#state = this.#text.removeLast();
    this.#log.shorten(events);
    return events;
  }

  delete(): MatchEvent[] {
    return [];
  }

  settle(): MatchEvent[] {
    const events: MatchEvent[] = [];
    this.#findAtEnd(false, events);
    return events;
  }

  break(): MatchEvent[] {
    const events = this.settle();
    this.#log.close(events);
    this.#text.forget();
    this.#state = this.#library.automaton.start;
    this.#typing = false;
    return events;
  }

  #findAtEnd(deleted: boolean, events: MatchEvent[]): void {
    const { transitions, outputColumn } = this.#library.automaton;
    const output = transitions[this.#state + outputColumn]!;
    if (output !== 0) this.#find(output, deleted, events);
  }

  /** Emits the terms of an output list that end here and say something new, the gravest first. */
  #find(output: number, deleted: boolean, events: MatchEvent[]): void {
    const { outputs } = this.#library.automaton;
    const { terms } = this.#library;
    const end = this.#endOfWord();
    const found: Found[] = [];
    for (let index = output + 1; index <= output + outputs[output]!; index++) {
      const termIndex = outputs[index]!;
      const { severity } = terms[termIndex]!;
      found.push({ termIndex, severity, start: this.#startOf(termIndex, end), end });
    }
    found.sort((a, b) => b.severity - a.severity || a.start - b.start);
    for (const candidate of found) {
      if (this.#log.isKnown(candidate) || this.#log.isCovered(candidate)) continue;
      const id = ++this.#lastId;
      this.#log.add(id, candidate);
      events.push({ kind: 'match', match: this.#describe(id, candidate, deleted) });
    }
  }

  /** Where the last word ends: marks and apostrophes after it are no part of it. */
  #endOfWord(): number {
    let end = this.#text.length;
    while (end > this.#text.oldest && this.#entryAt(end - 1) === IGNORED_COLUMN) end--;
    return end;
  }

  #isWordEnd(position: number): boolean {
    while (position < this.#text.length && this.#entryAt(position) === IGNORED_COLUMN) position++;
    return position >= this.#text.length || this.#entryAt(position) === GAP_COLUMN;
  }

  /** Walks back over as many columns as the term has, a run of separators being one. */
  #startOf(termIndex: number, end: number): number {
    let columnsLeft = this.#library.automaton.termLengths[termIndex]!;
    let position = end;
    let inGap = false;
    while (columnsLeft > 0 && position > this.#text.oldest) {
      const entry = this.#entryAt(--position);
      if (entry === IGNORED_COLUMN) continue;
      if (entry !== GAP_COLUMN) {
        columnsLeft -= entry < FIRST_SPECIAL ? 1 : this.#library.alphabet.expansionOf(entry).length;
      } else if (!inGap) {
        columnsLeft--;
      }
      inGap = entry === GAP_COLUMN;
    }
    return position;
  }

  #entryAt(position: number): number {
    return this.#library.alphabet.entryOf(this.#text.at(position));
  }

  #describe(id: number, { termIndex, start, end }: Found, deleted: boolean): Match {
    const term = this.#library.terms[termIndex]!;
    const matchedText = this.#text.slice(start, end);
    return {
      id,
      termId: term.id,
      term: term.text,
      theme: term.theme,
      severity: term.severity,
      ...explain(term, { deleted, matchedText }),
      contextBefore: this.#text.slice(start - CONTEXT_CHARACTERS, start),
      matchedText,
      deleted,
    };
  }
}
