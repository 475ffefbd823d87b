/**
 * Decides what is told: keeps what was found until the words after it are known, has it
 * graded, and tells of the gravest of what overlaps.
 */
import { type Grade, grade } from './grading/grade.ts';
import { READINGS } from './grading/reading.ts';
import { CONTEXT_WORDS, contextOf, type Hit, turnedAway } from './hit.ts';
import { FIRST_WORD, SHORT_WORD } from './layout.ts';
import type { Library, LibraryTerm } from './library.ts';
import { CONTEXT_CHARACTERS, type MatchEvent, type Reading, type TurnedAway } from './match.ts';
import { type Found, OccurrenceLog } from './occurrence-log.ts';
import type { Span } from './phrases/memberships.ts';
import { PhraseFinder } from './phrases/phrase-finder.ts';
import type { TypedText } from './typed-text.ts';
import { IGNORED } from './words/entries.ts';
import { beginsWithGap, endsWithGap, entryOf } from './words/letters.ts';
import type { Tokens } from './words/tokens.ts';

/** "Nothing happened", without making a list to say so. */
export const NO_EVENTS: readonly MatchEvent[] = Object.freeze([]);

const RUN_TOGETHER = READINGS.indexOf('run-together');

/** A hit with its grade. */
interface Graded {
  readonly hit: Hit;
  readonly term: LibraryTerm;
  readonly grading: Grade;
  readonly reading: Reading;
  readonly deleted: boolean;
  readonly found: Found;
}

/** See MatcherOptions. */
interface TellerOptions {
  readonly yearGroup?: number | undefined;
  readonly onTurnedAway?: ((found: TurnedAway) => void) | undefined;
}

/** Tells of what is found in one person's words. */
export class Teller {
  /** What is to be told. */
  events: MatchEvent[] = [];
  readonly #library: Library;
  readonly #text: TypedText;
  readonly #tokens: Tokens;
  readonly #yearGroup: number | undefined;
  readonly #onTurnedAway: ((found: TurnedAway) => void) | undefined;
  readonly #finder: PhraseFinder;
  readonly #log: OccurrenceLog;
  /** Found and not decided, in the order of their ends. */
  #undecided: Hit[] = [];
  /** Found with the word that is looked at, to be told of at once. */
  #certain: Hit[] = [];
  #lastId = 0;
  /** What ends behind this is being deleted. */
  #cutAt = Number.POSITIVE_INFINITY;

  constructor(library: Library, text: TypedText, tokens: Tokens, options: TellerOptions) {
    this.#library = library;
    this.#text = text;
    this.#tokens = tokens;
    this.#yearGroup = options.yearGroup;
    this.#onTurnedAway = options.onTurnedAway;
    this.#finder = new PhraseFinder(library, tokens, (term, first, last) =>
      this.#found(term, first, last),
    );
    this.#log = new OccurrenceLog(text, (position) => this.#isWordEnd(position));
  }

  /** Sends the follow-ups that are due, once the text has grown to its `due`. */
  followUpDue(): void {
    this.#log.followUpDue(this.events);
  }

  /** What looks for phrases and rules. */
  get finder(): PhraseFinder {
    return this.#finder;
  }

  /** Whether something was found whose words behind it are not known yet. */
  get isWaiting(): boolean {
    return this.#undecided.length > 0;
  }

  /** Looks at the words that are new. */
  look(): void {
    const tokens = this.#tokens;
    if (tokens.looked === tokens.count) return;
    while (tokens.looked < tokens.count) {
      const serial = tokens.looked++;
      if (tokens.word(serial) >= FIRST_WORD || tokens.changed) this.#finder.look(serial);
      if (this.#certain.length > 0) this.#decide(this.#certain.splice(0));
      // Not destructured: this is done for every word.
      const oldest = this.#undecided[0];
      if (oldest && oldest.last + CONTEXT_WORDS <= serial) this.#decideDue(serial);
    }
  }

  /** What stands before is a finished sentence: nothing more is to be known about it. */
  sentenceEnded(): void {
    if (this.#undecided.length > 0) this.decideAll();
  }

  /** Decides everything that was found. */
  decideAll(): void {
    this.#decide(this.#undecided.splice(0));
  }

  /**
   * The last character is about to be deleted: what it cuts into is decided at once.
   * @param readEnd Looks at the end of the text as if it were finished, if it was just typed.
   */
  cut(readEnd: (() => void) | null): void {
    const { length } = this.#text;
    this.#cutAt = length - 1;
    if (readEnd) {
      readEnd();
      this.look();
    }
    if (this.#undecided.length > 0) {
      const cut = this.#undecided.filter((hit) => hit.end >= length);
      // What was found because the end was read as finished is found again if it is.
      this.#undecided = this.#undecided.filter(
        (hit) => hit.end < length && !(readEnd && this.#tokens.closedBy(hit.last) >= length),
      );
      this.#decide(cut);
    }
    this.#cutAt = Number.POSITIVE_INFINITY;
  }

  /** The last character was deleted. */
  shortened(): void {
    this.#log.shorten(this.events);
  }

  /** The text is over. */
  close(): void {
    this.decideAll();
    this.#log.close(this.events);
    this.#finder.forget();
  }

  /** Hands over what is to be told. */
  takeEvents(): readonly MatchEvent[] {
    if (this.events.length === 0) return NO_EVENTS;
    const { events } = this;
    this.events = [];
    return events;
  }

  #found(termIndex: number, first: number, last: number): void {
    const library = this.#library;
    const inYear = library.appliesIn(termIndex, this.#yearGroup);
    if (!inYear && !this.#onTurnedAway) return;
    const tokens = this.#tokens;
    let reading = 0;
    for (let serial = first; serial <= last; serial++)
      reading = Math.max(reading, tokens.reading(serial));
    if (reading > 0 && library.isExact(termIndex)) return;
    // Names and foreign words often happen to be made of a short word and another.
    if (first === last && reading === RUN_TOGETHER && isShort(library, tokens.word(first))) return;
    const start = this.#trimStart(tokens.start(first));
    const end = this.#trimEnd(tokens.end(last));
    const hit: Hit = { termIndex, start, end, first, last, reading };
    if (!inYear) {
      this.#turnAway(hit, 'years');
      return;
    }
    if (this.#log.isKnown(hit)) return;
    const earlier = this.#undecided.find(
      (one) => one.termIndex === termIndex && one.start === start,
    );
    if (earlier) {
      // Typed again after a Backspace, or ending once more further on.
      if (earlier.end > end || this.#stands(earlier)) return;
      this.#undecided.splice(this.#undecided.indexOf(earlier), 1);
    }
    if (library.isCertain(termIndex) && this.#isUnconditional(termIndex)) this.#certain.push(hit);
    else this.#undecided.push(hit);
  }

  #isUnconditional(termIndex: number): boolean {
    return (
      this.#library.requiredOf(termIndex).length + this.#library.excludedOf(termIndex).length === 0
    );
  }

  /** Decides what has its context, and what overlaps it. */
  #decideDue(serial: number): void {
    const due: Hit[] = [];
    let reach = -1;
    while (this.#undecided.length > 0) {
      const index = this.#undecided.findIndex(
        (hit) => hit.last + CONTEXT_WORDS <= serial || hit.start < reach,
      );
      if (index === -1) break;
      const [hit] = this.#undecided.splice(index, 1);
      reach = Math.max(reach, hit!.end);
      due.push(hit!);
    }
    this.#decide(due);
  }

  #decide(hits: readonly Hit[]): void {
    if (hits.length === 0) return;
    const graded: Graded[] = [];
    for (const hit of hits) {
      if (!this.#stands(hit)) continue;
      const away = turnedAway(hit, this.#library, this.#finder.memberships, this.#tokens);
      if (away === null) graded.push(this.#grade(hit));
      else this.#turnAway(hit, away.why, 'by' in away ? away.by : null);
    }
    graded.sort(byGravity);
    const told: Graded[] = [];
    for (const one of graded) {
      const overlaps = told.some(({ hit }) => hit.start < one.hit.end && hit.end > one.hit.start);
      if (!overlaps && !this.#log.isCovered(one.found)) told.push(one);
    }
    told.sort((a, b) => a.hit.start - b.hit.start);
    for (const one of told) this.#tell(one);
  }

  #grade(hit: Hit): Graded {
    const { termIndex, start, end } = hit;
    const term = this.#library.term(termIndex);
    const context = contextOf(hit, this.#tokens);
    const deleted = end > this.#cutAt;
    const { theme } = term;
    const grading = grade({
      ...context,
      ...term,
      termId: term.id,
      deleted,
      repetitions: this.#log.countOf(theme, start),
    });
    return {
      hit,
      term,
      grading,
      reading: context.reading,
      deleted,
      found: { termIndex, theme, severity: grading.severity, start, end },
    };
  }

  #turnAway(hit: Hit, why: TurnedAway['why'], by: Span | null = null): void {
    if (!this.#onTurnedAway) return;
    const { id, text, theme, severity } = this.#library.term(hit.termIndex);
    const tokens = this.#tokens;
    this.#onTurnedAway({
      termId: id,
      term: text,
      theme,
      librarySeverity: severity,
      position: hit.start,
      matchedText: this.#text.slice(hit.start, hit.end),
      why,
      by:
        by === null
          ? ''
          : this.#text.slice(
              this.#trimStart(tokens.start(by[0])),
              this.#trimEnd(tokens.end(by[1])),
            ),
    });
  }

  #tell({ hit, term, grading, reading, deleted, found }: Graded): void {
    const id = ++this.#lastId;
    const { start, end } = hit;
    this.#log.add(id, found);
    this.events.push({
      kind: 'match',
      match: {
        id,
        termId: term.id,
        term: term.text,
        termKind: term.kind,
        theme: term.theme,
        severity: grading.severity,
        librarySeverity: term.severity,
        reading,
        reasons: grading.reasons,
        ruleIds: grading.ruleIds,
        position: start,
        contextBefore: this.#text.slice(start - CONTEXT_CHARACTERS, start),
        matchedText: this.#text.slice(start, end),
        deleted,
      },
    });
  }

  /** Whether a hit's last word is still as long as it was. */
  #stands(hit: Hit): boolean {
    return this.#isWordEnd(hit.end);
  }

  /** Where a word's first letter is: marks and apostrophes before it are no part of it. */
  #trimStart(start: number): number {
    while (start < this.#text.length && this.#entryAt(start) === IGNORED) start++;
    return start;
  }

  #trimEnd(end: number): number {
    while (end > this.#text.oldest && this.#entryAt(end - 1) === IGNORED) end--;
    return end;
  }

  #isWordEnd(position: number): boolean {
    if (position > this.#text.oldest && endsWithGap(this.#entryAt(position - 1))) return true;
    while (position < this.#text.length && this.#entryAt(position) === IGNORED) position++;
    return position >= this.#text.length || beginsWithGap(this.#entryAt(position));
  }

  #entryAt(position: number): number {
    return entryOf(this.#text.at(position));
  }
}

function isShort(library: Library, word: number): boolean {
  return (library.cuesOf(word) & SHORT_WORD) !== 0;
}

function byGravity(a: Graded, b: Graded): number {
  return (
    b.grading.severity - a.grading.severity ||
    b.term.severity - a.term.severity ||
    b.hit.end - b.hit.start - (a.hit.end - a.hit.start) ||
    a.hit.start - b.hit.start ||
    a.hit.termIndex - b.hit.termIndex
  );
}
