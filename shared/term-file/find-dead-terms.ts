/** Finds terms that can never be told of, because another one always says as much first. */
import { foldText, GAP } from './folding.ts';
import type { Term, TermFault, TermFile } from './term-file.ts';

/**
 * A term that holds another whole term of at least its severity is never reported:
 * matching tells of the inner one (see agent/session/matching). The text goes on
 * matching, so a file with dead terms is valid; its editor should still know.
 */
export function findDeadTerms(file: TermFile): TermFault[] {
  const termOf = new Map(file.terms.map((term) => [foldText(term.text), term]));
  const faults: TermFault[] = [];
  for (const [folded, term] of termOf) {
    const inner = gravestWithin(folded, termOf);
    if (inner === undefined || inner.severity < term.severity) continue;
    faults.push({
      line: term.line,
      column: 1,
      message: `"${term.text}" is never reported: it holds "${inner.text}", which has severity ${inner.severity}. Delete one, or raise this one's severity.`,
    });
  }
  return faults;
}

function gravestWithin(folded: string, termOf: ReadonlyMap<string, Term>): Term | undefined {
  const words = folded.split(GAP);
  let gravest: Term | undefined;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (to - from === words.length) continue;
      const inner = termOf.get(words.slice(from, to).join(GAP));
      if (inner && inner.severity > (gravest?.severity ?? 0)) gravest = inner;
    }
  }
  return gravest;
}
