/** What one version of a library changed against the one before it. */
import { themes } from '@lapwing/shared/themes';
import type { LibraryChanges } from '../library.contract.ts';
import type { ParsedLibrary } from './parsed-library.ts';

/** Terms added, removed, raised and lowered. Terms are the same where their ids are. */
export function libraryChanges(
  library: ParsedLibrary,
  before: ParsedLibrary | null,
): Omit<LibraryChanges, 'version' | 'before'> {
  const counts = { added: 0, removed: 0, raised: 0, lowered: 0 };
  const changed = new Map<string, number>();
  const count = (what: keyof typeof counts, theme: string) => {
    counts[what]++;
    changed.set(theme, (changed.get(theme) ?? 0) + 1);
  };
  if (before) {
    for (const term of library.byId.values()) {
      const earlier = before.byId.get(term.id);
      if (!earlier) count('added', term.theme);
      else if (term.severity > earlier.severity) count('raised', term.theme);
      else if (term.severity < earlier.severity) count('lowered', term.theme);
    }
    for (const term of before.byId.values()) {
      if (!library.byId.has(term.id)) count('removed', term.theme);
    }
  }
  return {
    terms: library.terms.length,
    ...counts,
    themes: (Object.keys(themes) as (keyof typeof themes)[]).flatMap((theme) => {
      const number = changed.get(theme);
      return number === undefined ? [] : [{ theme, changed: number }];
    }),
  };
}
