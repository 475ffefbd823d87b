/** Ordinary text: novels, manuals, a handbook, a dictionary, packages' descriptions. */
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { messageOf } from '@lapwing/shared/errors';
import { readDataFile } from '../data/read-set.ts';
import { groupBy } from '../measures/statistics.ts';
import { debianPackage } from './debian-package.ts';
import { type BenignDocument, benignDocument, cutDocuments } from './document.ts';
import { textOfHtml, textOfMarkdown, textOfRoff, textOfWordNet } from './plain-text.ts';

/** Enough of each collection; a machine may have a hundred times that many manual pages. */
const MOST_WORDS = 300_000;
const MOST_PAGES_PER_TOOL = 20;
const REPOSITORY = join(import.meta.dirname, '../../../..');

/** What could be read, and what is missing. */
export interface Benign {
  readonly documents: readonly BenignDocument[];
  readonly problems: readonly string[];
}

/** Reads every collection that this machine has. */
export async function readBenign(dataFolder: string): Promise<Benign> {
  const collections: [string, () => Promise<BenignDocument[]>][] = [
    [
      'Jane Austen',
      async () => cutDocuments('Jane Austen', await readDataFile(dataFolder, 'benign-austen.txt')),
    ],
    ['man pages', readManPages],
    ['Debian handbook', readHandbook],
    ['package READMEs', readReadmes],
    ['WordNet definitions', readWordNet],
  ];
  const documents: BenignDocument[] = [];
  const problems: string[] = [];
  for (const [name, read] of collections) {
    try {
      const found = await read();
      if (found.length === 0) problems.push(`There are no ${name} on this machine.`);
      documents.push(...found);
    } catch (error) {
      problems.push(`${name} could not be read: ${messageOf(error)}`);
    }
  }
  return { documents, problems };
}

/**
 * Ordinary lines as pupils type and search them: chat, school work, games. Written for this
 * evaluation, with words in them that mean something else elsewhere.
 */
export async function readPupilsLines(): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, 'pupils-lines.txt'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** English manual pages of commands, files, conventions and administration, evenly drawn. */
async function readManPages(): Promise<BenignDocument[]> {
  const paths = await pathsOf('/usr/share/man/man{1,5,7,8}/*.gz', '/');
  // One tool may come with thousands of pages that repeat each other.
  const perTool = groupBy(paths, (path) => basename(path).split(/[-_.]/)[0]!);
  const few = [...perTool.values()].flatMap((pages) => evenly(pages, MOST_PAGES_PER_TOOL));
  return readUpToMost('man pages', few, async (path) =>
    textOfRoff((await promisify(gunzip)(await readFile(path))).toString('utf8')),
  );
}

async function readHandbook(): Promise<BenignDocument[]> {
  const folder = await debianPackage('debian-handbook');
  const paths = await pathsOf('usr/share/doc/debian-handbook/html/en-US/*.html', folder);
  return readUpToMost('Debian handbook', paths, async (path) =>
    textOfHtml(await readFile(path, 'utf8')),
  );
}

async function readReadmes(): Promise<BenignDocument[]> {
  const paths = await pathsOf('node_modules/{*,@*/*}/{README,readme}.md', REPOSITORY);
  return readUpToMost('package READMEs', paths, async (path) =>
    textOfMarkdown(await readFile(path, 'utf8')),
  );
}

async function readWordNet(): Promise<BenignDocument[]> {
  const folder = await debianPackage('wordnet-base');
  const files = ['data.noun', 'data.verb', 'data.adj', 'data.adv'];
  const texts = await Promise.all(
    files.map((file) => readFile(join(folder, 'usr/share/wordnet', file), 'utf8')),
  );
  return upToMost(
    evenly(cutDocuments('WordNet definitions', texts.map(textOfWordNet).join('\n\n')), 100),
  );
}

async function pathsOf(pattern: string, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: folder })) paths.push(join(folder, path));
  return paths.sort();
}

async function readUpToMost(
  collection: string,
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<BenignDocument[]> {
  const documents: BenignDocument[] = [];
  let words = 0;
  for (const path of paths) {
    if (words >= MOST_WORDS) break;
    const id =
      collection === 'package READMEs' ? path.slice(REPOSITORY.length + 14) : basename(path);
    const document = benignDocument(collection, id, await read(path));
    documents.push(document);
    words += document.words;
  }
  return documents;
}

function upToMost(documents: readonly BenignDocument[]): BenignDocument[] {
  let words = 0;
  return documents.filter((document) => {
    words += document.words;
    return words <= MOST_WORDS;
  });
}

/** At most `count` items, taken at even steps. */
function evenly<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}
