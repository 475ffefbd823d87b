import { expect, it } from 'vitest';
import { cutByMarks } from './marked-text.ts';

it('a text is cut at its marks, and the gravest shows where they overlap', () => {
  const marks = [
    { start: 2, end: 8, severity: 2 },
    { start: 4, end: 6, severity: 4 },
  ];
  expect(cutByMarks('0123456789', marks)).toEqual([
    { text: '01', severity: null },
    { text: '23', severity: 2 },
    { text: '45', severity: 4 },
    { text: '67', severity: 2 },
    { text: '89', severity: null },
  ]);
});

it('marks that touch and are as grave are one, and no text is lost', () => {
  const marks = [
    { start: 0, end: 2, severity: 3 },
    { start: 2, end: 3, severity: 3 },
  ];
  expect(cutByMarks('abc', marks)).toEqual([{ text: 'abc', severity: 3 }]);
  expect(cutByMarks('abc', [])).toEqual([{ text: 'abc', severity: null }]);
  expect(cutByMarks('', [])).toEqual([]);
});
