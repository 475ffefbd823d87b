import { expect, it } from 'vitest';
import { axisMarks, percentAt } from './time-axis.ts';

const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`);
const axis = { fromMs: at('09:00'), toMs: at('10:00') };

it('places moments, and those beyond an end at that end', () => {
  expect(percentAt(axis, '2026-11-20T09:15:00Z')).toBe(25);
  expect(percentAt(axis, at('08:00'))).toBe(0);
  expect(percentAt(axis, at('11:00'))).toBe(100);
});

it('marks full minutes, fewer of them the longer the lesson', () => {
  expect(axisMarks(axis)).toHaveLength(7);
  expect(axisMarks({ fromMs: at('09:03'), toMs: at('09:33') })[0]).toBe(at('09:05'));
  expect(axisMarks({ fromMs: at('08:00'), toMs: at('20:00') })).toHaveLength(7);
  expect(axisMarks({ fromMs: at('09:00'), toMs: at('09:00') })).toEqual([at('09:00')]);
});
