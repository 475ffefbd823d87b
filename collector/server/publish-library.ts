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
import { type LibraryPublication, publishLibrary } from '../policy/documents/publish-library.ts';
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
    const text = { text: library.text, origin: 'school' } as const;
    const outcome = await database.inSchool(school.id, (tx) =>
      publishLibrary(tx, key, school.id, text, new Date()),
    );
    report(outcome, school, library.place);
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

function report(
  outcome: LibraryPublication,
  school: School,
  place: (line: number) => string,
): void {
  if (outcome.kind === 'published') {
    console.log(
      `Published version ${outcome.version} (${outcome.terms} ${outcome.terms === 1 ? 'term' : 'terms'}) to ${school.name}.`,
    );
    return;
  }
  if (outcome.kind === 'unchanged') {
    console.log(`Version ${outcome.version} is in force at ${school.name} already.`);
    return;
  }
  process.exitCode = 1;
  if (outcome.reason === 'faults') {
    for (const { line, column, message } of outcome.faults) {
      console.error(`${place(line)}:${column}: ${message}`);
    }
    console.error('Nothing was published.');
  } else if (outcome.reason === 'too-large') {
    console.error(`The library is larger than ${outcome.maxBytes} bytes. Nothing was published.`);
  } else {
    console.error(
      `Version ${outcome.version} is not higher than ${outcome.current}, which is in force at ${school.name}. Raise the version in the file's head. Nothing was published.`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
