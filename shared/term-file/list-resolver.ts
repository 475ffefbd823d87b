/** Works out the members of lists whose members refer to other lists. */
import { GAP } from './folding.ts';
import type { TermFault } from './term-file.ts';

/** Most members of all lists together; a list that others refer to counts again with each. */
export const MAX_LIST_MEMBERS = 200_000;
/** Most words of a phrase in a list. */
export const MAX_MEMBER_WORDS = 8;
/** What to say of a longer one. */
export const LONG_MEMBER_MESSAGE = `A phrase in a list has at most ${MAX_MEMBER_WORDS} words.`;

/** A part of a member such as "young @person": folded words, or a list that it refers to. */
export type MemberPart =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'list';
      readonly list: string;
      readonly line: number;
      readonly column: number;
    };

/** A list as its statements give it. */
export interface GatheredList {
  readonly name: string;
  readonly line: number;
  /** Folded words and phrases. */
  readonly phrases: Set<string>;
  /** Members with lists in them: every combination of their parts is a member. */
  readonly composed: (readonly MemberPart[])[];
}

/** Resolves lists one by one; each at most once. */
export class ListResolver {
  readonly faults: TermFault[] = [];
  readonly #lists: ReadonlyMap<string, GatheredList>;
  readonly #resolved = new Map<string, ReadonlySet<string>>();
  /** The lists that are being resolved, outermost first. */
  readonly #path: string[] = [];
  /** Members made so far; one that is made twice counts twice, for the time it takes. */
  #members = 0;

  constructor(lists: ReadonlyMap<string, GatheredList>) {
    this.#lists = lists;
  }

  /** True once the lists are too large together; then they are not whole. */
  get isTooLarge(): boolean {
    return this.#members > MAX_LIST_MEMBERS;
  }

  /** The members of one of the lists, each once. */
  membersOf(name: string): ReadonlySet<string> {
    const known = this.#resolved.get(name);
    if (known) return known;
    const list = this.#lists.get(name)!;
    const members = new Set(list.phrases);
    this.#members += members.size;
    this.#path.push(name);
    for (const parts of list.composed) this.#addCombinations(members, parts);
    this.#path.pop();
    this.#resolved.set(name, members);
    return members;
  }

  #addCombinations(members: Set<string>, parts: readonly MemberPart[]): void {
    let phrases: string[] = [''];
    for (const part of parts) {
      const choices = part.kind === 'words' ? [part.words] : [...this.#referred(part)];
      this.#members += phrases.length * choices.length;
      if (this.isTooLarge) return;
      phrases = phrases.flatMap((phrase) =>
        choices.map((choice) =>
          phrase === '' || choice === '' ? phrase + choice : phrase + GAP + choice,
        ),
      );
    }
    const tooLong = phrases.some((phrase) => phrase.split(GAP).length > MAX_MEMBER_WORDS);
    const reference = parts.find((part) => part.kind === 'list');
    if (tooLong && reference) {
      const { line, column } = reference;
      this.faults.push({ line, column, message: LONG_MEMBER_MESSAGE });
    }
    for (const phrase of phrases) members.add(phrase);
  }

  #referred(reference: MemberPart & { kind: 'list' }): Iterable<string> {
    const { list: name, line, column } = reference;
    if (!this.#lists.has(name)) {
      this.faults.push({ line, column, message: unknownListMessage(name) });
      return [];
    }
    const loop = this.#path.indexOf(name);
    if (loop === -1) return this.membersOf(name);
    const round = [...this.#path.slice(loop), name].map((list) => `@${list}`).join(' → ');
    const message = `The lists go round in a circle: ${round}. Take one out.`;
    this.faults.push({ line, column, message });
    return [];
  }
}

/** What to say where a list is mentioned that the file does not have. */
export function unknownListMessage(name: string): string {
  return `There is no list "${name}". Write "list ${name}: …" somewhere in the file, or correct the name.`;
}
