/** Gives every school a policy and a term library, and brings shipped ones up to date. */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { parseTermFile } from '@lapwing/shared/term-file/parse-term-file';
import { listSchools, type School } from '../../directory/schools/school-store.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { currentLibrary } from '../documents/library-store.ts';
import { compareVersions, publishLibrary } from '../documents/publish-library.ts';
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
  return { exclusions, library };
}

/** What publishing needs. */
export interface PublishDeps {
  key: SigningKey;
  shipped: Shipped;
  logger: Logger;
}

/** For all schools, at start-up. */
export async function publishDefaults(database: Database, deps: PublishDeps): Promise<void> {
  const schools = await database.asSystem(listSchools);
  for (const school of schools) {
    await database.inSchool(school.id, (tx) => publishDefaultsFor(tx, deps, school, new Date()));
  }
}

/**
 * For one school: its default policy where that changed, and the shipped library where it
 * is newer. A library that the school has edited is its own, and stays.
 */
export async function publishDefaultsFor(
  tx: Transaction,
  deps: PublishDeps,
  school: School,
  now: Date,
): Promise<void> {
  const { key, shipped, logger } = deps;
  const schoolId = school.id;
  const policy = await publishPolicy(
    tx,
    key,
    schoolId,
    defaultPolicy(school, shipped.exclusions),
    now,
  );
  if (policy.changed) logger.info({ schoolId, version: policy.version }, 'Published a policy.');

  const current = await currentLibrary(tx, schoolId);
  if (current && !current.signingKey.equals(key.publicKey)) {
    logger.error(
      { schoolId },
      'The signing key (keys/signing.key) is not the one that this database was used with. Restore it from the backup of the data directory, or enrol every PC anew: until then they refuse new policies and libraries.',
    );
    const text = current.payload.toString('utf8');
    await publishLibrary(tx, key, schoolId, { text, origin: current.origin }, now);
  }
  const version = versionOf(shipped.library);
  if (current && compareVersions(version, current.version) <= 0) return;
  if (current?.origin === 'school') {
    logger.warn(
      { schoolId, version },
      'A newer term library ships with Lapwing; the school’s own was kept. Take over what is new and publish it again.',
    );
    return;
  }
  const library = { text: shipped.library, origin: 'shipped' } as const;
  const outcome = await publishLibrary(tx, key, schoolId, library, now);
  if (outcome.kind === 'published') {
    logger.info({ schoolId, version, terms: outcome.terms }, 'Published a term library.');
  }
}

function versionOf(text: string): string {
  const parsed = parseTermFile(text);
  return parsed.kind === 'valid' ? parsed.file.version : '0';
}
