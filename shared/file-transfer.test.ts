import { describe, expect, it } from 'vitest';
import { fileFault, fileLimits, fitsNames, folderName, pathFault } from './file-transfer.ts';

const limits = fileLimits({ extensions: ['odt', 'png'] });

describe('paths of files that travel', () => {
  it.each(['Essay.odt', 'Week 3/Aufgabe ä.odt', 'a/b/c.tar.odt', '日本.odt'])('take %j', (path) => {
    expect(pathFault(path)).toBeNull();
  });

  it.each([
    '',
    '/etc/passwd',
    '../x.odt',
    'a/../x.odt',
    'a//x.odt',
    './x.odt',
    'a/',
    '.bashrc',
    'a/.ssh/x.odt',
    'C:x.odt',
    'a\\b.odt',
    'x.odt ',
    ' x.odt',
    'x.odt.',
    'NUL',
    'con.odt',
    'a/LPT1.odt',
    'x\u0000.odt',
    'x\n.odt',
    'x\u202etdo.exe',
    'x\ud800.odt',
    'a'.repeat(200),
    'a/'.repeat(9) + 'x',
  ])('refuse %j', (path) => {
    expect(pathFault(path)).not.toBeNull();
  });
});

it('names a folder like the lesson, whatever it is called', () => {
  expect(folderName('9B Computing')).toBe('9B Computing');
  expect(folderName('../../etc')).toBe('etc');
  expect(folderName('Maths: sin/cos?')).toBe('Maths sin cos');
  expect(folderName('...')).toBe('Lesson');
  expect(folderName('CON')).toBe('_CON');
  for (const name of ['../../etc', 'Maths: sin/cos?', '...', 'CON', '\u202eabc', 'x'.repeat(300)]) {
    expect(pathFault(folderName(name))).toBeNull();
  }
});

it('says why a file may not travel', () => {
  expect(fileFault({ path: 'a.odt', size: 5 }, limits)).toBeNull();
  expect(fileFault({ path: 'A.ODT', size: 0 }, limits)).toBeNull();
  expect(fileFault({ path: 'a.exe', size: 5 }, limits)).toMatch(/kind/);
  expect(fileFault({ path: 'odt', size: 5 }, limits)).toMatch(/kind/);
  expect(fileFault({ path: 'a.odt', size: 101 * 1024 * 1024 }, limits)).toMatch(/100 MB/);
  expect(fileFault({ path: 'a.odt', size: Number.NaN }, limits)).not.toBeNull();
  expect(fileFault({ path: '../a.odt', size: 5 }, limits)).not.toBeNull();
  expect(fileFault({ path: 'a.odt', size: 5 }, fileLimits(null))).toMatch(/kind/);
});

it('finds names by wildcards, in upper and lower case', () => {
  expect(fitsNames('x/Essay.odt', [])).toBe(true);
  expect(fitsNames('x/Essay.odt', ['*.ODT'])).toBe(true);
  expect(fitsNames('x/Essay.odt', ['essay.odt'])).toBe(true);
  expect(fitsNames('x/Essay.odt', ['e*y*.o*'])).toBe(true);
  expect(fitsNames('x/Essay.odt', ['x*', '*.png', 'essay'])).toBe(false);
  expect(fitsNames('ab', ['ab*b'])).toBe(false);
  expect(fitsNames('a'.repeat(200), ['*a'.repeat(100) + 'b'])).toBe(false);
});
