/** The plainest filter there is: a list of words and phrases, looked up word by word. */

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Finds the listed phrases as whole words, whatever their case; the longest one at each word. */
export function phraseFinder(phrases: Iterable<string>): (text: string) => string[] {
  const known = new Set<string>();
  let longest = 1;
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    known.add(words.join(' '));
    longest = Math.max(longest, words.length);
  }
  return (text) => {
    const words = wordsOf(text);
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      let length = Math.min(longest, words.length - at);
      while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length--;
      if (length > 0) found.push(words.slice(at, at + length).join(' '));
      at += Math.max(1, length);
    }
    return found;
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
