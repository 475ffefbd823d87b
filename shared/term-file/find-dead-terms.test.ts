import { describe, expect, it } from 'vitest';
import { findDeadTerms } from './find-dead-terms.ts';
import { parseTermFile } from './parse-term-file.ts';

function deadLines(terms: string): number[] {
  const parsed = parseTermFile(`version 2026.11.1\n[suicide]\n${terms}`);
  if (parsed.kind === 'invalid') throw new Error('The test has a fault in its terms.');
  return findDeadTerms(parsed.file).map((fault) => fault.line - 2);
}

describe('findDeadTerms', () => {
  it('finds a phrase that holds a term of the same or a higher severity', () => {
    expect(deadLines('4 kill myself\n4 i will Kill-Myself now\n3 kill myself later')).toEqual([
      2, 3,
    ]);
  });

  it('lets a graver phrase hold a milder one, and a word hold letters', () => {
    expect(deadLines('4 kill myself\n5 i will kill myself\n3 killjoy\n3 kill')).toEqual([]);
  });
});
