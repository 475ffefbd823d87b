import { describe, expect, it } from 'vitest';
import { addChosen, type ChosenFile, chosenFault, sizeWords, titleOf } from './chosen-files.ts';

const limits = { maxFileBytes: 1024 ** 2, maxTotalBytes: 2 * 1024 ** 2, extensions: ['odt'] };
const file = (path: string, size = 10): ChosenFile => ({
  path,
  file: { size, name: path } as File,
});

describe('chosen files', () => {
  it('are added up, the later of one path stays, and hidden ones are left out', () => {
    const later = file('A.odt', 20);
    const chosen = addChosen([file('a.odt'), file('b.odt')], [later, file('x/.git/c.odt')]);
    expect(chosen.map(({ path }) => path)).toEqual(['A.odt', 'b.odt']);
    expect(chosen[0]).toBe(later);
  });

  it('say why they cannot be handed out', () => {
    expect(chosenFault([file('a.odt')], limits)).toBeNull();
    expect(chosenFault([file('a.exe')], limits)).toMatch(/“a.exe” cannot be handed out: .*kind/);
    expect(chosenFault([file('a.odt', 1024 ** 2 + 1)], limits)).toMatch(/larger than 1 MB/);
    const three = ['a.odt', 'b.odt', 'c.odt'].map((path) => file(path, 1024 ** 2));
    expect(chosenFault(three, limits)).toMatch(/together are larger than 2 MB/);
    const many = Array.from({ length: 201 }, (_, number) => file(`${number}.odt`));
    expect(chosenFault(many, limits)).toMatch(/At most 200/);
  });

  it('are called by their folder, their one file, or their number', () => {
    expect(titleOf([file('Week 3/a.odt'), file('Week 3/b.odt')])).toBe('Week 3');
    expect(titleOf([file('a.odt')])).toBe('a.odt');
    expect(titleOf([file('a.odt'), file('b.odt')])).toBe('2 files');
    expect([sizeWords(0), sizeWords(5_000), sizeWords(5_000_000)]).toEqual([
      '0 KB',
      '5 KB',
      '4.8 MB',
    ]);
  });
});
