/** Finds terms that can never be told of, because another one always says as much first. */
import { GAP } from './folding.ts';
import type { Term, TermFault, TermFile } from './term-file.ts';

/**
 * A phrase that holds another phrase of at least its severity is never reported: matching
 * tells of the inner one (see agent/session/matching). The text goes on matching, so a file
 * with dead terms is valid; its editor should still know.
 *
 * Only what is certain is found: both are literal, nothing limits where the inner one is
 * found, and the words around it are in no list, so that they cannot change how it is graded.
 */
export function findDeadTerms(file: TermFile): TermFault[] {
  const listed = new Set(file.lists.flatMap(({ members }) => members.flatMap((m) => m.split(GAP))));
  const phrases = new Map<string, Term>();
  for (const term of file.terms) {
    if (isUnconditional(term)) phrases.set(wordsOf(term).join(GAP), term);
  }
  const faults: TermFault[] = [];
  for (const term of file.terms) {
    if (term.rule) continue;
    const inner = gravestWithin(term, phrases, listed);
    if (inner === undefined || inner.severity < term.severity) continue;
    if ((inner.exact && !term.exact) || (term.certain && !inner.certain)) continue;
    faults.push({
      line: term.line,
      column: 1,
      message: `"${term.text}" is never reported: it holds "${inner.text}", which has severity ${inner.severity}. Delete one, or raise this one's severity.`,
    });
  }
  return faults;
}

/** A literal phrase that is found wherever it stands. Lone words are graded by other rules. */
function isUnconditional(term: Term): boolean {
  const { rule, elements, requires, excludes, years } = term;
  const conditions = requires.length + excludes.length + years.length;
  return !rule && elements.length > 1 && conditions === 0;
}

/** The words of a literal term. */
function wordsOf(term: Term): string[] {
  return term.elements.flatMap((element) => (element.kind === 'words' ? element.words : []));
}

function gravestWithin(
  term: Term,
  phrases: ReadonlyMap<string, Term>,
  listed: ReadonlySet<string>,
): Term | undefined {
  const words = wordsOf(term);
  const neutral = words.map((word) => !listed.has(word));
  let gravest: Term | undefined;
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= words.length; to++) {
      if (to - from === words.length) continue;
      const inner = phrases.get(words.slice(from, to).join(GAP));
      if (!inner || inner.severity <= (gravest?.severity ?? 0)) continue;
      if (neutral.every((isNeutral, at) => isNeutral || (at >= from && at < to))) gravest = inner;
    }
  }
  return gravest;
}
