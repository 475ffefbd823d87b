import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFault } from '@lapwing/shared/term-file/term-file';
import { compileLibrary } from './matching/compile/compile-library.ts';

/** Compiles a term file on this PC; or says what is wrong with it. */
export function compileText(
  text: string,
): { kind: 'compiled'; bytes: Uint8Array } | { kind: 'invalid'; faults: readonly TermFault[] } {
  const parsed = parseTermFile(text);
  if (parsed.kind === 'invalid') return parsed;
  return { kind: 'compiled', bytes: compileLibrary(parsed.file) };
}
