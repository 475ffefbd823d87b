/** Faults within one line, and the faults of single characters that terms and lists share. */
import { foldCodePoint, GAP } from './folding.ts';

/** Something to put right in a line. */
export interface LineFault {
  /** UTF-16 units from the line's first character that is no space. */
  readonly offset: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** A list that a line mentions; whether there is one is known when the whole file is read. */
export interface ListReference {
  readonly list: string;
  readonly offset: number;
}

/** What a list's name looks like. */
export const LIST_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Faults the characters that would look as if they mattered but do not match: punctuation
 * and invisible ones. `signs` are those that mean something where the text stands.
 */
export function characterFaults(text: string, textOffset: number, signs: string): LineFault[] {
  const faults: LineFault[] = [];
  let offset = textOffset;
  for (const character of text) {
    const piece = foldCodePoint(character.codePointAt(0)!);
    if (piece === GAP && character !== ' ' && character !== '-' && !signs.includes(character)) {
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

/** The pieces of a text between commas, without the spaces around them, each with its offset. */
export function commaSeparated(
  text: string,
  textOffset: number,
): { text: string; offset: number }[] {
  let offset = textOffset;
  return text.split(',').map((piece) => {
    const trimmed = piece.trim();
    const from = offset + (trimmed === '' ? 0 : piece.indexOf(trimmed));
    offset += piece.length + 1;
    return { text: trimmed, offset: from };
  });
}

/** The fault of a name that no list can have. */
export function listNameFault(name: string, offset: number): LineFault {
  const message = `"${name}" is no name of a list. Write lower-case words with hyphens, for example "first-person".`;
  return { offset, message };
}

function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
