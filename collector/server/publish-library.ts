/**
 * `npm run library -- publish FILE [--school NAME]`: publishes an edited term library to a
 * school of this collector. Connected agents have it within moments, without a restart.
 */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { silentLogger } from '@lapwing/shared/logging';
import { listSchools, type School } from '../directory/schools/school-store.ts';
import type { CompiledFile } from '../policy/compiling/compiled-file.ts';
import { type CompilingStep, createLibraryCompiler } from '../policy/compiling/library-compiler.ts';
import {
  type LibraryPublication,
  type LibraryRefused,
  prepareLibrary,
  publishLibrary,
} from '../policy/documents/publish-library.ts';
import { openSigningKey } from '../policy/documents/signing-key.ts';
import { joinLibrary } from '../policy/library/read-library.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from '../storage/embedded-postgres.ts';
import { migrate } from '../storage/migrate.ts';
import { type CollectorConfig, describeFaults, readConfig } from './config.ts';

const USAGE = 'Usage: npm run library -- publish FILE [--school NAME]';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { school: { type: 'string' } },
  });
  const [command, path] = positionals;
  if (command !== 'publish' || path === undefined) throw new AppError('usage', USAGE);
  const configured = readConfig(process.env, process.getuid?.() === 0);
  if (configured.kind === 'invalid') {
    throw new AppError('settings-invalid', describeFaults(configured.faults));
  }
  const library = await readLibrary(path);
  await withDatabase(configured.config, async (database) => {
    const school = chooseSchool(await database.asSystem(listSchools), values.school);
    const key = await openSigningKey(configured.config.dataDir);
    const startedMs = performance.now();
    const prepared = await prepareLibrary(createLibraryCompiler(), library.text, tellStep);
    if (prepared.kind === 'refused') {
      reportRefused(prepared, library.place);
      return;
    }
    tellCompiled(prepared.file, performance.now() - startedMs);
    const outcome = await database.inSchool(school.id, (tx) =>
      publishLibrary(tx, key, school.id, { library: prepared, origin: 'school' }, new Date()),
    );
    report(outcome, school);
  });
}

async function readLibrary(
  path: string,
): Promise<{ text: string; place: (line: number) => string }> {
  const found = await stat(path).catch((cause: unknown) => {
    const message = `There is no file or folder ${path} that can be read. Nothing was published.`;
    throw new AppError('library-unreadable', message, { cause });
  });
  if (!found.isDirectory()) {
    return { text: await readFile(path, 'utf8'), place: (line) => `${path}:${line}` };
  }
  const { text, locate } = await joinLibrary(path);
  return {
    text,
    place: (line) => {
      const found = locate(line);
      return `${found.file}:${found.line}`;
    },
  };
}

async function withDatabase(
  config: CollectorConfig,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const embedded = { dataDir: config.dataDir, logger: silentLogger };
  // Else a mistyped directory would become an empty collector.
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'keys'))) {
    throw new AppError(
      'no-collector',
      `There is no collector in ${config.dataDir}. Give this command the settings that the collector has (LAPWING_DATA_DIR, DATABASE_URL).`,
    );
  }
  const running = config.databaseUrl ?? (await runningEmbeddedPostgres(embedded));
  const own = running === null ? await startEmbeddedPostgres(embedded) : null;
  const connectionString = running ?? own?.connectionString ?? '';
  const database = openDatabase({ connectionString, logger: silentLogger });
  try {
    await migrate(database);
    await work(database);
  } finally {
    await database.close();
    await own?.stop();
  }
}

function chooseSchool(schools: readonly School[], name: string | undefined): School {
  const named = name === undefined ? schools : schools.filter((school) => school.name === name);
  if (named.length === 1) return named[0]!;
  const names = schools.map((school) => `  ${school.name}`).join('\n');
  throw new AppError(
    'school-unclear',
    schools.length === 0
      ? 'This collector has no school yet. Start it (npm start) and set it up first.'
      : `Say which school with --school NAME:\n${names}`,
  );
}

/** What takes seconds says so beforehand. */
function tellStep(step: CompilingStep): void {
  if (step.kind === 'compiling') console.log(`Compiling ${counted(step.terms)}…`);
  else console.log(`Compressing ${megabytes(step.size)}…`);
}

function tellCompiled({ size, compressed }: CompiledFile, tookMs: number): void {
  const seconds = (tookMs / 1000).toFixed(1);
  const sent = megabytes(compressed.length);
  console.log(`Compiled in ${seconds} s: ${megabytes(size)}, sent to PCs as ${sent}.`);
}

function reportRefused(refused: LibraryRefused, place: (line: number) => string): void {
  process.exitCode = 1;
  if (refused.reason === 'faults') {
    for (const { line, column, message } of refused.faults) {
      console.error(`${place(line)}:${column}: ${message}`);
    }
    console.error('Nothing was published.');
  } else {
    const form = refused.form === 'text' ? 'The library' : 'The compiled library';
    console.error(`${form} is larger than ${refused.maxBytes} bytes. Nothing was published.`);
  }
}

function report(outcome: LibraryPublication, school: School): void {
  if (outcome.kind === 'published') {
    const { version, terms } = outcome;
    console.log(`Published version ${version} (${counted(terms)}) to ${school.name}.`);
  } else if (outcome.kind === 'unchanged') {
    console.log(`Version ${outcome.version} is in force at ${school.name} already.`);
  } else {
    process.exitCode = 1;
    console.error(
      `Version ${outcome.version} is not higher than ${outcome.current}, which is in force at ${school.name}. Raise the version in the file's head. Nothing was published.`,
    );
  }
}

function counted(terms: number): string {
  return `${terms.toLocaleString('en-GB')} ${terms === 1 ? 'term' : 'terms'}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 1)} MB`;
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
