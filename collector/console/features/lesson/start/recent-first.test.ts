import { describe, expect, it } from 'vitest';
import { type LessonChoice, recentFirst } from './recent-first.ts';

function choice(id: string, own = false): LessonChoice {
  return { kind: 'class', id, name: id, detail: '', own, usable: true };
}

describe('choices of a lesson', () => {
  it('have those of the latest lessons first, then own classes, then names as people count', () => {
    const choices = [
      choice('10A'),
      choice('9B'),
      choice('8C', true),
      choice('11D'),
      { ...choice('7A'), usable: false },
    ];
    const past = [
      { room: null, class: { id: '11D', name: '11D' } },
      { room: { id: 'IT2', name: 'IT2' }, class: { id: '9B', name: '9B' } },
    ];
    expect(recentFirst(choices, past).map(({ id }) => id)).toEqual([
      '11D',
      '9B',
      '8C',
      '10A',
      '7A',
    ]);
  });
});
