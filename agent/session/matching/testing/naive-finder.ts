/**
 * Phrases and rules as their README defines them, found by trying every way: written to be
 * read and not to be fast. Tests hold the real finder against it.
 */
import type { PatternElement, Term, TermFile } from '@lapwing/shared/term-file/term-file';

/** A word of a text, and whether its sentence ends with it. */
export interface NaiveWord {
  text: string;
  endsSentence: boolean;
}

/** A member of a list or of a rule's place: how many words it spans. */
interface Member {
  first: number;
  last: number;
}

/** Most fillers skipped between two words of a phrase. */
const MOST_FILLERS = 4;

/** Finds, for each word, what ends with it: "term first last", each once. */
export function findNaively(file: TermFile, words: readonly NaiveWord[]): string[] {
  const finder = new NaiveFinder(file, words);
  const found = new Set<string>();
  for (let last = 0; last < words.length; last++) {
    file.terms.forEach((term, index) => {
      for (const first of finder.firstsOf(term, last)) found.add(`${index} ${first} ${last}`);
    });
  }
  return [...found].sort();
}

class NaiveFinder {
  readonly #lists: ReadonlyMap<string, readonly string[]>;
  readonly #words: readonly NaiveWord[];

  constructor(file: TermFile, words: readonly NaiveWord[]) {
    this.#lists = new Map(file.lists.map(({ name, members }) => [name, members]));
    this.#words = words;
  }

  firstsOf(term: Term, last: number): number[] {
    if (!term.rule) {
      const phrase = term.elements.map((one) => (one.kind === 'words' ? one.words[0]! : ''));
      return this.#phraseFirsts(phrase, last);
    }
    const firsts = this.#membersEndingAt(term.elements.at(-1)!, last).flatMap((member) =>
      this.#chain(term.elements, term.elements.length - 1, member.first, last),
    );
    // The nearest beginning counts for a rule, for each way that its last place is filled.
    return firsts;
  }

  /** Nearest beginning of a chain whose element `index` begins at `first`. */
  #chain(
    elements: readonly PatternElement[],
    index: number,
    first: number,
    last: number,
  ): number[] {
    if (!this.#sameSentence(first, last)) return [];
    if (index === 0) return [first];
    let nearest: number[] = [];
    let gap = 0;
    for (let before = index - 1; before >= 0; before--) {
      gap += elements[before + 1]!.gapBefore;
      for (let end = first - 1; end >= 0; end--) {
        if (this.#wordsBetween(end, first) > gap) continue;
        for (const member of this.#membersEndingAt(elements[before]!, end)) {
          nearest = [...nearest, ...this.#chain(elements, before, member.first, last)];
        }
      }
      if (!elements[before]!.optional) break;
    }
    return nearest.length === 0 ? [] : [Math.max(...nearest)];
  }

  /** Words between two words, fillers not counted. */
  #wordsBetween(end: number, first: number): number {
    return this.#words.slice(end + 1, first).filter(({ text }) => !this.#isFiller(text)).length;
  }

  #membersEndingAt(element: PatternElement, last: number): Member[] {
    const texts = element.kind === 'list' ? this.#lists.get(element.list)! : element.words;
    return texts.flatMap((text) =>
      this.#phraseFirsts(text.split(' '), last)
        .filter((first) => this.#sameSentence(first, last))
        .map((first) => ({ first, last })),
    );
  }

  /** Where a phrase begins that ends with a word, fillers skipped. */
  #phraseFirsts(phrase: readonly string[], last: number): number[] {
    if (this.#words[last]!.text !== phrase.at(-1)) return [];
    if (phrase.length === 1) return [last];
    const firsts: number[] = [];
    for (let before = last - 1; before >= 0 && before >= last - 1 - MOST_FILLERS; before--) {
      firsts.push(...this.#phraseFirsts(phrase.slice(0, -1), before));
      if (!this.#isFiller(this.#words[before]!.text)) break;
    }
    return [...new Set(firsts)];
  }

  #sameSentence(first: number, last: number): boolean {
    return !this.#words.slice(first, last).some(({ endsSentence }) => endsSentence);
  }

  #isFiller(text: string): boolean {
    return this.#lists.get('filler')?.includes(text) ?? false;
  }
}
