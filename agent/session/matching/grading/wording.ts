/**
 * What grading has to know of how a term is written: the compiler looks at the term file, where
 * lists still have their names ("@i ... @not-want to live"), and the library keeps the answers.
 */

/** How a term is written. */
export interface Wording {
  /** It begins with its subject: a negation before it belongs to another clause. */
  readonly beginsWithSubject: boolean;
  /** Its first word is a negation or a condition. */
  readonly beginsWithNegation: boolean;
  /** It holds a negation of its own, as "don't want to live" does, or a condition: "if you don't …". */
  readonly holdsNegation: boolean;
}

const SUBJECT_FIRST =
  /^(?:@(?:i|first-person|third-person|named-person|person|someone|he-she)\b|(?:i|i'm|im|i've|ive|i'd|i'll|my|we|he|she|they|you|you're|he's|she's|they're|everyone|everybody|nobody)\b)/;
const NEGATION =
  /^(?:if|unless)\b|@(?:[a-z-]*not[a-z-]*|negation|never|nothing)\b|\b(?:not|no|never|none|nothing|nobody|without|against|cannot|stop|[a-z]+n't)\b/;

/** The wording of a term. @param text As the term file has it, folded or not. */
export function wordingOf(text: string): Wording {
  const written = text.toLowerCase();
  return {
    beginsWithSubject: SUBJECT_FIRST.test(written),
    beginsWithNegation: NEGATION.test(written.split(/[ ?]/)[0]!),
    holdsNegation: NEGATION.test(written),
  };
}
