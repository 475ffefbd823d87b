/**
 * The matches that were made in the remembered text: so that each is told of once,
 * and followed up once.
 */
import type { Severity, ThemeSlug } from '@lapwing/shared/themes';
import { CONTEXT_CHARACTERS, type FollowUp, type MatchEvent } from './match.ts';
import { NEVER_DUE, type TypedText } from './typed-text.ts';

/** A place in the text where a term stands, and how grave it is there. */
export interface Found {
  readonly termIndex: number;
  readonly theme: ThemeSlug;
  readonly severity: Severity;
  /** Position of its first character. */
  readonly start: number;
  /** Position after its last character. */
  readonly end: number;
}

/** Where a term was found. */
export type Place = Pick<Found, 'termIndex' | 'start' | 'end'>;

/** One that was told of; it may have been deleted into since. */
interface Entry extends Found {
  /** The match's id. */
  readonly id: number;
  end: number;
  /** Where the untouched part ends: `end` while it stands, less once it was deleted into. */
  intactUntil: number;
  followedUp: boolean;
}

/** Occurrences by the order in which they were found. */
export class OccurrenceLog {
  /** A text shorter than this has cut into an occurrence. */
  #reach = 0;
  #entries: Entry[] = [];
  readonly #text: TypedText;
  readonly #isWordEnd: (position: number) => boolean;

  /** @param isWordEnd Whether a word that was found to end at the position still ends there. */
  constructor(text: TypedText, isWordEnd: (position: number) => boolean) {
    this.#text = text;
    this.#isWordEnd = isWordEnd;
  }

  /**
   * Whether this term was told of at this place before. If its end had been deleted
   * meanwhile, it stands again.
   */
  isKnown({ termIndex, start, end }: Place): boolean {
    const known = this.#entries.find(
      (entry) => entry.termIndex === termIndex && entry.start === start,
    );
    if (!known) return false;
    if (known.intactUntil < known.end) {
      known.end = end;
      known.intactUntil = end;
      this.#reach = Math.max(this.#reach, end);
    }
    return true;
  }

  /**
   * Whether one that shares text with this one has been told of with at least this
   * severity, and stands: then this one says nothing new.
   */
  isCovered({ start, end, severity }: Found): boolean {
    return this.#entries.some(
      (entry) =>
        entry.severity >= severity && entry.start < end && entry.end > start && this.#stands(entry),
    );
  }

  /** How many of a theme were told of before a place in the remembered text. */
  countOf(theme: ThemeSlug, before: number): number {
    let count = 0;
    for (const entry of this.#entries) {
      if (entry.theme === theme && entry.end <= before) count++;
    }
    return count;
  }

  /** Takes in a new occurrence. */
  add(id: number, found: Found): void {
    const { oldest } = this.#text;
    this.#entries = this.#entries.filter((entry) => !entry.followedUp || entry.start >= oldest);
    this.#entries.push({ ...found, id, intactUntil: found.end, followedUp: false });
    this.#text.due = Math.min(this.#text.due, found.end + CONTEXT_CHARACTERS);
    this.#reach = Math.max(this.#reach, found.end);
  }

  /** Sends what is due once the text has grown to its `due`. */
  followUpDue(events: MatchEvent[]): void {
    this.#text.due = NEVER_DUE;
    for (const entry of this.#entries) {
      if (entry.followedUp) continue;
      const due = entry.end + CONTEXT_CHARACTERS;
      if (this.#text.length >= due) events.push(followUp(entry, this.#text));
      else this.#text.due = Math.min(this.#text.due, due);
    }
  }

  /** The last character was deleted: what lost its end is broken, what lost its beginning is gone. */
  shorten(events: MatchEvent[]): void {
    const { length } = this.#text;
    if (length >= this.#reach) return;
    this.#reach = 0;
    this.#entries = this.#entries.filter((entry) => {
      entry.intactUntil = Math.min(entry.intactUntil, length);
      const gone = entry.start >= length;
      if (gone && !entry.followedUp) events.push(followUp(entry, this.#text));
      else if (!gone) this.#reach = Math.max(this.#reach, entry.intactUntil);
      return !gone;
    });
  }

  /** Neither deleted into, nor grown on into a longer word. */
  #stands(entry: Entry): boolean {
    return entry.intactUntil === entry.end && this.#isWordEnd(entry.end);
  }

  /** Sends every follow-up that is still owed, and forgets all. */
  close(events: MatchEvent[]): void {
    for (const entry of this.#entries) {
      if (!entry.followedUp) events.push(followUp(entry, this.#text));
    }
    this.#entries = [];
    this.#text.due = NEVER_DUE;
    this.#reach = 0;
  }
}

function followUp(entry: Entry, text: TypedText): FollowUp {
  entry.followedUp = true;
  const deleted = entry.intactUntil < entry.end;
  const from = Math.max(entry.intactUntil, entry.start);
  const contextAfter = text.slice(from, from + CONTEXT_CHARACTERS);
  return { kind: 'follow-up', id: entry.id, contextAfter, deleted };
}
