import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CUES } from '@lapwing/matching/grading/cues';
import { findDeadTerms } from '@lapwing/shared/term-file/find-dead-terms';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { type ThemeSlug, themes } from '@lapwing/shared/themes';
import { describe, expect, it } from 'vitest';
import { mostUsualWords } from './ordinary-words.ts';
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
    expect(terms.filter(({ rule }) => !rule).length).toBeGreaterThanOrEqual(600);
    expect(terms.filter(({ rule }) => rule).length).toBeGreaterThanOrEqual(60);
    for (const slug of Object.keys(themes) as ThemeSlug[]) {
      expect(terms.filter((term) => term.theme === slug).length, slug).toBeGreaterThanOrEqual(15);
    }
    expect(terms.filter((term) => !term.reason.endsWith('.'))).toEqual([]);
  });

  it('has a cue for everything that grading looks for', async () => {
    const parsed = parseTermFile(await readShippedLibrary());
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    const lists = new Set(parsed.file.lists.map(({ name }) => name));
    expect(CUES.filter((cue) => !lists.has(cue))).toEqual([]);
  });

  it('keeps a lone ordinary word at 3 or below', async () => {
    const parsed = parseTermFile(await readShippedLibrary());
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    const lone = parsed.file.terms.filter(({ rule, elements }) => !rule && elements.length === 1);
    const usual = mostUsualWords();
    const grave = lone.filter(({ text, severity }) => severity > 3 && usual.has(text));
    expect(grave.map((term) => term.text)).toEqual([]);
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
