import { compileLibrary } from '@lapwing/matching/compile/compile-library';
import { loadLibrary } from '@lapwing/matching/library';
import { matchText } from '@lapwing/matching/match-text';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { expect, it } from 'vitest';
import { dictionary } from '../../../../policy/library/ordinary-words.ts';
import { readShippedLibrary } from '../../../../policy/library/read-library.ts';
import { examples } from './examples.ts';

it('the examples show what they are there to show, with the library that ships', async () => {
  const parsed = parseTermFile(await readShippedLibrary());
  if (parsed.kind === 'invalid') throw new Error(parsed.faults[0]?.message);
  const library = loadLibrary(compileLibrary(parsed.file, dictionary()));
  const found = (label: string) => {
    const { text } = examples.find((example) => example.label === label)!;
    return matchText(library, text).map(({ severity, reading }) => ({
      told: severity >= 3,
      reading,
    }));
  };
  expect(found('Plain')).toEqual([{ told: true, reading: 'plain' }]);
  expect(found('Spelled out')).toEqual([{ told: true, reading: 'spelled-out' }]);
  expect(found('In digits')).toEqual([{ told: true, reading: 'leet' }]);
  expect(found('Misspelt')).toEqual([{ told: true, reading: 'misspelt' }]);
  expect(found('In a play for school')).toEqual([{ told: false, reading: 'plain' }]);
  expect(found('About computers')).toEqual([]);
});
