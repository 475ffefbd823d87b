/** Gathers the lists of a file: several statements add up, and lists may refer to lists. */
import { foldText, GAP } from './folding.ts';
import {
  characterFaults,
  commaSeparated,
  LIST_NAME,
  type LineFault,
  listNameFault,
} from './line-faults.ts';
import type { TermFault, WordList } from './term-file.ts';

/** More lists than this are refused. */
export const MAX_LISTS = 1023;
/** Most members of all lists together; a list that others refer to counts again with each. */
export const MAX_LIST_MEMBERS = 200_000;
/** Most words of a phrase in a list. */
export const MAX_MEMBER_WORDS = 8;

interface GatheredList {
  readonly name: string;
  readonly line: number;
  readonly words: Set<string>;
  readonly references: { readonly list: string; readonly line: number; readonly column: number }[];
}

/** The lists of one file, while it is read. */
export class WordLists {
  readonly #lists = new Map<string, GatheredList>();

  /** Whether a list of that name is begun anywhere so far. */
  has(name: string): boolean {
    return this.#lists.has(name);
  }

  /** Reads "list name: member, other member, @other-list" at a line and column of the file. */
  read(statement: string, line: number, column: number): TermFault[] {
    const faults: LineFault[] = [];
    const head = /^list\s*/.exec(statement)![0].length;
    const colon = statement.indexOf(':');
    const name = statement.slice(head, colon === -1 ? undefined : colon).trim();
    if (colon === -1) {
      const message = 'A list is written "list name: word, some phrase, @other-list".';
      return [{ line, column: column + statement.length, message }];
    }
    if (!LIST_NAME.test(name)) faults.push(listNameFault(name, head));
    else {
      const list = this.#listOf(name, line);
      if (this.#lists.size > MAX_LISTS) {
        faults.push({ offset: 0, message: `There are more than ${MAX_LISTS} lists.` });
      }
      for (const member of commaSeparated(statement.slice(colon + 1), colon + 1)) {
        faults.push(...readMember(list, member, line, column));
      }
    }
    return faults.map(({ offset, message }) => ({ line, column: column + offset, message }));
  }

  /** Every list with all its members, and the faults of what lists refer to. */
  resolve(): { lists: WordList[]; faults: TermFault[] } {
    const resolver = new ListResolver(this.#lists);
    const lists: WordList[] = [];
    for (const { name, line } of this.#lists.values()) {
      lists.push({ name, line, members: [...resolver.membersOf(name)] });
      if (resolver.isTooLarge) {
        const message = `The lists have more than ${MAX_LIST_MEMBERS} members together.`;
        return { lists, faults: [{ line, column: 1, message }] };
      }
    }
    return { lists, faults: resolver.faults };
  }

  #listOf(name: string, line: number): GatheredList {
    const known = this.#lists.get(name);
    if (known) return known;
    const list: GatheredList = { name, line, words: new Set(), references: [] };
    this.#lists.set(name, list);
    return list;
  }
}

function readMember(
  list: GatheredList,
  member: { text: string; offset: number },
  line: number,
  column: number,
): LineFault[] {
  const { text, offset } = member;
  if (text.startsWith('@')) {
    const name = text.slice(1);
    if (!LIST_NAME.test(name)) return [listNameFault(name, offset + 1)];
    list.references.push({ list: name, line, column: column + offset });
    return [];
  }
  const invalid = characterFaults(text, offset, '');
  if (invalid.length > 0) return invalid;
  const folded = foldText(text);
  if (folded === '') return [{ offset, message: 'A word or phrase is missing here.' }];
  if (folded.split(GAP).length > MAX_MEMBER_WORDS) {
    const message = `A phrase in a list has at most ${MAX_MEMBER_WORDS} words.`;
    return [{ offset, message }];
  }
  list.words.add(folded);
  return [];
}

class ListResolver {
  readonly faults: TermFault[] = [];
  readonly #lists: ReadonlyMap<string, GatheredList>;
  readonly #resolved = new Map<string, ReadonlySet<string>>();
  /** The lists that are being resolved, outermost first. */
  readonly #path: string[] = [];
  /** Members of the lists so far; one that is added twice counts twice, for the time it takes. */
  #members = 0;

  constructor(lists: ReadonlyMap<string, GatheredList>) {
    this.#lists = lists;
  }

  /** True once the lists are too large together; then they are not whole. */
  get isTooLarge(): boolean {
    return this.#members > MAX_LIST_MEMBERS;
  }

  membersOf(name: string): ReadonlySet<string> {
    const known = this.#resolved.get(name);
    if (known) return known;
    const list = this.#lists.get(name)!;
    const members = new Set(list.words);
    this.#members += members.size;
    this.#path.push(name);
    for (const reference of list.references) this.#addReferred(members, reference);
    this.#path.pop();
    this.#resolved.set(name, members);
    return members;
  }

  #addReferred(members: Set<string>, reference: GatheredList['references'][number]): void {
    const { list: name, line, column } = reference;
    const loop = this.#path.indexOf(name);
    if (!this.#lists.has(name)) {
      this.faults.push({ line, column, message: unknownListMessage(name) });
    } else if (loop !== -1) {
      const round = [...this.#path.slice(loop), name].map((list) => `@${list}`).join(' → ');
      const message = `The lists go round in a circle: ${round}. Take one out.`;
      this.faults.push({ line, column, message });
    } else {
      const referred = this.membersOf(name);
      this.#members += referred.size;
      if (this.isTooLarge) return;
      for (const member of referred) members.add(member);
    }
  }
}

/** What to say where a list is mentioned that the file does not have. */
export function unknownListMessage(name: string): string {
  return `There is no list "${name}". Write "list ${name}: …" somewhere in the file, or correct the name.`;
}
