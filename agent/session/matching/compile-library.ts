/** A term library in the form that matching uses. */
import { foldText } from '@lapwing/shared/term-file/folding';
import type { Term, TermFile } from '@lapwing/shared/term-file/term-file';
import { Alphabet } from './alphabet.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';

/** Made once for each version of the library, and shared by every matcher. */
export interface CompiledLibrary {
  readonly version: string;
  /** In the order that the automaton numbers them. */
  readonly terms: readonly Term[];
  readonly alphabet: Alphabet;
  readonly automaton: Automaton;
}

/** Compiles a term file that was read without faults. */
export function compileLibrary(file: TermFile): CompiledLibrary {
  const folded = file.terms.map((term) => foldText(term.text));
  const alphabet = new Alphabet(folded);
  const columns = folded.map((text) => alphabet.columnsOfFolded(text));
  return {
    version: file.version,
    terms: file.terms,
    alphabet,
    automaton: buildAutomaton(columns, alphabet.columns),
  };
}
