import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findDeadTerms } from '@lapwing/shared/term-file/find-dead-terms';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { type ThemeSlug, themes } from '@lapwing/shared/themes';
import { describe, expect, it } from 'vitest';
import { joinLibrary, readShippedLibrary } from './read-library.ts';

describe('the shipped library', () => {
  it('has no faults, and no term that can never be reported', async () => {
    const parsed = parseTermFile(await readShippedLibrary());
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    expect(findDeadTerms(parsed.file)).toEqual([]);
  });

  it('covers every theme, with a reason for every severity', async () => {
    const parsed = parseTermFile(await readShippedLibrary());
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    const { terms } = parsed.file;
    expect(terms.length).toBeGreaterThanOrEqual(150);
    for (const slug of Object.keys(themes) as ThemeSlug[]) {
      expect(terms.filter((term) => term.theme === slug).length, slug).toBeGreaterThanOrEqual(5);
    }
    expect(terms.filter((term) => !term.reason.endsWith('.'))).toEqual([]);
  });

  it('keeps a lone word that is no slur and no slang at 3 or below', async () => {
    const parsed = parseTermFile(await readShippedLibrary());
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    const grave = parsed.file.terms.filter((term) => !/[ -]/.test(term.text) && term.severity > 3);
    expect(grave.map((term) => term.text).sort()).toEqual([
      'deepnude',
      'kys',
      'nudify',
      'thinspiration',
      'thinspo',
      'upskirt',
      'upskirting',
    ]);
  });
});

describe('joinLibrary', () => {
  it('puts the head first, then lists, the themes in order, other files last, and knows where lines are from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'library-'));
    try {
      await writeFile(join(folder, 'our-school.terms'), '[fraud]\n3 dinner money scam\n');
      await writeFile(join(folder, 'suicide.terms'), '[suicide]\n4 kill myself');
      await writeFile(join(folder, 'drugs.terms'), '[drugs]\n\n2 ketamine\n');
      await writeFile(join(folder, 'library.terms'), 'version 2026.11.1\n');
      await writeFile(join(folder, 'notes.txt'), 'no terms');
      await mkdir(join(folder, 'lists'));
      await writeFile(join(folder, 'lists', 'people.terms'), '# People.\nlist person: him, her\n');
      const library = await joinLibrary(folder);
      const parsed = parseTermFile(library.text);
      if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
      const places = parsed.file.terms.map((term) => {
        const { file, line } = library.locate(term.line);
        return `${term.id} ${basename(file)}:${line}`;
      });
      expect(parsed.file.lists.map(({ line }) => library.locate(line))).toEqual([
        { file: join(folder, 'lists', 'people.terms'), line: 2 },
      ]);
      expect(places).toEqual([
        'drugs.ketamine drugs.terms:3',
        'suicide.kill-myself suicide.terms:2',
        'fraud.dinner-money-scam our-school.terms:2',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
