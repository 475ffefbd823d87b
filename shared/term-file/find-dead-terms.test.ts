import { describe, expect, it } from 'vitest';
import { findDeadTerms } from './find-dead-terms.ts';
import { parseTermFile } from './parse-term-file.ts';

function deadLines(terms: string): number[] {
  const parsed = parseTermFile(`version 2026.11.1\n[suicide]\n${terms}`);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults));
  return findDeadTerms(parsed.file).map((fault) => fault.line - 2);
}

describe('findDeadTerms', () => {
  it('finds a phrase that holds a phrase of the same or a higher severity', () => {
    expect(deadLines('4 kill myself\n4 i will Kill-Myself now\n3 kill myself later')).toEqual([
      2, 3,
    ]);
  });

  it('lets a graver phrase hold a milder one, and a word hold letters', () => {
    expect(deadLines('4 kill myself\n5 i will kill myself\n3 killjoy\n3 kill')).toEqual([]);
  });

  it.each([
    ['a lone word, which is graded by other rules', '3 ket\n3 got any ket'],
    ['a phrase rule', '4 kill/hang myself\n4 now kill myself'],
    ['a condition', '4 kill myself | years: 7\n4 now kill myself'],
    ['a condition on what stands near', '4 kill myself | excludes: joke\n4 now kill myself'],
    ['an exact spelling', '4 kill myself | exact\n4 now kill myself'],
    ['a phrase that is never lowered', '4 kill myself\n4 now kill myself | certain'],
    ['a cue around it', 'list plan-time: tonight\n4 kill myself\n4 kill myself tonight'],
  ])('does not trust %s', (_, terms) => {
    expect(deadLines(terms)).toEqual([]);
  });
});
