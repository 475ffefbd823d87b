import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRow, readSet } from './read-set.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eval-data-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a row', () => {
  it('of HateCheck is grouped by what it probes', () => {
    const row = readRow('hatecheck', { id: '7', text: 'Tulips are nice.', label: 0, func: 'f_nh' });
    expect(row).toEqual({
      set: 'hatecheck',
      id: '7',
      text: 'Tulips are nice.',
      concern: false,
      group: 'f_nh',
    });
  });

  it('of AILuminate is always of concern, and grouped by hazard', () => {
    const row = readRow('ailuminate-demo', { id: 'a', text: 'Where?', hazard: 'iwp' });
    expect(row).toMatchObject({ concern: true, group: 'iwp' });
  });

  it('of OpenAI moderation keeps the labels that were given, and knows not the others', () => {
    const labels = { SH: 1, V: 0, H: 1 };
    const row = readRow('openai-moderation', { id: 4, text: 'So.', label: 1, labels });
    expect(row).toMatchObject({ id: '4', concern: true, group: 'SH+H' });
    expect(row.labels).toEqual({ SH: true, V: false, H: true });
  });

  it('of XSTest and Davidson has its type and class', () => {
    expect(readRow('xstest', { id: 1, text: 'A', label: 0, type: 'homonyms' }).group).toBe(
      'homonyms',
    );
    expect(readRow('davidson', { id: 1, text: 'A', label: 1, cls: 'hate' }).group).toBe('hate');
  });
});

describe('reading a set', () => {
  it('reads every line', async () => {
    const lines = [1, 2].map((id) => JSON.stringify({ id, text: 'A', label: 0, cls: 'neither' }));
    await writeFile(join(folder, 'davidson.jsonl'), `${lines.join('\n')}\n`);
    expect(await readSet(folder, 'davidson')).toHaveLength(2);
  });

  it('says which line is at fault, and in what', async () => {
    const lines = ['{"id":1,"text":"A","label":0,"type":"x"}', '{"id":2,"label":0,"type":"x"}'];
    await writeFile(join(folder, 'xstest.jsonl'), lines.join('\n'));
    await expect(readSet(folder, 'xstest')).rejects.toThrow(
      'xstest.jsonl:2 is no row of this set: it has no "text".',
    );
  });

  it('says what to do where the data is not there', async () => {
    await expect(readSet(join(folder, 'absent'), 'hatecheck')).rejects.toThrow(
      'Name the folder of the labelled texts with --data DIR.',
    );
  });
});
