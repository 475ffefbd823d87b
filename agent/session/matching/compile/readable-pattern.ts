/** A rule's pattern in words that people read; every reason and every flag of the rule shows it. */

/** Most alternatives that are all shown; the term's page in the console has every one. */
const MOST_SHOWN = 3;

/**
 * A rule's pattern as people read it: of a list its name, in brackets, for any of its words;
 * of many alternatives the first two; what may be missing in parentheses; gaps as an ellipsis.
 * "@i-will ...2 to? kill/end @victim" is "[I will] … (to) kill/end [victim]".
 */
export function readablePattern(text: string): string {
  return text
    .split(/(?<!\.)(\.{3}\d*)(?!\.)|\s+/)
    .filter((part) => part !== undefined && part !== '')
    .map(readablePart)
    .join(' ')
    .replaceAll(/\bi\b/g, 'I');
}

function readablePart(part: string): string {
  if (part.startsWith('...')) return '…';
  if (part.endsWith('?')) return `(${readablePart(part.slice(0, -1))})`;
  if (part.startsWith('@')) return `[${part.slice(1).replaceAll('-', ' ')}]`;
  const alternatives = part.split('/');
  if (alternatives.length <= MOST_SHOWN) return part;
  return `${alternatives.slice(0, MOST_SHOWN - 1).join('/')}/etc.`;
}
