/** Published term files, read once and kept, since nothing about them ever changes. */
import { foldText } from '@lapwing/shared/term-file/folding';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { Term, WordList } from '@lapwing/shared/term-file/term-file';
import { themes } from '@lapwing/shared/themes';
import type { Transaction } from '../../storage/database.ts';
import { type PublishedVersion, publishedText } from './library-history.ts';

/** A term, and the folded text that searching looks through. */
export interface IndexedTerm {
  readonly term: Term;
  readonly haystack: string;
}

/** A published library, ready to be read by people. */
export interface ParsedLibrary {
  readonly version: string;
  readonly lists: ReadonlyMap<string, WordList>;
  /** By theme, then gravest first, then as the file has them. */
  readonly terms: readonly IndexedTerm[];
  readonly byId: ReadonlyMap<string, Term>;
}

/** Libraries kept in memory: of several schools, or two versions of one. 20,000 terms take some 20 MB. */
const KEPT_LIBRARIES = 4;

/**
 * A reader that keeps what it read last. It answers null where the text is of a format that
 * this version of Lapwing does not read any more.
 */
export function createLibraryReader() {
  const kept = new Map<number, ParsedLibrary>();
  return async (tx: Transaction, { ordinal }: PublishedVersion): Promise<ParsedLibrary | null> => {
    const found = kept.get(ordinal) ?? readLibrary((await publishedText(tx, ordinal)).toString());
    if (found === null) return null;
    // The one that was not asked for longest comes first, and goes first.
    kept.delete(ordinal);
    kept.set(ordinal, found);
    if (kept.size > KEPT_LIBRARIES) kept.delete(kept.keys().next().value!);
    return found;
  };
}

/** Reads published texts; see `createLibraryReader`. */
export type LibraryReader = ReturnType<typeof createLibraryReader>;

/** Reads a term file for people; null where it has faults. */
export function readLibrary(text: string): ParsedLibrary | null {
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') return null;
  const { version, lists, terms } = parsed.file;
  const place = new Map(Object.keys(themes).map((theme, index) => [theme, index]));
  const order = (term: Term) => place.get(term.theme)! * 10 + (5 - term.severity);
  return {
    version,
    lists: new Map(lists.map((list) => [list.name, list])),
    terms: terms
      .map((term) => ({ term, haystack: haystackOf(term) }))
      .sort((one, other) => order(one.term) - order(other.term)),
    byId: new Map(terms.map((term) => [term.id, term])),
  };
}

function haystackOf({ text, reason, id }: Term): string {
  return [text, id, reason].map(foldText).join('\n');
}
