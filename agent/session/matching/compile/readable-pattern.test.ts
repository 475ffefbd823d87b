import { expect, it } from 'vitest';
import { readablePattern } from './readable-pattern.ts';

it.each([
  ['@i-will ...2 to? kill/end @victim', '[I will] … (to) kill/end [victim]'],
  ["i'm going to hide it", "I'm going to hide it"],
  ['@i ... @want to? @die', '[I] … [want] (to) [die]'],
  ['hit/hits/hitting/beat me', 'hit/hits/etc. me'],
  ['they...5 @be? rude/mean', 'they … ([be]) rude/mean'],
  ['@crime ...10 undetected', '[crime] … undetected'],
])('shows the pattern %s as people read it', (pattern, shown) => {
  expect(readablePattern(pattern)).toBe(shown);
});
