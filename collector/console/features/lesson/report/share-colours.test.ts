import { expect, it } from 'vitest';
import { barParts, colourNames } from './share-colours.ts';

const shares = (...names: string[]) =>
  names.map((name, index) => ({ name, durationMs: 1_000 * (names.length - index) }));

it('gives the class’s longest names a colour, and puts the others together', () => {
  const ofClass = shares('Writer', 'Calc', 'Chromium', 'Files', 'Gimp', 'Draw', 'Notes', 'Player');
  const parts = barParts(ofClass, colourNames(ofClass));
  expect(parts.map(({ name, colour }) => [name, colour])).toEqual([
    ['Writer', 0],
    ['Calc', 1],
    ['Chromium', 2],
    ['Files', 3],
    ['Gimp', 4],
    ['Draw', 5],
    ['2 others', 'rest'],
  ]);
  expect(parts.at(-1)?.durationMs).toBe(3_000);
});

it('keeps the class’s order and colours for one pupil, whose only other thing keeps its name', () => {
  const colours = colourNames(shares('Writer', 'Calc'));
  expect(barParts(shares('Solitaire', 'Calc', 'Writer'), colours)).toMatchObject([
    { name: 'Writer', colour: 0 },
    { name: 'Calc', colour: 1 },
    { name: 'Solitaire', colour: 'rest' },
  ]);
});
