import { describe, expect, it } from 'vitest';
import { knownApplications, namesOf, programsOf } from './application-names.ts';

const word = { name: 'Microsoft Word', executables: ['winword', 'microsoft word'] };
const office = ['Calc', 'Writer'].map((part) => ({
  name: `LibreOffice ${part}`,
  executables: ['soffice*'],
}));
const none = { name: 'Whiteboard', executables: [] };
const known = knownApplications(
  [...office, word, none],
  new Map([
    ['winword.exe', 'Word'],
    ['soffice.bin', 'LibreOffice Writer'],
    ['scratch.exe', 'Scratch 3'],
    ['scratch-desktop', 'Scratch 3'],
    ['chromium', 'Chromium'],
    ['trojan.exe', 'Microsoft Word'],
  ]),
);

describe('applications to choose from', () => {
  it('are the school’s, one for each program, and what was seen beside them', () => {
    expect(known.listed).toEqual([
      { name: 'LibreOffice Calc / LibreOffice Writer', executables: ['soffice*'] },
      word,
    ]);
    expect(known.seen).toEqual([
      { name: 'Chromium', executables: ['chromium'] },
      { name: 'Microsoft Word (trojan.exe)', executables: ['trojan.exe'] },
      { name: 'Scratch 3', executables: ['scratch.exe', 'scratch-desktop'] },
    ]);
  });

  it('are named where all their programs are there', () => {
    expect(namesOf(['winword', 'scratch.exe', 'microsoft word', 'x*'], known)).toEqual([
      'Microsoft Word',
      'scratch.exe',
      'x*',
    ]);
  });

  it('become programs again, and so do file names that are typed', () => {
    const entered = ['microsoft word', 'Scratch 3', 'GIMP.exe', 'winword'];
    expect(programsOf(entered, known)).toEqual({
      executables: [...word.executables, 'scratch.exe', 'scratch-desktop', 'gimp.exe'],
      fault: null,
    });
    expect(programsOf(['/usr/bin/gimp'], known)).toEqual({
      executables: [],
      fault: 'Enter the program’s file name only.',
    });
  });
});
