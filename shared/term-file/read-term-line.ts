/** Reads one line that holds a term: severity, pattern, and attributes after bars. */
import type { Severity } from '../themes.ts';
import { foldText } from './folding.ts';
import type { LineFault, ListReference } from './line-faults.ts';
import { type ReadAttributes, readAttributes } from './read-attributes.ts';
import { readPattern } from './read-pattern.ts';
import type { Term } from './term-file.ts';

/** Shortest word that may be looked for within other words. */
export const MIN_SUBSTRING_CHARACTERS = 4;

/** A term as one line states it, or what is wrong with the line. Offsets count from its start. */
export type TermLine =
  | {
      kind: 'term';
      /** All but what the rest of the file says: theme, reason and line. */
      term: Omit<Term, 'theme' | 'reason' | 'line'>;
      /** The words of the pattern, however they are joined: what its id is made of. */
      folded: string;
      textOffset: number;
      references: ListReference[];
    }
  | { kind: 'faulty'; faults: LineFault[]; references: ListReference[] };

/**
 * Reads a line without indentation or trailing spaces, for example "4  kill myself".
 * The term's `id` is still without its theme.
 */
export function readTermLine(line: string): TermLine {
  const split = /^(\S+)(\s*)/.exec(line)!;
  const first = split[1]!;
  const severity = readSeverity(first);
  if (severity === undefined) {
    const message = /^[\d.+-]+$/.test(first)
      ? `Severity ${first} is not between 1 and 5.`
      : 'A term begins with its severity, 1 to 5, for example "3  some words".';
    return { kind: 'faulty', faults: [{ offset: 0, message }], references: [] };
  }
  const textOffset = split[0].length;
  const bar = line.indexOf('|');
  const text = (bar === -1 ? line : line.slice(0, bar)).slice(textOffset).trimEnd();
  const pattern = readPattern(text, textOffset);
  const attributes = readAttributes(line, bar === -1 ? -1 : bar + 1);
  const faults = [...pattern.faults, ...attributes.faults];
  const folded = foldText(text);
  if (faults.length === 0 && attributes.boundary !== 'word') {
    const lone = !pattern.rule && pattern.elements.length === 1;
    faults.push(...boundaryFaults(attributes, lone, folded));
  }
  const references = [...pattern.references, ...attributes.references];
  if (faults.length > 0) return { kind: 'faulty', faults, references };
  const { boundary, certain, exact, requires, excludes, years, languages } = attributes;
  const term = {
    id: attributes.id ?? folded.replaceAll(' ', '-'),
    text,
    severity,
    elements: pattern.elements,
    rule: pattern.rule,
    boundary,
    certain,
    exact,
    requires,
    excludes,
    years,
    languages,
  };
  return { kind: 'term', term, folded, textOffset, references };
}

function readSeverity(text: string): Severity | undefined {
  return /^[1-5]$/.test(text) ? (Number(text) as Severity) : undefined;
}

function boundaryFaults(attributes: ReadAttributes, lone: boolean, folded: string): LineFault[] {
  const { boundary, boundaryOffset } = attributes;
  if (!lone) {
    const message = `"${boundary}" is for a lone word. Delete it, or look for one word.`;
    return [{ offset: boundaryOffset, message }];
  }
  if (folded.length < MIN_SUBSTRING_CHARACTERS) {
    const message = `"${boundary}" needs a word of ${MIN_SUBSTRING_CHARACTERS} letters or more: shorter ones are in too many words.`;
    return [{ offset: boundaryOffset, message }];
  }
  return [];
}
