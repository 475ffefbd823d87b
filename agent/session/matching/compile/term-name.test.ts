import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { expect, it } from 'vitest';
import { termName } from './term-name.ts';

const LISTS = [
  ['i-will', "i'll"],
  ['i', 'im'],
  ['want', 'wanna'],
  ['die', 'die'],
  ['be', 'are'],
  ['victim', 'them'],
  ['crime', 'robbery'],
].map(([name, words]) => `list ${name}: ${words}`);

/** The name of the term that a line of a term file is. */
function nameOf(line: string): string {
  const file = ['version 2026.11.1', ...LISTS, '[violence]', `3  ${line}`].join('\n');
  const parsed = parseTermFile(file);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults));
  return termName(parsed.file.terms[0]!);
}

it.each([
  ['@i-will ...2 to? kill/end @victim', '[I will] … (to) kill/end [victim]'],
  ["i'm/im going to hide it", "I'm/im going to hide it"],
  ['@i ... @want to? @die', '[I] … [want] (to) [die]'],
  ['hit/hits/hitting/beat me', 'hit/hits/etc. me'],
  ['they ...5 @be? rude/mean', 'they … ([be]) rude/mean'],
  ['@crime ...8 undetected', '[crime] … undetected'],
  ['nobody likes you/u or your/ur mum/mom', 'nobody likes you or your mum/mom'],
])('of a rule is its pattern as people read it: %s', (pattern, shown) => {
  expect(nameOf(pattern)).toBe(shown);
});

it('of a rule that the library names is that name', () => {
  expect(nameOf('@i ... @want to? @die | id: what-if-i-die')).toBe('what if I die');
});

it('of a literal term are its words, also where the library names it', () => {
  expect(nameOf('kill them all | id: all-of-them')).toBe('kill them all');
});
