/** The terms that are disguised. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFile } from '@lapwing/shared/term-file/term-file';
import type { Below } from './transformations.ts';

/** How many of the library's terms are tried. */
const SAMPLE_SIZE = 150;
const LEAST_SEVERITY = 3;

/** Terms in plain lower case, words with single spaces between. */
export interface EvasionTerms {
  /** A fixed list that does not depend on the library. */
  readonly typical: readonly string[];
  /** A sample of the library's literal terms of severity 3 and above that stand under no condition. */
  readonly fromLibrary: readonly string[];
}

/** Reads the fixed list, and draws the sample. */
export async function readEvasionTerms(library: TermFile, below: Below): Promise<EvasionTerms> {
  const parsed = parseTermFile(await readFile(join(import.meta.dirname, 'typical.terms'), 'utf8'));
  if (parsed.kind === 'invalid') throw new Error('typical.terms has faults; run the linter on it.');
  const typical = parsed.file.terms.map(({ text }) => plain(text));
  const known = new Set(typical);
  const literal = library.terms
    .filter(
      (term) =>
        term.severity >= LEAST_SEVERITY &&
        !term.rule &&
        term.years.length === 0 &&
        term.requires.length === 0,
    )
    .map((term) => plain(term.text))
    .filter((text) => /^[a-z]+(?: [a-z]+)*$/.test(text) && !known.has(text));
  return { typical, fromLibrary: sample([...new Set(literal)], SAMPLE_SIZE, below) };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Draws `size` items without putting any back. */
function sample<Item>(items: readonly Item[], size: number, below: Below): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(below(left.length), 1));
  return drawn;
}
