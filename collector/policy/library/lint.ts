/**
 * `node collector/policy/library/lint.ts [PATH…]`: checks term files and prints each
 * fault as file:line:column: message. A path is a complete term file, or a folder
 * whose files are joined (without paths: the shipped library). Exits with 1 where
 * there is a fault.
 */
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';
import { findDeadTerms } from '@lapwing/shared/term-file/find-dead-terms';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { type JoinedLibrary, joinLibrary } from './read-library.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const paths = positionals.length > 0 ? positionals : [import.meta.dirname];

let faultCount = 0;
for (const path of paths) {
  try {
    faultCount += lint(await open(path));
  } catch (error) {
    faultCount++;
    console.log(`${path}:1:1: Cannot be read: ${messageOf(error)}`);
  }
}
process.exitCode = faultCount > 0 ? 1 : 0;

async function open(path: string): Promise<JoinedLibrary> {
  if ((await stat(path)).isDirectory()) return joinLibrary(path);
  const text = await readFile(path, 'utf8');
  return { text, locate: (line) => ({ file: path, line }) };
}

/** Prints the faults of one library and returns how many there are. */
function lint(library: JoinedLibrary): number {
  const parsed = parseTermFile(library.text);
  const faults = parsed.kind === 'invalid' ? parsed.faults : findDeadTerms(parsed.file);
  for (const { line, column, message } of faults) {
    const place = library.locate(line);
    console.log(`${relative('.', place.file) || place.file}:${place.line}:${column}: ${message}`);
  }
  if (parsed.kind === 'valid' && faults.length === 0) {
    console.log(`Version ${parsed.file.version}: ${parsed.file.terms.length} terms, no faults.`);
  }
  return faults.length;
}
