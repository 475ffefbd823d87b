/** Libraries for tests, written in the term file's own format. */
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { type CompiledLibrary, compileLibrary } from '../compile-library.ts';

/** Compiles terms given as lines of a term file; they are of the theme "suicide" until another heading. */
export function libraryOf(...lines: string[]): CompiledLibrary {
  const parsed = parseTermFile(['version 2026.11.1', '[suicide]', ...lines].join('\n'));
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults));
  return compileLibrary(parsed.file);
}
