/** Reads one line that holds a term: severity, text, and attributes after bars. */
import type { Severity } from '../themes.ts';
import { foldCodePoint, foldText, GAP } from './folding.ts';

/** Longest text of a term, characters. */
export const MAX_TERM_CHARACTERS = 100;
/** Shortest lone word: two letters stand for too many things. */
export const MIN_LONE_WORD_CHARACTERS = 3;

/** A term as one line states it, or what is wrong with the line. Offsets count from its start. */
export type TermLine =
  | { kind: 'term'; severity: Severity; text: string; folded: string; textOffset: number }
  | { kind: 'faulty'; faults: { offset: number; message: string }[] };

/** Reads a line without indentation or trailing spaces, for example "4  kill myself". */
export function readTermLine(line: string): TermLine {
  const split = /^(\S+)(\s*)/.exec(line)!;
  const first = split[1]!;
  const textOffset = split[0].length;
  const bar = line.indexOf('|');
  const text = (bar === -1 ? line : line.slice(0, bar)).slice(textOffset).trimEnd();
  const faults: { offset: number; message: string }[] = [];
  const severity = readSeverity(first);
  if (severity === undefined) {
    const message = /^[\d.+-]+$/.test(first)
      ? `Severity ${first} is not between 1 and 5.`
      : 'A term begins with its severity, 1 to 5, for example "3  some words".';
    return { kind: 'faulty', faults: [{ offset: 0, message }] };
  }
  const folded = foldText(text);
  const message = wholeFault(text, folded);
  if (message !== undefined) faults.push({ offset: textOffset, message });
  faults.push(...characterFaults(text, textOffset));
  if (bar !== -1) faults.push(...attributeFaults(line, bar));
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'term', severity, text, folded, textOffset };
}

function readSeverity(text: string): Severity | undefined {
  return /^[1-5]$/.test(text) ? (Number(text) as Severity) : undefined;
}

function wholeFault(text: string, folded: string): string | undefined {
  if (text === '') return 'The words are missing after the severity.';
  if (folded === '') return 'A term needs at least one letter or digit.';
  if (text.length > MAX_TERM_CHARACTERS) {
    return `The term is longer than ${MAX_TERM_CHARACTERS} characters.`;
  }
  if (!folded.includes(GAP) && folded.length < MIN_LONE_WORD_CHARACTERS) {
    return `"${text}" alone would match far too often. Use ${MIN_LONE_WORD_CHARACTERS} characters or a phrase.`;
  }
  return undefined;
}

/** Punctuation and invisible characters would look as if they mattered; they do not match. */
function characterFaults(text: string, textOffset: number): { offset: number; message: string }[] {
  const faults: { offset: number; message: string }[] = [];
  let offset = textOffset;
  for (const character of text) {
    const piece = foldCodePoint(character.codePointAt(0)!);
    if (piece === GAP && character !== ' ' && character !== '-') {
      const name = /[\p{C}\s]/u.test(character) ? codePointName(character) : `"${character}"`;
      const message = `${name} does not belong in a term: letters, digits, spaces, hyphens and apostrophes only.`;
      faults.push({ offset, message });
    } else if (piece === '' && /\p{Cf}/u.test(character)) {
      const message = `There is an invisible character here (${codePointName(character)}). Delete it.`;
      faults.push({ offset, message });
    }
    offset += character.length;
  }
  return faults;
}

/** Attributes are how the format will grow; what this version does not know it refuses. */
function attributeFaults(line: string, bar: number): { offset: number; message: string }[] {
  const rest = line.slice(bar + 1);
  const offset = bar + 1 + (rest.length - rest.trimStart().length);
  const name = rest.trim().split(/[\s:|]/, 1)[0]!;
  if (name === '') return [{ offset: bar, message: 'Nothing follows the bar. Delete it.' }];
  return [{ offset, message: `"${name}" is no attribute that this version of Lapwing knows.` }];
}

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
