/** Lapwing's own detection, as agents have it: a library compiled, loaded and matched with. */
import { compileLibrary } from '@lapwing/matching/compile/compile-library';
import { loadLibrary } from '@lapwing/matching/library';
import { matchText, type TextMatch } from '@lapwing/matching/match-text';
import type { TermFile } from '@lapwing/shared/term-file/term-file';
import { dictionary } from '../../../../collector/policy/library/ordinary-words.ts';
import type { Filter, Hit } from './filter.ts';
import { readLibraryToJudge } from './library-to-judge.ts';

/** Characters of context that an excerpt shows on each side. */
const EXCERPT_CHARACTERS = 40;

/** Lapwing as a filter, and the library it uses. */
export interface Lapwing {
  readonly filter: Filter;
  readonly file: TermFile;
  /** What was left out of the library, and why. */
  readonly problems: readonly string[];
}

/** Compiles the library in `folder` as the collector does, with all that is known of ordinary words. */
export async function openLapwing(folder: string): Promise<Lapwing> {
  const { file, problems } = await readLibraryToJudge(folder);
  const bytes = compileLibrary(file, dictionary());
  const library = loadLibrary(bytes);
  const rules = file.terms.filter(({ rule }) => rule).length;
  const kilobytes = Math.round(bytes.byteLength / 1024).toLocaleString('en-GB');
  return {
    file,
    problems,
    filter: {
      name: 'Lapwing',
      setUp: `library ${file.version}: ${file.terms.length - rules} terms, ${rules} phrase rules, ${kilobytes} KiB compiled`,
      find: (text) => matchText(library, text).map(hitOf),
    },
  };
}

function hitOf(match: TextMatch): Hit {
  const { termId: id, severity, theme, ruleIds, matchedText, reading } = match;
  const before = match.contextBefore.slice(-EXCERPT_CHARACTERS);
  const after = match.contextAfter.slice(0, EXCERPT_CHARACTERS);
  const how = reading === 'plain' ? '' : ` (${reading})`;
  const excerpt = `${before}[${matchedText}]${after}`.replace(/\s+/g, ' ') + how;
  return { id, severity, theme, ruleIds, excerpt };
}
