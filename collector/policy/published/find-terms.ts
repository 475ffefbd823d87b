/** Finds terms of a published library by theme, severity, kind and words. */
import { foldText } from '@lapwing/shared/term-file/folding';
import type { Term } from '@lapwing/shared/term-file/term-file';
import { themes } from '@lapwing/shared/themes';
import { type Library, TERMS_PER_PAGE, type TermQuery } from '../library.contract.ts';
import type { ParsedLibrary } from './parsed-library.ts';

/** What a term is: a lone word, words that stand as they are, or a pattern. */
export function kindOf(term: Term): 'word' | 'phrase' | 'rule' {
  if (term.rule) return 'rule';
  return term.elements.length === 1 ? 'word' : 'phrase';
}

/** One page of the terms that fit, how many fit, and how many would of each severity. */
export function findTerms(
  library: ParsedLibrary,
  query: TermQuery,
): { total: number; bySeverity: number[]; terms: Term[] } {
  const wanted = foldText(query.search);
  const bySeverity = [0, 0, 0, 0, 0];
  const fitting: Term[] = [];
  for (const { term, haystack } of library.terms) {
    if (query.theme !== undefined && term.theme !== query.theme) continue;
    if (query.kind !== undefined && kindOf(term) !== query.kind) continue;
    if (!haystack.includes(wanted)) continue;
    bySeverity[term.severity - 1]!++;
    if (query.severity === undefined || term.severity === query.severity) fitting.push(term);
  }
  const from = (query.page - 1) * TERMS_PER_PAGE;
  return {
    total: fitting.length,
    bySeverity,
    terms: fitting.slice(from, from + TERMS_PER_PAGE),
  };
}

/** What the library holds, in figures. */
export function countTerms({
  terms,
  lists,
}: ParsedLibrary): Omit<Library['current'], 'version' | 'origin' | 'publishedAt'> {
  const bySeverity = [0, 0, 0, 0, 0];
  const byTheme = new Map<string, Library['current']['themes'][number]>();
  let rules = 0;
  for (const { term } of terms) {
    const { theme, severity } = term;
    const count = byTheme.get(theme) ?? { theme, terms: 0, rules: 0, bySeverity: [0, 0, 0, 0, 0] };
    byTheme.set(theme, count);
    count.terms++;
    count.bySeverity[severity - 1]!++;
    bySeverity[severity - 1]!++;
    if (term.rule) {
      count.rules++;
      rules++;
    }
  }
  const ordered = Object.keys(themes).flatMap((theme) => byTheme.get(theme) ?? []);
  return { terms: terms.length, rules, lists: lists.size, bySeverity, themes: ordered };
}
