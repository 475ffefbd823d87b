/** Finds the library's terms in what is typed, while it is typed. */
import type { Library } from './library.ts';
import type { MatchEvent, TurnedAway } from './match.ts';
import { ShortWay } from './short-way.ts';
import { NO_EVENTS, Teller } from './teller.ts';
import { SLOT, TypedText } from './typed-text.ts';
import { FIRST_SPECIAL, IGNORED } from './words/entries.ts';
import { ASCII_ENTRIES, entryOf } from './words/letters.ts';
import { Tokens } from './words/tokens.ts';
import { K1, K2 } from './words/word-hash.ts';
import { WordReader } from './words/word-reader.ts';

/**
 * Takes one person's typing, in order. Every match is emitted as soon as it is
 * certain and followed up once; see this folder's README for the exact rules.
 */
export interface Matcher {
  /** Appends text. */
  type(text: string): readonly MatchEvent[];
  /** Takes the last character (code point) away. */
  backspace(): readonly MatchEvent[];
  /** Deletes forwards: nothing, since nothing follows the caret that was typed after the last break. */
  delete(): readonly MatchEvent[];
  /** Nothing was typed for a moment: what stands at the end counts as complete. */
  settle(): readonly MatchEvent[];
  /** The caret went elsewhere: settles, sends the follow-ups that are owed, forgets everything. */
  break(): readonly MatchEvent[];
}

/** What is known of the person who types, and who wants to know more than the matches. */
export interface MatcherOptions {
  /** School year, 1 to 13; terms for other years are not looked for. Unknown: every term is. */
  yearGroup?: number | undefined;
  /**
   * Hears of what is found and turned away, for somebody who tries a library. May hear of the
   * same words more than once, and of some that are then told of because more was typed.
   */
  onTurnedAway?: ((found: TurnedAway) => void) | undefined;
}

/** A matcher with nothing typed yet. */
export function createMatcher(library: Library, options: MatcherOptions = {}): Matcher {
  return new StreamMatcher(library, options);
}

class StreamMatcher implements Matcher {
  readonly #text = new TypedText();
  readonly #tokens: Tokens;
  readonly #reader: WordReader;
  readonly #teller: Teller;
  readonly #short: ShortWay;
  /** Whether the last thing that happened was typing: only then does a Backspace delete a finished word. */
  #typing = false;

  constructor(library: Library, options: MatcherOptions) {
    this.#tokens = new Tokens(library);
    this.#reader = new WordReader(library, this.#text, this.#tokens);
    this.#teller = new Teller(library, this.#text, this.#tokens, options);
    this.#short = new ShortWay(library, this.#text, this.#tokens, this.#reader, this.#teller);
  }

  type(typed: string): readonly MatchEvent[] {
    if (typed.length === 1 && this.#short.takeLetter(typed.charCodeAt(0))) {
      this.#typing = true;
      return NO_EVENTS;
    }
    const end = typed.length;
    for (
      let index = this.#short.take(typed, 0);
      index < end;
      index = this.#short.take(typed, index)
    ) {
      const codePoint = typed.codePointAt(index)!;
      index += codePoint > 0xffff ? 2 : 1;
      this.#take(codePoint);
    }
    this.#typing ||= typed !== '';
    return this.#teller.events.length === 0 ? NO_EVENTS : this.#teller.takeEvents();
  }

  /** One character that the short way left. */
  #take(codePoint: number): void {
    const text = this.#text;
    const reader = this.#reader;
    const position = text.length;
    const entry = codePoint < 128 ? ASCII_ENTRIES[codePoint]! : entryOf(codePoint);
    text.codePoints[position & SLOT] = codePoint;
    if (entry < FIRST_SPECIAL) {
      reader.h1 = (Math.imul(reader.h1, K1) + entry) | 0;
      reader.h2 = (Math.imul(reader.h2, K2) + entry) | 0;
    } else if (entry !== IGNORED) this.#short.leave(entry, position);
    text.length = position + 1;
    if (position + 1 >= text.due) this.#teller.followUpDue();
  }

  backspace(): readonly MatchEvent[] {
    const text = this.#text;
    const teller = this.#teller;
    if (text.length === 0) return NO_EVENTS;
    const typing = this.#typing;
    this.#typing = false;
    teller.cut(typing ? () => this.#reader.finish() : null);
    const removed = entryOf(text.at(text.length - 1));
    text.removeLast();
    teller.shortened();
    if (typing || removed >= FIRST_SPECIAL || !this.#reader.stepBack(removed)) {
      this.#reader.reopen();
    }
    return teller.takeEvents();
  }

  delete(): readonly MatchEvent[] {
    return NO_EVENTS;
  }

  settle(): readonly MatchEvent[] {
    this.#finish();
    this.#teller.decideAll();
    this.#reader.reopen();
    return this.#teller.takeEvents();
  }

  break(): readonly MatchEvent[] {
    this.#finish();
    this.#teller.close();
    this.#text.forget();
    this.#tokens.forget();
    this.#reader.forget();
    this.#typing = false;
    return this.#teller.takeEvents();
  }

  /** Reads the end of the text as if it were finished. */
  #finish(): void {
    this.#reader.finish();
    this.#teller.look();
  }
}
