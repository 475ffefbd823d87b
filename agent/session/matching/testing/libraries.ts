/** Libraries for tests, written in the term file's own format. */
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFile } from '@lapwing/shared/term-file/term-file';
import { compileLibrary } from '../compile/compile-library.ts';
import { type Library, loadLibrary } from '../library.ts';

/** Reads lines of a term file; terms are of the theme "suicide" until another heading. */
export function termFileOf(...lines: string[]): TermFile {
  const lists = lines.filter((line) => line.startsWith('list '));
  const terms = lines.filter((line) => !line.startsWith('list '));
  const text = ['version 2026.11.1', ...lists, '[suicide]', ...terms].join('\n');
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
}

/** Compiles and loads such lines. */
export function libraryOf(...lines: string[]): Library {
  return loadLibrary(compileLibrary(termFileOf(...lines)));
}
