/** Puts the parts of a compiled library together. */
import {
  checksumOf,
  HEADER,
  HEADER_WORDS,
  LIBRARY_FORMAT,
  LIBRARY_MAGIC,
  SECTIONS,
  type Section,
} from '../layout.ts';

/** Counts that the header holds. */
export interface LibraryCounts {
  words: number;
  symbols: number;
  terms: number;
  rules: number;
  forms: number;
  longestWordProbe: number;
  longestFormProbe: number;
  anchors: number;
}

/** Writes header and sections; see layout.ts. */
export function writeLibrary(
  counts: LibraryCounts,
  sections: Readonly<Record<Section, Uint32Array>>,
): Uint8Array {
  const first = HEADER_WORDS + SECTIONS.length * 2;
  const length = SECTIONS.reduce((sum, name) => sum + sections[name].length, first);
  const words = new Uint32Array(length);
  words[HEADER.magic] = LIBRARY_MAGIC;
  words[HEADER.format] = LIBRARY_FORMAT;
  words[HEADER.size] = length * 4;
  for (const [name, count] of Object.entries(counts))
    words[HEADER[name as keyof LibraryCounts]] = count;
  words[HEADER.sections] = SECTIONS.length;
  let at = first;
  SECTIONS.forEach((name, index) => {
    words[HEADER_WORDS + index * 2] = at * 4;
    words[HEADER_WORDS + index * 2 + 1] = sections[name].length * 4;
    words.set(sections[name], at);
    at += sections[name].length;
  });
  words[HEADER.checksum] = checksumOf(words, HEADER.checksum + 1);
  return new Uint8Array(words.buffer);
}
