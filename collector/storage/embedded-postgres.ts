/**
 * The collector's own PostgreSQL, for schools that have none: initialised in the data
 * directory at the first start, kept running while the collector runs.
 *
 * The server is a process of its own, so it can outlive a collector that was killed.
 * The next start adopts it. A session-level advisory lock, which PostgreSQL drops when
 * its holder dies, tells such an orphan from a server that another collector uses.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { keyFile } from './key-file.ts';
import { checkReach, type PostgresPrograms, postgresPrograms } from './postgres-programs.ts';
import { isAlive, isPostgres } from './processes.ts';

const run = promisify(execFile);

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  /** For the collector: an ordinary role that owns the database `lapwing`. */
  readonly connectionString: string;
  /** For set-up and tests: the superuser, database `postgres`. */
  readonly adminConnectionString: string;
  /** Stops the server in good order, if it still runs. */
  stop(): Promise<void>;
}

/** How to run it. */
export interface EmbeddedPostgresOptions {
  /** The collector's data directory; PostgreSQL gets `postgresql/` in it. */
  dataDir: string;
  logger: Logger;
  /** Settings on top of `SETTINGS`, for tests and benchmarks. */
  settings?: Readonly<Record<string, string>>;
}

const ADMIN = 'postgres';
const APPLICATION = 'lapwing';

/** Held by the one process that uses the server. Any constant will do. */
const OWNER_LOCK = 5_277_942;

/** PostgreSQL takes a moment to notice that the lock's holder was killed. */
const OWNER_LOCK_PATIENCE_MS = 2_000;

const START_LIMIT_SECONDS = 120;
const STOP_LIMIT_SECONDS = 60;
const START_ATTEMPTS = 10;
const RETRY_PAUSE_MS = 250;
const LONGEST_RETRY_PAUSE_MS = 5_000;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  // Fewer checkpoints: each makes the following writes of a page cost more.
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  // PostgreSQL's log must hold no pupil text: no statements, and none of the details
  // that quote the rows which a statement failed on.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
};

/**
 * Starts (or adopts) the embedded PostgreSQL of a data directory and restarts it, on
 * the same port, should it ever die. Throws `data-dir-in-use` where another process
 * uses it, `postgres-start-failed` where it does not start.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const server = await Server.prepare(options);
  await server.start();
  return {
    connectionString: server.url(APPLICATION, APPLICATION),
    adminConnectionString: server.url(ADMIN, ADMIN),
    stop: () => server.stop(),
  };
}

/**
 * Connection string (as the collector's role) of the embedded PostgreSQL that runs for a
 * data directory, whoever started it; null where none runs. For tools beside a collector.
 */
export async function runningEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<string | null> {
  const server = await Server.prepare(options);
  return (await server.findRunning()) ? server.url(APPLICATION, APPLICATION) : null;
}

class Server {
  readonly #options: EmbeddedPostgresOptions;
  readonly #programs: PostgresPrograms;
  readonly #passwords: Record<string, string>;
  readonly #cluster: string;
  #port = 0;
  #lock: pg.Client | undefined;
  #restarting: Promise<void> | undefined;
  #stopping = false;

  private constructor(
    options: EmbeddedPostgresOptions,
    programs: PostgresPrograms,
    passwords: Record<string, string>,
  ) {
    this.#options = options;
    this.#programs = programs;
    this.#passwords = passwords;
    this.#cluster = join(options.dataDir, 'postgresql', 'cluster');
  }

  static async prepare(options: EmbeddedPostgresOptions): Promise<Server> {
    const folder = join(options.dataDir, 'postgresql');
    await mkdir(folder, { recursive: true });
    const programs = await postgresPrograms(join(folder, 'programs'));
    // The account of PostgreSQL passes through these folders, and can list neither.
    if (programs.account) {
      await chmod(options.dataDir, 0o711);
      await chmod(folder, 0o711);
      await checkReach(programs, folder);
    }
    const secret = (): string => randomBytes(24).toString('base64url');
    const passwords = await keyFile(join(options.dataDir, 'keys', 'postgresql.json'), () =>
      Buffer.from(JSON.stringify({ [ADMIN]: secret(), [APPLICATION]: secret() })),
    );
    return new Server(options, programs, JSON.parse(passwords.toString()));
  }

  url(role: string, database: string): string {
    return `postgres://${role}:${this.#passwords[role]}@127.0.0.1:${this.#port}/${database}`;
  }

  async findRunning(): Promise<boolean> {
    const port = await this.#runningPort();
    this.#port = port ?? 0;
    return port !== undefined;
  }

  async start(): Promise<void> {
    await this.#initialise();
    const adopted = await this.#adopt();
    if (!adopted) await this.#startNew();
    await this.#prepareDatabase();
    this.#options.logger.info(
      { port: this.#port },
      adopted ? 'Took over the PostgreSQL of an earlier run.' : 'PostgreSQL is running.',
    );
  }

  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    await this.#restarting;
    await this.#lock?.end().catch(() => {});
    if ((await this.#runningPort()) === undefined) return;
    await this.#pgCtl(['stop', '-m', 'fast', '-t', String(STOP_LIMIT_SECONDS)]);
    this.#options.logger.info({}, 'PostgreSQL has stopped.');
  }

  /** Makes the cluster beside its place and moves it there whole, so that a half-made one is never used. */
  async #initialise(): Promise<void> {
    if (await exists(join(this.#cluster, 'PG_VERSION'))) return;
    this.#options.logger.info({}, 'Setting up PostgreSQL in the data directory.');
    const draft = `${this.#cluster}.${process.pid}`;
    const passwordFile = `${draft}.password`;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    try {
      await writeFile(passwordFile, this.#passwords[ADMIN]!, { mode: 0o600 });
      await this.#giveAway(draft, passwordFile);
      // biome-ignore format: one option a line reads better
      await this.#run(this.#programs.initdb, [
        `--pgdata=${draft}`,
        `--username=${ADMIN}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorting and case by Unicode on every system, whatever locales it has installed.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
      ]);
      const configuration = join(draft, 'postgresql.conf');
      const shipped = await readFile(configuration, 'utf8');
      await writeFile(configuration, `${shipped}\ninclude_if_exists 'lapwing.conf'\n`);
      await rename(draft, this.#cluster);
    } catch (error) {
      // Another process that starts at the same time may have been quicker; then theirs is used.
      if (await exists(join(this.#cluster, 'PG_VERSION'))) return;
      throw new AppError(
        'postgres-start-failed',
        `PostgreSQL could not be set up in ${this.#options.dataDir}: ${errorOutput(error)}`,
        { cause: error },
      );
    } finally {
      await rm(draft, { recursive: true, force: true });
      await rm(passwordFile, { force: true });
    }
  }

  /** Takes over a server that an earlier run left behind; false where there is none. */
  async #adopt(): Promise<boolean> {
    const giveUpAt = Date.now() + START_LIMIT_SECONDS * 1_000;
    // It may be starting, recovering, or on its way out.
    while (Date.now() < giveUpAt) {
      const port = await this.#runningPort();
      if (port === undefined) return false;
      this.#port = port;
      if (await this.#own()) return true;
      await pause();
    }
    throw new AppError(
      'postgres-start-failed',
      `A PostgreSQL server runs in ${this.#cluster} and lets nobody in. Stop it (its process number is the first line of postmaster.pid there), and start Lapwing again.`,
    );
  }

  async #startNew(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      this.#port = await freePort(await this.#lastPort());
      try {
        await this.#launch();
        if (await this.#own()) return;
      } catch (error) {
        if (error instanceof AppError) throw error;
        // Somebody may have taken the port since we looked, or processes of a server that
        // was killed may not all be gone yet.
        if (attempt === START_ATTEMPTS) throw await this.#startFailure(error);
      }
      await pause();
    }
  }

  async #launch(): Promise<void> {
    const settings = { ...SETTINGS, ...this.#options.settings, port: String(this.#port) };
    const path = join(this.#cluster, 'lapwing.conf');
    const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
    await writeFile(path, lines.join(''));
    await this.#giveAway(path);
    await rename(this.#logFile(), `${this.#logFile()}.1`).catch(() => {});
    await this.#pgCtl(['start', '-l', this.#logFile(), '-t', String(START_LIMIT_SECONDS)]);
  }

  /**
   * Connects and takes the owner's lock; false where nothing answers. Throws where
   * another process has the lock.
   */
  async #own(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url(ADMIN, ADMIN), keepAlive: true });
    client.on('error', () => {});
    try {
      await client.connect();
    } catch {
      return false;
    }
    if (!(await lockWithin(client, OWNER_LOCK_PATIENCE_MS))) {
      await client.end();
      throw new AppError(
        'data-dir-in-use',
        `Another Lapwing collector uses the data directory ${this.#options.dataDir}. Stop it first, or give this one a directory of its own (LAPWING_DATA_DIR).`,
      );
    }
    this.#lock = client;
    client.on('end', () => {
      if (this.#stopping) return;
      this.#restarting ??= this.#restart().finally(() => {
        this.#restarting = undefined;
      });
    });
    return true;
  }

  /** The server died, or dropped us: get it back, for as long as it takes. */
  async #restart(): Promise<void> {
    this.#options.logger.warn({}, 'PostgreSQL went away; starting it again.');
    let retryMs = RETRY_PAUSE_MS;
    while (!this.#stopping) {
      try {
        if ((await this.#runningPort()) === undefined) await this.#launch();
        if (await this.#own()) {
          this.#options.logger.info({ port: this.#port }, 'PostgreSQL is running again.');
          return;
        }
      } catch (error) {
        this.#options.logger.warn(
          { reason: errorOutput(error) },
          'PostgreSQL did not start; trying again.',
        );
      }
      await pause(retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_PAUSE_MS);
    }
  }

  /** The application's role and database, made at the first start. */
  async #prepareDatabase(): Promise<void> {
    const client = this.#lock!;
    const password = client.escapeLiteral(this.#passwords[APPLICATION]!);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [APPLICATION]);
    if (role.rowCount === 0) {
      await client.query(`create role ${APPLICATION} login password ${password}`);
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [
      APPLICATION,
    ]);
    if (database.rowCount === 0) {
      await client.query(`create database ${APPLICATION} owner ${APPLICATION}`);
    }
  }

  /** Port of the cluster's server, if its process is alive. */
  async #runningPort(): Promise<number | undefined> {
    const path = join(this.#cluster, 'postmaster.pid');
    const [pid, , , port] = (await readFile(path, 'utf8').catch(() => '')).split('\n');
    if (!pid || !isAlive(Number(pid))) return undefined;
    if (await isPostgres(Number(pid))) return Number(port) || undefined;
    // After a power cut another process may have got the number; PostgreSQL itself would
    // then refuse to start.
    await rm(path, { force: true });
    return undefined;
  }

  async #lastPort(): Promise<number | undefined> {
    try {
      const settings = await readFile(join(this.#cluster, 'lapwing.conf'), 'utf8');
      return Number(/^port = '(\d+)'$/m.exec(settings)?.[1]) || undefined;
    } catch {
      return undefined;
    }
  }

  async #startFailure(error: unknown): Promise<AppError> {
    const log = await readFile(this.#logFile(), 'utf8').catch(() => '');
    return new AppError(
      'postgres-start-failed',
      `The built-in PostgreSQL did not start: ${log.trim().split('\n').slice(-3).join(' ') || errorOutput(error)} (its log is ${this.#logFile()})`,
      { cause: error },
    );
  }

  #logFile(): string {
    return join(this.#cluster, 'postgresql.log');
  }

  #pgCtl(args: string[]): Promise<void> {
    return this.#run(this.#programs.pgCtl, [...args, '-w', '-s', '-D', this.#cluster]);
  }

  async #run(program: string, args: string[]): Promise<void> {
    // The present folder may be one that PostgreSQL's account may not be in.
    const cwd = process.platform === 'win32' ? undefined : '/';
    await run(program, args, { ...this.#programs.account, cwd });
  }

  async #giveAway(...paths: string[]): Promise<void> {
    const { account } = this.#programs;
    if (!account) return;
    for (const path of paths) await chown(path, account.uid, account.gid);
  }
}

async function lockWithin(client: pg.Client, patienceMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ owned: boolean }>(
      'select pg_try_advisory_lock($1) as owned',
      [OWNER_LOCK],
    );
    if (rows[0]?.owned) return true;
    if (Date.now() > giveUpAt) return false;
    await pause();
  }
}

function pause(milliseconds = RETRY_PAUSE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** What a program that failed said, without its command line. */
function errorOutput(error: unknown): string {
  const { stderr } = error as { stderr?: string };
  return stderr?.trim() || messageOf(error);
}
