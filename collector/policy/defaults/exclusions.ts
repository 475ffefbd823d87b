/** The shipped lists of what is never captured (`collector/policy/exclusions`). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';

/** Applications and sites that are left alone. */
export interface Exclusions {
  /** Executables: base names, lower case, "*" as wildcard. */
  readonly applications: readonly string[];
  /** Hosts; each covers its sub-domains too. */
  readonly sites: readonly string[];
}

/**
 * Reads the lists: files whose names start with `applications` and `sites`, one entry a
 * line, `#` starts a comment. Throws `exclusions-missing` for an empty list, for a policy
 * that leaves nothing alone must never go out by accident.
 */
export async function readShippedExclusions(
  folder = join(import.meta.dirname, '..', 'exclusions'),
): Promise<Exclusions> {
  const [applications, sites] = await Promise.all([
    readLists(folder, 'applications'),
    readLists(folder, 'sites'),
  ]);
  return { applications, sites };
}

async function readLists(folder: string, kind: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.startsWith(kind) && name.endsWith('.txt')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const entries = texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/#.*/, '').trim().toLowerCase())
    .filter((line) => line !== '');
  if (entries.length === 0) {
    throw new AppError(
      'exclusions-missing',
      `The list of ${kind} that are never monitored is missing from ${folder}. Install Lapwing again.`,
    );
  }
  return [...new Set(entries)];
}
