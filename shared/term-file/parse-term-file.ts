/** Reads a term file, and says of each mistake where it is. See README.md for the format. */
import { isThemeSlug, type ThemeSlug, themes } from '../themes.ts';
import type { ListReference } from './line-faults.ts';
import { unknownListMessage } from './list-resolver.ts';
import { readTermLine } from './read-term-line.ts';
import type { ParsedTermFile, Term, TermFault } from './term-file.ts';
import { WordLists } from './word-lists.ts';

/** Larger files are refused unread. */
export const MAX_TERM_FILE_CHARACTERS = 4 * 1024 * 1024;
/** More terms than this are refused. */
export const MAX_TERMS = 50_000;
/** After so many faults the rest is not listed: they mostly follow from the first. */
export const MAX_LISTED_FAULTS = 100;
const MAX_REASON_CHARACTERS = 200;

const VERSION = /^\d{4}\.\d{1,2}\.\d{1,4}$/;

/** Reads the text of a term file. Every fault is listed, in the order of the lines. */
export function parseTermFile(text: string): ParsedTermFile {
  if (text.length > MAX_TERM_FILE_CHARACTERS) {
    const message = `The file is longer than ${MAX_TERM_FILE_CHARACTERS} characters.`;
    return { kind: 'invalid', faults: [{ line: 1, column: 1, message }] };
  }
  const reader = new TermFileReader();
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    reader.readLine(lines[index]!, index + 1);
  }
  return reader.finish();
}

class TermFileReader {
  readonly #faults: TermFault[] = [];
  readonly #terms: Term[] = [];
  readonly #lists = new WordLists();
  /** Lists that terms mention, and where. */
  readonly #mentions: { list: string; line: number; column: number }[] = [];
  /** Terms read so far by what they look for, and by id. */
  readonly #termOf = new Map<string, Term>();
  #version: string | undefined;
  #theme: ThemeSlug | undefined;
  /** True after a heading that is no theme, so that its terms are not faulted one by one. */
  #themeUnknown = false;
  #reason = '';

  readLine(raw: string, line: number): void {
    // Editors on Windows end lines with CR LF and may begin the file with a byte order mark.
    const content = raw.replace(/\r$/, '');
    const indent = content.length - content.replace(/^[\uFEFF\s]+/, '').length;
    const statement = content.slice(indent).trimEnd();
    if (statement === '' || statement.startsWith('#')) return;
    const column = indent + 1;
    if (statement.startsWith('[')) this.#readTheme(statement, line, column);
    else if (/^version(\s|$)/.test(statement)) this.#readVersion(statement, line, column);
    else if (/^because(\s|$)/.test(statement)) this.#readReason(statement, line, column);
    else if (/^list(\s|$)/.test(statement)) this.#readList(statement, line, column);
    else this.#readTerm(withoutComment(statement), line, column);
  }

  finish(): ParsedTermFile {
    if (this.#version === undefined) {
      this.#faults.unshift({
        line: 1,
        column: 1,
        message: 'The file has no version. Begin it with a line like "version 2026.11.1".',
      });
    }
    const { lists, faults } = this.#lists.resolve();
    this.#faults.push(...faults);
    for (const { list, line, column } of this.#mentions) {
      if (!this.#lists.has(list)) this.#fault(line, column, unknownListMessage(list));
    }
    if (this.#faults.length > 0) return { kind: 'invalid', faults: listed(this.#faults) };
    return { kind: 'valid', file: { version: this.#version!, lists, terms: this.#terms } };
  }

  #fault(line: number, column: number, message: string): void {
    this.#faults.push({ line, column, message });
  }

  #readVersion(statement: string, line: number, column: number): void {
    const version = statement.slice('version'.length).trim();
    const versionColumn = column + statement.length - version.length;
    if (this.#version !== undefined) {
      this.#fault(line, column, 'The version is given twice. Keep one.');
    } else if (this.#terms.length > 0 || this.#theme !== undefined) {
      this.#version = version;
      this.#fault(line, column, 'The version belongs above the first theme.');
    } else {
      this.#version = version;
      if (!VERSION.test(version)) {
        const message = `"${version}" is no version. Write year.month.number, for example 2026.11.1.`;
        this.#fault(line, versionColumn, message);
      }
    }
  }

  #readTheme(statement: string, line: number, column: number): void {
    this.#reason = '';
    this.#theme = undefined;
    this.#themeUnknown = true;
    if (!statement.endsWith(']')) {
      this.#fault(line, column + statement.length, 'The theme is not closed. Write "[theme]".');
      return;
    }
    const inner = statement.slice(1, -1);
    const slug = inner.trim();
    if (isThemeSlug(slug)) {
      this.#theme = slug;
      this.#themeUnknown = false;
      return;
    }
    const slugColumn = column + 1 + (inner.length - inner.trimStart().length);
    const known = Object.keys(themes).join(', ');
    this.#fault(line, slugColumn, `There is no theme "${slug}". Themes: ${known}.`);
  }

  #readReason(statement: string, line: number, column: number): void {
    const reason = statement.slice('because'.length).trim();
    const reasonColumn = column + statement.length - reason.length;
    if (this.#theme === undefined && !this.#themeUnknown) {
      this.#fault(line, column, 'A reason belongs below a theme. Write "[theme]" above it.');
    } else if (reason === '') {
      this.#fault(line, reasonColumn, 'The reason is missing. Write "because" and a sentence.');
    } else if (reason.length > MAX_REASON_CHARACTERS) {
      const message = `The reason is longer than ${MAX_REASON_CHARACTERS} characters.`;
      this.#fault(line, reasonColumn, message);
    }
    this.#reason = reason;
  }

  #readList(statement: string, line: number, column: number): void {
    this.#faults.push(...this.#lists.read(withoutComment(statement), line, column));
  }

  #readTerm(statement: string, line: number, column: number): void {
    const read = readTermLine(statement);
    this.#mention(read.references, line, column);
    if (read.kind === 'faulty') {
      for (const { offset, message } of read.faults) this.#fault(line, column + offset, message);
      return;
    }
    if (this.#theme === undefined) {
      if (!this.#themeUnknown) {
        this.#fault(line, column, 'This term has no theme. Write "[theme]" above it.');
      }
      return;
    }
    if (this.#terms.length === MAX_TERMS) {
      this.#fault(line, column, `There are more than ${MAX_TERMS} terms.`);
    }
    const id = `${this.#theme}.${read.term.id}`;
    const term = { ...read.term, id, theme: this.#theme, reason: this.#reason, line };
    const key = sought(term);
    const twin = twinFault(this.#termOf.get(key), this.#termOf.get(id), term);
    if (twin !== undefined) {
      this.#fault(line, column + read.textOffset, twin);
      return;
    }
    this.#termOf.set(key, term);
    this.#termOf.set(id, term);
    this.#terms.push(term);
  }

  #mention(references: readonly ListReference[], line: number, column: number): void {
    for (const { list, offset } of references) {
      this.#mentions.push({ list, line, column: column + offset });
    }
  }
}

/** A comment may follow a term or a list, after a space: neither can hold a number sign. */
function withoutComment(statement: string): string {
  const at = statement.search(/\s#/);
  return at === -1 ? statement : statement.slice(0, at).trimEnd();
}

/** What a term looks for and on which conditions: equal for terms that are the same. */
function sought(term: Term): string {
  const { elements, boundary, requires, excludes, years, languages } = term;
  return JSON.stringify([elements, boundary, requires, excludes, years, languages]);
}

function twinFault(
  same: Term | undefined,
  sameId: Term | undefined,
  term: Term,
): string | undefined {
  if (same) {
    return `The same words are already in the file, under [${same.theme}]. Keep one of the two.`;
  }
  if (sameId) {
    return `The id "${term.id}" is taken in line ${sameId.line}. Add "| id: another-name".`;
  }
  return undefined;
}

function listed(faults: TermFault[]): TermFault[] {
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  if (faults.length <= MAX_LISTED_FAULTS) return faults;
  const { line, column } = faults[MAX_LISTED_FAULTS]!;
  const message = `… and ${faults.length - MAX_LISTED_FAULTS} more faults from here on.`;
  return [...faults.slice(0, MAX_LISTED_FAULTS), { line, column, message }];
}
