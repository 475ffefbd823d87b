/** Where a sentence ends in the middle of a line. */
import type { TypedText } from '../typed-text.ts';

const FULL_STOP = 0x2e;
const QUESTION_MARK = 0x3f;
const EXCLAMATION_MARK = 0x21;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
/** How many closing marks may stand between a full stop and the space. */
const MOST_CLOSING_MARKS = 4;

/**
 * Whether . ? or ! stands before a position, quotation marks and brackets aside. An ellipsis
 * ends nothing.
 */
export function standsAfterFullStop(text: TypedText, position: number): boolean {
  if (position === 0) return false;
  let before = position - 1;
  let mark = text.at(before);
  if (mark >= LETTER_A && mark <= LETTER_Z) return false;
  const earliest = Math.max(text.oldest, position - MOST_CLOSING_MARKS);
  while (before > earliest && isClosingMark(mark)) mark = text.at(--before);
  if (mark === QUESTION_MARK || mark === EXCLAMATION_MARK) return true;
  return mark === FULL_STOP && (before <= text.oldest || text.at(before - 1) !== FULL_STOP);
}

/** " ' ) ] ” ’ » */
function isClosingMark(mark: number): boolean {
  return (
    mark === 0x22 ||
    mark === 0x27 ||
    mark === 0x29 ||
    mark === 0x5d ||
    mark === 0x201d ||
    mark === 0x2019 ||
    mark === 0xbb
  );
}
