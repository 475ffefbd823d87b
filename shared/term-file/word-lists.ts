/** Gathers the lists of a file: several statements add up, and lists may refer to lists. */
import { foldText, GAP } from './folding.ts';
import {
  characterFaults,
  commaSeparated,
  LIST_NAME,
  type LineFault,
  listNameFault,
} from './line-faults.ts';
import {
  type GatheredList,
  ListResolver,
  LONG_MEMBER_MESSAGE,
  MAX_LIST_MEMBERS,
  MAX_MEMBER_WORDS,
  type MemberPart,
} from './list-resolver.ts';
import type { TermFault, WordList } from './term-file.ts';

/** More lists than this are refused. */
export const MAX_LISTS = 1023;
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
    for (const { name, line, composed } of this.#lists.values()) {
      const members = resolver.membersOf(name);
      const parts = composed.flat().filter((part) => part.kind === 'list');
      const uses = new Set(parts.map(({ list }) => list));
      lists.push({ name, line, members: [...members], uses: [...uses] });
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
    const list: GatheredList = { name, line, phrases: new Set(), composed: [] };
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
  const invalid = characterFaults(text, offset, '@');
  if (invalid.length > 0) return invalid;
  const faults: LineFault[] = [];
  const parts: MemberPart[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    const at = token.indexOf('@');
    const name = token.slice(1);
    if (at === -1) parts.push({ kind: 'words', words: foldText(token) });
    else if (at > 0) {
      const message = 'A list\'s name begins with "@", after a space.';
      faults.push({ offset: offset + index + at, message });
    } else if (!LIST_NAME.test(name)) faults.push(listNameFault(name, offset + index + 1));
    else parts.push({ kind: 'list', list: name, line, column: column + offset + index });
  }
  if (faults.length > 0) return faults;
  if (parts.some(({ kind }) => kind === 'list')) {
    list.composed.push(parts);
    return [];
  }
  const folded = foldText(text);
  if (folded === '') return [{ offset, message: 'A word or phrase is missing here.' }];
  if (folded.split(GAP).length > MAX_MEMBER_WORDS) {
    return [{ offset, message: LONG_MEMBER_MESSAGE }];
  }
  list.phrases.add(folded);
  return [];
}
