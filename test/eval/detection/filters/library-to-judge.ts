/** The library that is judged: read with every fault left out, so that others' work in progress does not stop a measurement. */
import { relative } from 'node:path';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFile } from '@lapwing/shared/term-file/term-file';
import { joinLibrary } from '../../../../collector/policy/library/read-library.ts';

/** Parsing lists a limited number of faults at a time. */
const MOST_ROUNDS = 50;
const MOST_TOLD = 5;

/** A library, and what was left out of it. */
export interface LibraryToJudge {
  readonly file: TermFile;
  readonly problems: readonly string[];
}

/** Reads the `.terms` files of a folder. Throws where no library is left without the faulty lines. */
export async function readLibraryToJudge(folder: string): Promise<LibraryToJudge> {
  const { text, locate } = await joinLibrary(folder);
  const lines = text.split('\n');
  const faults = new Map<number, string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = parseTermFile(lines.join('\n'));
    if (parsed.kind === 'valid') return { file: parsed.file, problems: toldOf(faults, locate) };
    for (const { line, message } of parsed.faults) {
      faults.set(line, message);
      lines[line - 1] = '';
    }
  }
  throw new Error(`The library in ${folder} has too many faults. Run: npm run lint:library`);
}

function toldOf(
  faults: ReadonlyMap<number, string>,
  locate: (line: number) => { file: string; line: number },
): string[] {
  if (faults.size === 0) return [];
  const told = [...faults].slice(0, MOST_TOLD).map(([line, message]) => {
    const place = locate(line);
    return `  ${relative('.', place.file)}:${place.line}: ${message}`;
  });
  return [`Lines of the library with faults are left out (${faults.size}):`, ...told];
}
