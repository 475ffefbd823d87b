/**
 * Matching as its README defines it, written to be read and not to be fast: after
 * every step it searches the whole text, word by word. Tests hold the real matcher
 * against it.
 */
import { foldCodePoint, foldText, GAP } from '@lapwing/shared/term-file/folding';
import type { Term } from '@lapwing/shared/term-file/term-file';

interface Word {
  folded: string;
  start: number;
  end: number;
}

interface Told {
  id: number;
  term: Term;
  start: number;
  end: number;
  intactUntil: number;
  followedUp: boolean;
}

/** A step's outcome in one line, comparable with `describeEvent`. */
export type ReferenceEvent = string;

const CONTEXT = 60;

/** The slow matcher. Knows no limit of memory. */
export class ReferenceMatcher {
  readonly #terms: readonly Term[];
  #text: string[] = [];
  #told: Told[] = [];
  #typing = false;
  #lastId = 0;

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
  }

  type(typed: string): ReferenceEvent[] {
    const events: ReferenceEvent[] = [];
    for (const character of typed) {
      if (foldCodePoint(character.codePointAt(0)!) === GAP) events.push(...this.#complete(false));
      this.#text.push(character);
      for (const told of this.#told) {
        if (!told.followedUp && this.#text.length >= told.end + CONTEXT) {
          events.push(this.#followUp(told));
        }
      }
      this.#typing = true;
    }
    return events;
  }

  backspace(): ReferenceEvent[] {
    const events = this.#typing ? this.#complete(true) : [];
    this.#typing = false;
    this.#text.pop();
    const { length } = this.#text;
    for (const told of this.#told) {
      told.intactUntil = Math.min(told.intactUntil, length);
      if (told.start >= length && !told.followedUp) events.push(this.#followUp(told));
    }
    this.#told = this.#told.filter((told) => told.start < length);
    return events;
  }

  settle(): ReferenceEvent[] {
    return this.#complete(false);
  }

  break(): ReferenceEvent[] {
    const events = this.settle();
    for (const told of this.#told) if (!told.followedUp) events.push(this.#followUp(told));
    this.#text = [];
    this.#told = [];
    this.#typing = false;
    return events;
  }

  /** Tells of the terms whose last word is the last word of the text, if the text ends in it. */
  #complete(deleted: boolean): ReferenceEvent[] {
    const words = this.#words();
    const last = words.at(-1);
    const rest = this.#text.slice(last?.end ?? 0).map((c) => foldCodePoint(c.codePointAt(0)!));
    if (last === undefined || rest.some((piece) => piece !== '')) return [];
    const candidates = this.#terms
      .map((term) => ({ term, length: foldText(term.text).split(GAP).length }))
      .filter(({ term, length }) => {
        const ending = words.slice(-length).map((word) => word.folded);
        return length <= words.length && ending.join(GAP) === foldText(term.text);
      })
      .map(({ term, length }) => ({ term, start: words.at(-length)!.start, end: last.end }))
      .sort((a, b) => b.term.severity - a.term.severity || a.start - b.start);
    const events: ReferenceEvent[] = [];
    for (const { term, start, end } of candidates) {
      const known = this.#told.find((told) => told.term === term && told.start === start);
      if (known) {
        known.end = end;
        known.intactUntil = end;
        this.#told = [...this.#told.filter((told) => told !== known), known];
        continue;
      }
      const covered = this.#told.some(
        (told) =>
          told.intactUntil === told.end &&
          words.some((word) => word.end === told.end) &&
          told.term.severity >= term.severity &&
          ((told.start <= start && told.end >= end) || (told.start >= start && told.end <= end)),
      );
      if (covered) continue;
      const id = ++this.#lastId;
      this.#told.push({ id, term, start, end, intactUntil: end, followedUp: false });
      const before = this.#text.slice(Math.max(0, start - CONTEXT), start).join('');
      const matched = this.#text.slice(start, end).join('');
      events.push(`${id} ${term.id} ${deleted} ${JSON.stringify([before, matched])}`);
    }
    return events;
  }

  #followUp(told: Told): ReferenceEvent {
    told.followedUp = true;
    const from = Math.max(told.intactUntil, told.start);
    const after = this.#text.slice(from, from + CONTEXT).join('');
    return `${told.id} after ${told.intactUntil < told.end} ${JSON.stringify(after)}`;
  }

  #words(): Word[] {
    const words: Word[] = [];
    let open = false;
    this.#text.forEach((character, position) => {
      const piece = foldCodePoint(character.codePointAt(0)!);
      if (piece === '') return;
      if (piece === GAP) {
        open = false;
      } else if (open) {
        const word = words.at(-1)!;
        word.folded += piece;
        word.end = position + 1;
      } else {
        words.push({ folded: piece, start: position, end: position + 1 });
        open = true;
      }
    });
    return words;
  }
}
