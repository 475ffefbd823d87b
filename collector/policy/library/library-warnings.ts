/** What is allowed in a library, and mostly a mistake. */
import { CUES } from '@lapwing/matching/grading/cues';
import type {
  PatternElement,
  Term,
  TermFault,
  TermFile,
} from '@lapwing/shared/term-file/term-file';

/** From this severity on, a lone ordinary word is warned of: somebody is alerted of it. */
const ALERTING_SEVERITY = 3;
/** A gap of this many words before words that are in every sentence says next to nothing. */
const LOOSE_GAP_WORDS = 3;
/** The words that every text is full of. */
const COMMONEST_WORDS: ReadonlySet<string> = new Set(
  'the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my all would there their is are was me him'.split(
    ' ',
  ),
);

/**
 * Warnings about a library without faults, in the order of the lines. `usualWords` are words
 * that everybody uses, folded.
 *
 * - a lone ordinary word of severity 3 or above, which is not marked exact or certain
 * - a rule that ends, after a gap, with a list of words that are in every sentence
 * - an `excludes` that the pattern's own words always meet, so that it is never found, or a
 *   `requires` that they always meet
 * - a plain word in a condition that is the name of a list, and no member of it
 * - a list that nothing uses
 */
export function libraryWarnings(file: TermFile, usualWords: ReadonlySet<string>): TermFault[] {
  const lists = new Map(file.lists.map(({ name, members }) => [name, new Set(members)]));
  const warnings: TermFault[] = unusedLists(file);
  for (const term of file.terms) {
    for (const message of termWarnings(term, lists, usualWords)) {
      warnings.push({ line: term.line, column: 1, message });
    }
  }
  return warnings.sort((a, b) => a.line - b.line);
}

type Lists = ReadonlyMap<string, ReadonlySet<string>>;

function* termWarnings(
  term: Term,
  lists: Lists,
  usualWords: ReadonlySet<string>,
): Generator<string> {
  const { text, severity, elements, rule } = term;
  const lone = !rule && elements.length === 1;
  if (lone && severity >= ALERTING_SEVERITY && usualWords.has(text.toLowerCase())) {
    yield `"${text}" is an ordinary word, and alone says little. Give it severity 1 or 2, or look for a phrase.`;
  }
  const last = elements.at(-1)!;
  if (last.kind === 'list' && last.gapBefore >= LOOSE_GAP_WORDS) {
    const common = [...membersOf(last, lists)].find((word) => COMMONEST_WORDS.has(word));
    if (common !== undefined) {
      yield `The rule ends with @${last.list}, which has "${common}" in it: almost every sentence will do. Make the gap smaller.`;
    }
  }
  for (const condition of [...term.requires, ...term.excludes]) {
    if (lists.get(condition)?.has(condition) === false) {
      yield `"${condition}" is the name of a list. If the list is meant, write "@${condition}".`;
    }
  }
  for (const element of elements) {
    if (element.optional) continue;
    if (isAlwaysAmong(element, term.excludes, lists)) {
      yield `"${text}" is never found: "${shown(element)}" is always there, and excluded.`;
    }
    if (isAlwaysAmong(element, term.requires, lists)) {
      yield `The condition is always met: "${shown(element)}" is in the pattern, and required.`;
    }
  }
}

/** Whether whatever fills the element meets one of the conditions. */
function isAlwaysAmong(
  element: PatternElement,
  conditions: readonly string[],
  lists: Lists,
): boolean {
  if (conditions.length === 0) return false;
  const words = [...membersOf(element, lists)];
  return words.every((word) =>
    conditions.some((condition) =>
      condition.startsWith('@') ? lists.get(condition.slice(1))?.has(word) : condition === word,
    ),
  );
}

function membersOf(element: PatternElement, lists: Lists): Iterable<string> {
  return element.kind === 'words' ? element.words : (lists.get(element.list) ?? []);
}

function shown(element: PatternElement): string {
  return element.kind === 'words' ? element.words.join('/') : `@${element.list}`;
}

/** Lists that no pattern and no condition mentions, that are no cue, and that no such list uses. */
function unusedLists(file: TermFile): TermFault[] {
  const usesOf = new Map(file.lists.map(({ name, uses }) => [name, uses]));
  // A set is walked through to its end, with what is added on the way.
  const used = new Set<string>(CUES);
  for (const { elements, requires, excludes } of file.terms) {
    for (const element of elements) if (element.kind === 'list') used.add(element.list);
    for (const condition of [...requires, ...excludes]) {
      if (condition.startsWith('@')) used.add(condition.slice(1));
    }
  }
  for (const name of used) for (const inner of usesOf.get(name) ?? []) used.add(inner);
  return file.lists
    .filter(({ name }) => !used.has(name))
    .map(({ name, line }) => ({
      line,
      column: 1,
      message: `Nothing uses the list "${name}". Delete it, or refer to it as "@${name}".`,
    }));
}
