/** The term library that Lapwing ships: files of lists and themes on disk, one text once joined. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { themes } from '@lapwing/shared/themes';

/** The file that comes first: version and explanations. */
const HEAD_FILE = 'library.terms';
/** Folder of the files that hold lists which several themes use. */
const LIST_FOLDER = 'lists';

/** A library put together from files. */
export interface JoinedLibrary {
  /** A complete term file. */
  text: string;
  /** The file and line that a line of `text` (from 1) was read from. */
  locate(line: number): { file: string; line: number };
}

/** The shipped library as one term file, ready to be signed and published. */
export async function readShippedLibrary(): Promise<string> {
  return (await joinLibrary(import.meta.dirname)).text;
}

/**
 * Joins a folder's term files: the head, then the lists in the folder `lists`, then the
 * themes in their usual order, then whatever else ends in `.terms`, so that no file is
 * left out unnoticed.
 */
export async function joinLibrary(folder: string): Promise<JoinedLibrary> {
  const entries = await readdir(folder);
  const present = termFilesAmong(entries);
  const lists = entries.includes(LIST_FOLDER)
    ? termFilesAmong(await readdir(join(folder, LIST_FOLDER)))
    : [];
  const ofThemes = Object.keys(themes).map((slug) => `${slug}.terms`);
  const names = [
    ...present.filter((name) => name === HEAD_FILE),
    ...lists.map((name) => join(LIST_FOLDER, name)),
    ...ofThemes.filter((name) => present.includes(name)),
    ...present.filter((name) => name !== HEAD_FILE && !ofThemes.includes(name)),
  ];
  const lines: string[] = [];
  const firstLines: { file: string; from: number }[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    firstLines.push({ file, from: lines.length + 1 });
    lines.push(...text.replace(/\n$/, '').split('\n'), '');
  }
  return {
    text: lines.join('\n'),
    locate(line) {
      const part = firstLines.findLast(({ from }) => from <= line);
      return part ? { file: part.file, line: line - part.from + 1 } : { file: folder, line };
    },
  };
}

function termFilesAmong(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.terms')).sort();
}
