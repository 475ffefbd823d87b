import type { Reading } from '@lapwing/matching/grading/reading';

const readingWords: Record<Reading, string> = {
  plain: '',
  misspelt: 'misspelt',
  'run-together': 'run together with its neighbours',
  split: 'in two parts',
  'spelled-out': 'spelled or drawn out',
  leet: 'with digits or signs for letters',
};

/** How a match was written, by its rule ids (`form.leet`); empty where it was written plainly. */
export function readingOf(ruleIds: readonly string[]): string {
  const form = ruleIds.find((id) => id.startsWith('form.'))?.slice('form.'.length) ?? '';
  return Object.hasOwn(readingWords, form) ? readingWords[form as Reading] : '';
}
