/** Why a match has its severity, in words and rule ids. */
import type { Term } from '@lapwing/shared/term-file/term-file';
import { themes } from '@lapwing/shared/themes';

/** Rules that can decide, besides the term itself. */
const DELETED_RULE = 'edit.deleted';
const DISGUISED_RULE = 'form.folded';

/** What is known of one occurrence beyond its term. */
export interface Circumstances {
  /** It was deleted before it was finished. */
  deleted: boolean;
  /** As typed. */
  matchedText: string;
}

/** Reasons, most weighty first, and the ids of their rules in the same order. */
export function explain(
  term: Term,
  circumstances: Circumstances,
): { reasons: string[]; ruleIds: string[] } {
  const kind = term.text.includes(' ') ? 'phrase' : 'word';
  const because = term.reason === '' ? '' : ` ${term.reason}`;
  const reasons = [
    `The ${kind} “${term.text}” has severity ${term.severity} of 5 under ${themes[term.theme].name}.${because}`,
  ];
  const ruleIds = [`term.${term.id}`];
  if (circumstances.deleted) {
    reasons.push('It was typed and then deleted.');
    ruleIds.push(DELETED_RULE);
  }
  if (isDisguised(term.text, circumstances.matchedText)) {
    reasons.push('It was written with other accents, spacing or punctuation than usual.');
    ruleIds.push(DISGUISED_RULE);
  }
  return { reasons, ruleIds };
}

/** Whether it was typed otherwise than people write it who disguise nothing. */
function isDisguised(term: string, matchedText: string): boolean {
  return plainForm(matchedText) !== plainForm(term);
}

function plainForm(text: string): string {
  return text.toLowerCase().replaceAll("'", '').replaceAll('’', '').replaceAll('-', ' ');
}
