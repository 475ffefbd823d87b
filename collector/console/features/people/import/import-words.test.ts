import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../../directory/import.contract.ts';
import { applyWords, fileWords, resultWords } from './import-words.ts';
import { templateAddress, templates } from './templates.ts';

describe('words of an import', () => {
  it('say what the file is, and what the button does', () => {
    const preview = { rows: 1240, encoding: 'windows-1252', separator: 'tab', changes: 1 };
    expect(fileWords(preview as ImportPreview)).toBe(
      '1,240 lines, Windows-1252, separated by tabs',
    );
    expect(applyWords(preview as ImportPreview)).toBe('Import 1 change');
  });

  it('name only what was changed', () => {
    const none = { added: 0, changed: 0, removed: 0 };
    expect(
      resultWords({
        applied: [
          { thing: 'people', ...none, added: 1200, changed: 3 },
          { thing: 'rooms', ...none },
        ],
      }),
    ).toEqual(['People: 1,200 added, 3 changed']);
  });

  it('begin each template with the mark that Excel needs', () => {
    expect(decodeURIComponent(templateAddress('rooms').split(',').slice(1).join(','))).toBe(
      `\uFEFF${templates.rooms}`,
    );
  });
});
