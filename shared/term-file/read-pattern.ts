/** Reads what a term looks for: words, alternatives, lists, gaps and optional places. */
import { foldText, GAP } from './folding.ts';
import {
  characterFaults,
  LIST_NAME,
  type LineFault,
  type ListReference,
  listNameFault,
} from './line-faults.ts';
import type { PatternElement } from './term-file.ts';

/** Longest text of a term or a rule, characters. */
export const MAX_TERM_CHARACTERS = 200;
/** Shortest lone word: two letters stand for too many things. */
export const MIN_LONE_WORD_CHARACTERS = 3;
/** Most words of a literal phrase. */
export const MAX_PHRASE_WORDS = 16;
/** Most elements of a phrase rule. */
export const MAX_RULE_ELEMENTS = 8;
/** Words that "..." leaves room for where it does not say how many. */
export const DEFAULT_GAP_WORDS = 4;
/** Most words that one "...N" leaves room for. */
export const MAX_GAP_WORDS = 8;
/** Most words that a rule spreads over, its gaps included. */
export const MAX_RULE_SPAN_WORDS = 24;

/** What a pattern comes to. With faults, the rest is of no use. */
export interface ReadPattern {
  readonly elements: readonly PatternElement[];
  readonly rule: boolean;
  readonly references: readonly ListReference[];
  readonly faults: readonly LineFault[];
}

/** Reads a pattern such as "@i ... want/need to? kill myself". */
export function readPattern(text: string, textOffset: number): ReadPattern {
  if (text.length > MAX_TERM_CHARACTERS) {
    const message = `The term is longer than ${MAX_TERM_CHARACTERS} characters.`;
    return {
      elements: [],
      rule: false,
      references: [],
      faults: [{ offset: textOffset, message }],
    };
  }
  const reader = new PatternReader(textOffset);
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    reader.readToken(token, textOffset + index);
  }
  const pattern = reader.finish(textOffset + text.length);
  return {
    ...pattern,
    faults: [...characterFaults(text, textOffset, '/@?.'), ...pattern.faults],
  };
}

class PatternReader {
  readonly #elements: PatternElement[] = [];
  readonly #references: ListReference[] = [];
  readonly #faults: LineFault[] = [];
  #rule = false;
  /** Words that the gap before the next element leaves room for; the gap's place. */
  #gap: { words: number; offset: number } | undefined;
  #lastToken = 0;
  readonly #offset: number;

  constructor(offset: number) {
    this.#offset = offset;
  }

  readToken(token: string, offset: number): void {
    this.#lastToken = offset;
    if (/^\.\.\.+\d*$/.test(token)) {
      this.#readGap(token, offset);
      return;
    }
    const optional = token.endsWith('?');
    const body = optional ? token.slice(0, -1) : token;
    if (body.startsWith('@')) this.#readList(body.slice(1), optional, offset);
    else if (body.includes('/')) this.#readAlternatives(body, optional, offset);
    else this.#readWords(body, optional, offset);
  }

  finish(end: number): ReadPattern {
    if (this.#elements.length === 0 && this.#faults.length === 0 && !this.#gap) {
      this.#fault(
        this.#offset,
        end === this.#offset
          ? 'The words are missing after the severity.'
          : 'A term needs at least one letter or digit.',
      );
    } else if (this.#gap) {
      this.#fault(this.#gap.offset, 'A pattern cannot end with a gap. Delete it.');
    } else if (this.#elements.at(-1)?.optional) {
      this.#fault(this.#lastToken, 'The last word cannot be optional. Delete it, or its "?".');
    }
    this.#checkLength();
    return {
      elements: this.#elements,
      rule: this.#rule,
      references: this.#references,
      faults: this.#faults,
    };
  }

  #fault(offset: number, message: string): void {
    this.#faults.push({ offset, message });
  }

  #readGap(token: string, offset: number): void {
    this.#rule = true;
    const count = token.replace(/^\.+/, '');
    const words = count === '' ? DEFAULT_GAP_WORDS : Number(count);
    if (token.startsWith('....')) {
      this.#fault(offset, 'A gap is three dots: write "..." or, for example, "...6".');
    } else if (this.#elements.length === 0) {
      this.#fault(offset, 'A pattern cannot begin with a gap. Delete it.');
    } else if (this.#gap) {
      this.#fault(offset, 'There are two gaps in a row. Write one, for example "...8".');
    } else if (words < 1 || words > MAX_GAP_WORDS) {
      this.#fault(offset, `A gap is of 1 to ${MAX_GAP_WORDS} words, for example "...6".`);
    }
    this.#gap = { words: Math.min(words, MAX_GAP_WORDS), offset };
  }

  #readList(name: string, optional: boolean, offset: number): void {
    this.#rule = true;
    if (!LIST_NAME.test(name)) {
      const message = 'Alternatives are single words. Make a list that refers to the other lists.';
      if (name.includes('/')) this.#fault(offset, message);
      else this.#faults.push(listNameFault(name, offset + 1));
      return;
    }
    this.#references.push({ list: name, offset });
    this.#place({ kind: 'list', list: name }, optional, offset);
  }

  #readAlternatives(body: string, optional: boolean, offset: number): void {
    this.#rule = true;
    const words: string[] = [];
    let from = offset;
    for (const alternative of body.split('/')) {
      const word = foldText(alternative);
      if (alternative.startsWith('@') || word.includes(GAP)) {
        const message = `"${alternative}" is no single word. Put such alternatives into a list.`;
        this.#fault(from, message);
      } else if (word === '') {
        this.#fault(from, 'An alternative is missing beside "/".');
      }
      // "can't/cant" is one word, however careful it was meant.
      if (!words.includes(word)) words.push(word);
      from += alternative.length + 1;
    }
    this.#place({ kind: 'words', words }, optional, offset);
  }

  #readWords(body: string, optional: boolean, offset: number): void {
    this.#faultStraySigns(body, offset);
    const folded = foldText(body);
    const words = folded === '' ? [] : folded.split(GAP);
    if (optional && words.length !== 1) {
      this.#fault(offset, 'Only a single word or a list can be optional: put "?" right after it.');
      return;
    }
    for (const word of words) this.#place({ kind: 'words', words: [word] }, optional, offset);
  }

  #faultStraySigns(body: string, offset: number): void {
    const advice: Record<string, string> = {
      '@': 'A list\'s name begins with "@", after a space.',
      '?': '"?" belongs at the end of a word or of a list\'s name.',
      '.': 'A full stop does not belong in a term. A gap is "..." with spaces around it.',
    };
    const at = body.search(/[@?.]/);
    if (at !== -1) this.#fault(offset + at, advice[body[at]!]!);
  }

  #place(
    filler: { kind: 'words'; words: string[] } | { kind: 'list'; list: string },
    optional: boolean,
    offset: number,
  ): void {
    if (optional) {
      this.#rule = true;
      if (this.#elements.length === 0) {
        this.#fault(offset, 'The first word cannot be optional. Delete it, or its "?".');
      }
    }
    this.#elements.push({ ...filler, optional, gapBefore: this.#gap?.words ?? 0 });
    this.#gap = undefined;
  }

  #checkLength(): void {
    const most = this.#rule ? MAX_RULE_ELEMENTS : MAX_PHRASE_WORDS;
    const gaps = this.#elements.reduce((sum, { gapBefore }) => sum + gapBefore, 0);
    if (this.#elements.length > most) {
      const what = this.#rule ? 'A rule has at most' : 'A phrase has at most';
      this.#fault(this.#offset, `${what} ${most} words. Leave out what is not needed.`);
    } else if (gaps + this.#elements.length > MAX_RULE_SPAN_WORDS) {
      const message = `The rule could spread over more than ${MAX_RULE_SPAN_WORDS} words. Make its gaps smaller, for example "...2".`;
      this.#fault(this.#offset, message);
    }
    const [only] = this.#elements;
    if (this.#elements.length !== 1 || only?.kind !== 'words') return;
    const short = only.words.find((word) => word !== '' && word.length < MIN_LONE_WORD_CHARACTERS);
    if (short === undefined) return;
    const message = `"${short}" alone would match far too often. Use ${MIN_LONE_WORD_CHARACTERS} characters or a phrase.`;
    this.#fault(this.#offset, message);
  }
}
