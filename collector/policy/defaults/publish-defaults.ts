/** Gives every school a policy and a term library, and brings shipped ones up to date. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { listSchools, type School } from '../../directory/schools/school-store.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import type { LibraryCompiler } from '../compiling/library-compiler.ts';
import { currentLibrary, type LibraryVersion } from '../documents/library-store.ts';
import {
  compareVersions,
  type PreparedLibrary,
  prepareLibrary,
  publishLibrary,
} from '../documents/publish-library.ts';
import { publishPolicy } from '../documents/publish-policy.ts';
import type { SigningKey } from '../documents/signing-key.ts';
import { readShippedLibrary } from '../library/read-library.ts';
import { defaultPolicy } from './default-policy.ts';
import { type Exclusions, readShippedExclusions } from './exclusions.ts';

/** What ships with this version of Lapwing. */
export interface Shipped {
  readonly exclusions: Exclusions;
  /** The term library's text. */
  readonly library: string;
  /** The library's version. */
  readonly version: string;
}

/** Reads what ships. Throws where it is damaged. */
export async function readShipped(): Promise<Shipped> {
  const [exclusions, library] = await Promise.all([readShippedExclusions(), readShippedLibrary()]);
  const parsed = parseTermFile(library);
  if (parsed.kind === 'invalid') {
    const [fault] = parsed.faults;
    throw new AppError(
      'shipped-library-invalid',
      `The shipped term library has a fault in line ${fault?.line}, column ${fault?.column}: ${fault?.message}`,
    );
  }
  return { exclusions, library, version: parsed.file.version };
}

/** What publishing needs. */
export interface PublishDeps {
  key: SigningKey;
  shipped: Shipped;
  compiler: LibraryCompiler;
  logger: Logger;
}

/** For all schools, at start-up. */
export async function publishDefaults(database: Database, deps: PublishDeps): Promise<void> {
  const schools = await database.asSystem(listSchools);
  // So that whoever sets the first school up need not wait for it.
  if (schools.length === 0) void prepare(deps, deps.shipped.library);
  for (const school of schools) await publishDefaultsFor(database, deps, school);
}

/**
 * For one school: its default policy where that changed, and the shipped library where it
 * is newer. A library that the school has edited is its own, and stays. The library in force is
 * compiled and signed anew where this version of Lapwing compiles otherwise or has another key.
 * Without the build's ready-made file compiling takes longer on a slow machine than a transaction may
 * wait: it is done before one.
 */
export async function publishDefaultsFor(
  database: Pick<Database, 'inSchool'>,
  deps: PublishDeps,
  school: School,
): Promise<void> {
  const before = await database.inSchool(school.id, (tx) => currentLibrary(tx, school.id));
  const due = libraryDue(deps, before);
  const library = due && (await prepare(deps, due.text));
  await database.inSchool(school.id, (tx) => publishPrepared(tx, deps, school, library));
}

/** @param library what was due before this transaction; null for nothing */
async function publishPrepared(
  tx: Transaction,
  deps: PublishDeps,
  school: School,
  library: PreparedLibrary | null,
): Promise<void> {
  const { key, shipped, logger } = deps;
  const now = new Date();
  const schoolId = school.id;
  const content = defaultPolicy(school, shipped.exclusions);
  const policy = await publishPolicy(tx, key, schoolId, content, now);
  if (policy.changed) logger.info({ schoolId, version: policy.version }, 'Published a policy.');

  const current = await currentLibrary(tx, schoolId);
  if (current && !current.signingKey.equals(key.publicKey)) {
    logger.error(
      { schoolId },
      'The signing key (keys/signing.key) is not the one that this database was used with. Restore it from the backup of the data directory, or enrol every PC anew: until then they refuse new policies and libraries.',
    );
  }
  if (current?.origin === 'school' && compareVersions(shipped.version, current.version) > 0) {
    logger.warn(
      { schoolId, version: shipped.version },
      'A newer term library ships with Lapwing; the school’s own was kept. Take over what is new and publish it again.',
    );
  }
  const due = libraryDue(deps, current);
  // What somebody published meanwhile stays.
  if (!due || library?.payload.toString('utf8') !== due.text) return;
  const outcome = await publishLibrary(tx, key, schoolId, { library, origin: due.origin }, now);
  const { version, terms, size } = library.file;
  if (outcome.kind === 'published') {
    logger.info({ schoolId, version, terms, size }, 'Published a term library.');
  } else logger.info({ schoolId, version, size }, 'Compiled the term library anew.');
}

/** The text that has to be published, or published again as it is; null where nothing has to be. */
function libraryDue(
  { key, shipped, compiler }: PublishDeps,
  current: LibraryVersion | null,
): { text: string; origin: LibraryVersion['origin'] } | null {
  const newer = current === null || compareVersions(shipped.version, current.version) > 0;
  if (newer && current?.origin !== 'school') return { text: shipped.library, origin: 'shipped' };
  const upToDate = current?.compiledBy === compiler.id && current.signingKey.equals(key.publicKey);
  if (!current || upToDate) return null;
  return { text: current.payload.toString('utf8'), origin: current.origin };
}

/** Null where it cannot be compiled: the library in force stays as it is, and the log says why. */
async function prepare(deps: PublishDeps, text: string): Promise<PreparedLibrary | null> {
  const { compiler, logger } = deps;
  try {
    const library = await prepareLibrary(compiler, text);
    if (library.kind === 'prepared') return library;
    const fault = library.reason === 'faults' ? library.faults[0] : null;
    logger.error(
      { reason: library.reason, ...fault },
      'A term library cannot be compiled by this version of Lapwing. Agents go on with what they have. Correct the library and publish it again.',
    );
  } catch (error) {
    logger.error({ reason: messageOf(error) }, 'A term library was not compiled.');
  }
  return null;
}
