/** Text that goes on the wire. */

/**
 * The first `length` UTF-16 units, without half a character at the end, and with U+FFFD in place
 * of half characters anywhere: those have no UTF-8, and one of them would make the whole protobuf
 * frame that it is in undecodable.
 */
export function cutText(text: string, length = Number.POSITIVE_INFINITY): string {
  if (text.length <= length) return text.toWellFormed();
  const splitsPair = isHigh(text.charCodeAt(length - 1)) && isLow(text.charCodeAt(length));
  return text.slice(0, splitsPair ? length - 1 : length).toWellFormed();
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
