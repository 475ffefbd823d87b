/**
 * `node collector/policy/library/lint.ts [PATH…]`: checks term files and prints each
 * fault as file:line:column: message. A path is a complete term file, or a folder
 * whose files are joined (without paths: the shipped library). What is allowed but
 * mostly a mistake is printed as "warning:". Exits with 1 where there is a fault.
 */
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';
import { findDeadTerms } from '@lapwing/shared/term-file/find-dead-terms';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import type { TermFault, TermFile } from '@lapwing/shared/term-file/term-file';
import { libraryWarnings } from './library-warnings.ts';
import { mostUsualWords } from './ordinary-words.ts';
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

/** Prints what is wrong with one library and returns how many faults there are. */
function lint(library: JoinedLibrary): number {
  const parsed = parseTermFile(library.text);
  const faults = parsed.kind === 'invalid' ? parsed.faults : findDeadTerms(parsed.file);
  for (const fault of faults) print(library, fault);
  if (parsed.kind === 'invalid') return faults.length;
  for (const { message, ...place } of libraryWarnings(parsed.file, mostUsualWords())) {
    print(library, { ...place, message: `warning: ${message}` });
  }
  if (faults.length === 0) console.log(summaryOf(parsed.file));
  return faults.length;
}

function print(library: JoinedLibrary, { line, column, message }: TermFault): void {
  const place = library.locate(line);
  console.log(`${relative('.', place.file) || place.file}:${place.line}:${column}: ${message}`);
}

function summaryOf({ version, terms, lists }: TermFile): string {
  const rules = terms.filter(({ rule }) => rule).length;
  return `Version ${version}: ${terms.length - rules} terms, ${rules} phrase rules, ${lists.length} lists, no faults.`;
}
