/** The shipped lists of what is never captured (`collector/policy/exclusions`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '@lapwing/shared/errors';
import { type ExclusionKind, parseExclusions } from '../exclusions/parse-exclusion-list.ts';

/** Applications and sites that are left alone. */
export interface Exclusions {
  /** Executables: base names, lower case, "*" as wildcard. */
  readonly applications: readonly string[];
  /** Hosts; each covers its sub-domains too. */
  readonly sites: readonly string[];
}

const SHIPPED_FOLDER = join(import.meta.dirname, '..', 'exclusions');

/**
 * Reads the shipped lists. Throws `exclusions-invalid` for a list that is missing, empty or
 * faulty: a policy that leaves nothing alone must never go out by accident.
 */
export async function readShippedExclusions(folder = SHIPPED_FOLDER): Promise<Exclusions> {
  const [applications, sites] = await Promise.all([
    readList(join(folder, 'applications.txt'), 'applications'),
    readList(join(folder, 'sites.txt'), 'sites'),
  ]);
  return { applications, sites };
}

async function readList(path: string, kind: ExclusionKind): Promise<string[]> {
  const invalid = (what: string): AppError =>
    new AppError(
      'exclusions-invalid',
      `The list of ${kind} that are never monitored cannot be used (${path}: ${what}). Install Lapwing again.`,
    );
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw invalid(messageOf(error));
  });
  const parsed = parseExclusions(text, kind);
  if (parsed.kind === 'invalid') {
    const { line, column, message } = parsed.faults[0]!;
    throw invalid(`line ${line}, column ${column}: ${message}`);
  }
  if (parsed.entries.length === 0) throw invalid('it is empty');
  return parsed.entries;
}
