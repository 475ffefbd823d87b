/**
 * Whether a match is denied: "I would never kill myself". A word of negation near by
 * is not enough: "I can't stand this", "no one will stop me" and "not okay, going to
 * kill myself" deny nothing of what follows.
 */
import { cueBit, cueMask } from './cues.ts';
import type { Surroundings } from './surroundings.ts';

const NEGATION = cueBit('negation');
const PERSON = cueMask('first-person', 'second-person', 'third-person', 'named-person');
/** Words that may stand between "never" and the deed: "want", "going", "really". */
const LINK = cueMask('intent', 'desire', 'filler', 'negation');

/** How far before the match a negation may stand, words. */
const REACH = 5;
/** Words without any meaning to us that may stand between: "to", "the", "ever". */
const MOST_UNKNOWN = 2;

/** Whether the match is denied by a word before it in its sentence, or in one of its gaps. */
export function isNegated(surroundings: Surroundings): boolean {
  return isNegatedWithin(surroundings) || isNegatedBefore(surroundings);
}

function isNegatedWithin({ input }: Surroundings): boolean {
  return input.kind === 'rule' && (input.within & NEGATION) !== 0 && !input.wording.holdsNegation;
}

function isNegatedBefore({ input, ownRisk }: Surroundings): boolean {
  if (input.wording.beginsWithSubject || input.wording.beginsWithNegation) return false;
  const strict = ownRisk || isRisk(input.theme);
  const reach = Math.min(input.sentenceBefore, REACH, input.before.length);
  let unknown = 0;
  for (let index = 0; index < reach; index++) {
    const mask = input.before[index]!;
    if ((mask & NEGATION) !== 0) {
      // "not okay gonna kill myself": where life is at stake, what follows the negation must lead to the deed.
      return !strict || index === 0 || (input.before[index - 1]! & LINK) !== 0;
    }
    if ((mask & PERSON) !== 0) return false;
    if ((mask & LINK) === 0 && ++unknown > MOST_UNKNOWN) return false;
  }
  return false;
}

function isRisk(theme: string): boolean {
  return theme === 'suicide' || theme === 'self-harm';
}
