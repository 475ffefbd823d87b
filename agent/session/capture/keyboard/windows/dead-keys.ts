/**
 * Dead keys on Windows. ToUnicodeEx is asked to leave the kernel's keyboard state
 * alone, so it does not remember a dead key from one call to the next; the accent
 * is put on its letter here, by Unicode composition.
 */

/** Spacing accents, as ToUnicodeEx gives them for dead keys → combining marks. */
const combiningMarks = new Map<string, string>([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['"', '\u0308'],
  ['°', '\u030a'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

/**
 * What a dead key and the character after it type: the accented letter; the
 * accent alone before a space; both where the letter has no such form.
 */
export function composeDeadKey(accent: string, character: string): string {
  if (character === ' ') return accent;
  const mark = combiningMarks.get(accent);
  if (mark === undefined) return accent + character;
  // Windows may have composed it by itself, if the application left the dead key pending.
  if (character.normalize('NFD').includes(mark)) return character;
  const composed = (character + mark).normalize('NFC');
  return [...composed].length === 1 ? composed : accent + character;
}
