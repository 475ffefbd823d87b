/** A term as the contract shows it. */
import type { PatternElement, Term } from '@lapwing/shared/term-file/term-file';
import { type TermDetail, type TermSummary, WORDS_SHOWN } from '../library.contract.ts';
import { kindOf } from './find-terms.ts';
import type { ParsedLibrary } from './parsed-library.ts';

type Words = TermDetail['requires'][number];

/** What the list shows. */
export function termSummary(term: Term): TermSummary {
  return {
    id: term.id,
    text: term.text,
    theme: term.theme,
    severity: term.severity,
    kind: kindOf(term),
    reason: term.reason,
    boundary: term.boundary,
    certain: term.certain,
    exact: term.exact,
    conditional: term.requires.length > 0 || term.excludes.length > 0,
    years: [...term.years],
    languages: [...term.languages],
  };
}

/** All there is to know of a term, its lists written out. */
export function termDetail(library: ParsedLibrary, term: Term): TermDetail {
  return {
    ...termSummary(term),
    ruleId: `term.${term.id}`,
    line: term.line,
    elements: term.elements.map((element) => ({
      ...wordsOfElement(library, element),
      optional: element.optional,
      gapBefore: element.gapBefore,
    })),
    requires: conditionOf(library, term.requires),
    excludes: conditionOf(library, term.excludes),
  };
}

function wordsOfElement(library: ParsedLibrary, element: PatternElement): Words {
  return element.kind === 'list' ? listWords(library, element.list) : ownWords(element.words);
}

/** Lists one by one, and the words that the term names itself together. */
function conditionOf(library: ParsedLibrary, names: readonly string[]): Words[] {
  const lists = names.filter((name) => name.startsWith('@'));
  const own = names.filter((name) => !name.startsWith('@'));
  return [
    ...(own.length > 0 ? [ownWords(own)] : []),
    ...lists.map((name) => listWords(library, name.slice(1))),
  ];
}

function ownWords(words: readonly string[]): Words {
  return { list: null, words: words.slice(0, WORDS_SHOWN), total: words.length };
}

function listWords(library: ParsedLibrary, list: string): Words {
  const members = library.lists.get(list)?.members ?? [];
  return { list, words: members.slice(0, WORDS_SHOWN), total: members.length };
}
