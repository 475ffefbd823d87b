/** Lapwing's own detection with the library of this work tree. */
import { compileLibrary } from '@lapwing/matching/compile-library';
import { matchText } from '@lapwing/matching/match-text';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { Term, TermFile } from '@lapwing/shared/term-file/term-file';
import {
  joinLibrary,
  readShippedLibrary,
} from '../../../../collector/policy/library/read-library.ts';
import type { Filter } from './filter.ts';

/** Lapwing as a filter, and the library it uses. */
export interface Lapwing {
  readonly filter: Filter;
  readonly file: TermFile;
}

/**
 * Compiles the shipped library, or the one in `folder` where given.
 * Throws where the library has faults.
 */
export async function openLapwing(folder?: string): Promise<Lapwing> {
  const text = folder ? (await joinLibrary(folder)).text : await readShippedLibrary();
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') {
    const [first] = parsed.faults;
    throw new Error(
      `The library has ${parsed.faults.length} faults, the first: ${first!.line}:${first!.column}: ${first!.message} Run: npm run lint:library`,
    );
  }
  const { file } = parsed;
  const library = compileLibrary(file);
  return {
    file,
    filter: {
      name: 'Lapwing',
      setUp: `library ${file.version}, ${file.terms.length} terms`,
      find: (typed) =>
        matchText(library, typed).map(({ termId, severity, theme, ruleIds }) => ({
          id: termId,
          severity,
          theme,
          ruleIds,
        })),
    },
  };
}

/** Whether a term is words as written, so that typing its text is typing the term. */
export function isLiteral(term: Term): boolean {
  return !/[@/?]|\.\.\./.test(term.text);
}
