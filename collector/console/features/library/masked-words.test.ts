import { expect, it } from 'vitest';
import { maskWords } from './masked-words.ts';

it('words are masked but for their first letters, and rules keep their structure', () => {
  expect(maskWords('nobody likes you')).toBe('n••••• l•••• y••');
  expect(maskWords('unfathomably')).toBe('u••••••');
  expect(maskWords('@i ... want/need @harm ...8 them?')).toBe('@i ... w•••/n••• @harm ...8 t••••');
  expect(maskWords('😢 a')).toBe('😢 a');
});
