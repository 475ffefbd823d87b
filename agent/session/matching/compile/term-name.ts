/** A term's name, as people read it: every flag and every reason shows it. */
import { foldText } from '@lapwing/shared/term-file/folding';
import type { Term } from '@lapwing/shared/term-file/term-file';

/** Most alternatives that are all shown; the term's page in the console has every one. */
const MOST_SHOWN = 3;

/** How people write "you", "your" and "are" in a hurry: no alternative that has to be shown. */
const SHORT_FORMS: readonly string[] = ['u', 'ur', 'r'];

/**
 * A literal term's name are its words. A rule's is the name that the library gives it,
 * "wants-to-die" as "wants to die"; of a rule without one its pattern, see `readablePattern`.
 */
export function termName({ id, text, rule }: Pick<Term, 'id' | 'text' | 'rule'>): string {
  if (!rule) return text;
  const given = id.slice(id.indexOf('.') + 1).replaceAll('-', ' ');
  return withCapitalI(given === foldText(text) ? readablePattern(text) : given);
}

/**
 * A rule's pattern as people read it: of a list its name, in brackets, for any of its words;
 * of many alternatives the first two; what may be missing in parentheses; gaps as an ellipsis.
 * "@i-will ...2 to? kill/end @victim" is "[I will] … (to) kill/end [victim]".
 */
function readablePattern(text: string): string {
  return text.split(/\s+/).map(readablePart).join(' ');
}

function readablePart(part: string): string {
  if (part.startsWith('...')) return '…';
  if (part.endsWith('?')) return `(${readablePart(part.slice(0, -1))})`;
  if (part.startsWith('@')) return `[${part.slice(1).replaceAll('-', ' ')}]`;
  const [first, ...others] = part.split('/');
  const alternatives = [first, ...others.filter((word) => !SHORT_FORMS.includes(word))];
  if (alternatives.length <= MOST_SHOWN) return alternatives.join('/');
  return `${alternatives.slice(0, MOST_SHOWN - 1).join('/')}/etc.`;
}

function withCapitalI(text: string): string {
  return text.replaceAll(/\bi\b/g, 'I');
}
