/** The words of a library, and the sets of words ("symbols") that its rules are made of. */
import { foldText, GAP } from '@lapwing/shared/term-file/folding';
import type { PatternElement, Term, TermFile } from '@lapwing/shared/term-file/term-file';
import { cueBit } from '../grading/cues.ts';
import { FIRST_WORD } from '../layout.ts';

/** A word of the library. */
export interface Word {
  readonly id: number;
  /** Folded; of a beginning or a part, only that. */
  readonly text: string;
  readonly boundary: Term['boundary'];
  /** The gravest severity of a term that it is part of; 0 for words of cues only. */
  weight: number;
  /** Severity of a term that it is by itself, 0 where it is none. */
  lone: number;
  /** Whether a term uses it that may be written in disguise. */
  disguised: boolean;
  cues: number;
  readonly symbols: Set<number>;
  /** Words that this one is an instance of. */
  readonly also: Set<number>;
}

/** A phrase that has to be found: a literal term, or a member of a symbol with several words. */
export interface Phrase {
  readonly words: readonly number[];
  /** A term's index, or a symbol. */
  readonly output: { kind: 'term' | 'symbol'; index: number };
}

/** A set of words. */
export interface WordSet {
  readonly members: readonly string[];
  readonly cues: number;
}

/** Gathers words, symbols and phrases of a term file. */
export class Vocabulary {
  readonly words: Word[] = [];
  readonly phrases: Phrase[] = [];
  readonly sets: WordSet[] = [];
  readonly #wordOf = new Map<string, Word>();
  readonly #symbolOf = new Map<string, number>();
  readonly #lists: ReadonlyMap<string, readonly string[]>;

  constructor(file: TermFile) {
    this.#lists = new Map(file.lists.map(({ name, members }) => [name, members]));
    for (const { name } of file.lists) if (cueBit(name) !== 0) this.#listSymbol(name);
    file.terms.forEach((term, index) => {
      if (!term.rule) this.#takeLiteral(term, index);
    });
  }

  /** The symbol of an element of a rule; its words get the term's weight. */
  symbolOfElement(element: PatternElement, term: Term): number {
    const symbol =
      element.kind === 'list' ? this.#listSymbol(element.list) : this.#setSymbol(element.words);
    this.#weigh(symbol, term);
    return symbol;
  }

  /** The symbol of a condition: "@list" or a folded word. */
  symbolOfCondition(condition: string): number {
    return condition.startsWith('@')
      ? this.#listSymbol(condition.slice(1))
      : this.#setSymbol([condition]);
  }

  /** The word that is written so, if it is one of the library's. */
  find(text: string, boundary: Term['boundary'] = 'word'): Word | undefined {
    return this.#wordOf.get(keyOf(text, boundary));
  }

  /** The word that is written so, added where it is new. */
  word(text: string, boundary: Term['boundary'] = 'word'): Word {
    const key = keyOf(text, boundary);
    let word = this.#wordOf.get(key);
    if (!word) {
      word = {
        id: FIRST_WORD + this.words.length,
        text,
        boundary,
        weight: 0,
        lone: 0,
        disguised: false,
        cues: 0,
        symbols: new Set(),
        also: new Set(),
      };
      this.words.push(word);
      this.#wordOf.set(key, word);
    }
    return word;
  }

  #takeLiteral(term: Term, index: number): void {
    const words = term.elements.map((element) => {
      const text = element.kind === 'words' ? element.words[0]! : '';
      const word = this.word(text, term.elements.length === 1 ? term.boundary : 'word');
      weigh(word, term);
      if (term.elements.length === 1) word.lone = Math.max(word.lone, term.severity);
      return word.id;
    });
    this.phrases.push({ words, output: { kind: 'term', index } });
  }

  #listSymbol(name: string): number {
    return this.#symbol(`@${name}`, this.#lists.get(name) ?? [], cueBit(name));
  }

  #setSymbol(words: readonly string[]): number {
    return this.#symbol([...words].sort().join('/'), words, 0);
  }

  #symbol(key: string, members: readonly string[], cues: number): number {
    let symbol = this.#symbolOf.get(key);
    if (symbol !== undefined) return symbol;
    symbol = this.sets.length;
    this.#symbolOf.set(key, symbol);
    this.sets.push({ members, cues });
    for (const member of members) {
      const texts = foldText(member).split(GAP);
      if (texts.length > 1) {
        const words = texts.map((text) => this.word(text).id);
        this.phrases.push({ words, output: { kind: 'symbol', index: symbol } });
      } else if (texts[0] !== '') {
        const word = this.word(texts[0]!);
        word.symbols.add(symbol);
        word.cues |= cues;
      }
    }
    return symbol;
  }

  #weigh(symbol: number, term: Term): void {
    for (const member of this.sets[symbol]!.members) {
      for (const text of foldText(member).split(GAP)) {
        const word = this.find(text);
        if (!word) continue;
        weigh(word, term);
        if (term.elements.length === 1 && text === member) {
          word.lone = Math.max(word.lone, term.severity);
        }
      }
    }
  }
}

function weigh(word: Word, term: Term): void {
  word.weight = Math.max(word.weight, term.severity);
  if (!term.exact) word.disguised = true;
}

function keyOf(text: string, boundary: Term['boundary']): string {
  return boundary === 'word' ? text : `${boundary} ${text}`;
}
