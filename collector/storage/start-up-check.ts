/**
 * What is asked of a PostgreSQL before the collector works on it. Each refusal says
 * what to do, because it is read by a technician in a terminal.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Database } from './database.ts';
import { sqlState } from './sql-state.ts';

/** Oldest major version of PostgreSQL that Lapwing is tested with. */
const OLDEST_POSTGRES_MAJOR = 15;

/** How long a server that is just starting is waited for. */
const STARTING_UP_LIMIT_MS = 60_000;
const STARTING_UP_RETRY_MS = 250;

/** SQLSTATE of a server that starts, stops or recovers. */
const CANNOT_CONNECT_NOW = '57P03';

interface ServerFacts {
  version: number;
  version_text: string;
  role: string;
  superuser: boolean;
  bypasses_rls: boolean;
  database: string;
  may_create: boolean;
}

/**
 * Connects, and throws an AppError (`database-unreachable`, `database-too-old`,
 * `database-role-too-powerful`, `database-role-too-weak`) where the server or
 * the role will not do.
 */
export async function checkServer(database: Database): Promise<void> {
  const facts = await askServer(database);
  if (facts.version < OLDEST_POSTGRES_MAJOR * 10_000) {
    throw new AppError(
      'database-too-old',
      `The database server is PostgreSQL ${facts.version_text}; Lapwing needs ${OLDEST_POSTGRES_MAJOR} or newer. Upgrade it, or leave DATABASE_URL unset to use the built-in one.`,
    );
  }
  if (facts.superuser || facts.bypasses_rls) {
    throw new AppError(
      'database-role-too-powerful',
      `The database role "${facts.role}" is a superuser or has BYPASSRLS, so PostgreSQL would not keep schools apart. Create an ordinary role and let it own the database: CREATE ROLE lapwing LOGIN PASSWORD '…'; CREATE DATABASE lapwing OWNER lapwing; and name that role in DATABASE_URL.`,
    );
  }
  if (!facts.may_create) {
    throw new AppError(
      'database-role-too-weak',
      `The database role "${facts.role}" may not create tables in the database "${facts.database}". Let it own the database: ALTER DATABASE "${facts.database}" OWNER TO "${facts.role}";`,
    );
  }
}

async function askServer(database: Database): Promise<ServerFacts> {
  const giveUpAt = Date.now() + STARTING_UP_LIMIT_MS;
  for (;;) {
    try {
      const { rows } = await database.pool.query<ServerFacts>(`
        select current_setting('server_version_num')::int as version,
               current_setting('server_version') as version_text,
               rolname as role, rolsuper as superuser, rolbypassrls as bypasses_rls,
               current_database() as database,
               has_database_privilege(current_database(), 'CREATE')
                 and has_schema_privilege('public', 'CREATE') as may_create
        from pg_roles where rolname = current_user`);
      return rows[0]!;
    } catch (error) {
      if (sqlState(error) === CANNOT_CONNECT_NOW && Date.now() < giveUpAt) {
        await new Promise((resolve) => setTimeout(resolve, STARTING_UP_RETRY_MS));
        continue;
      }
      throw new AppError('database-unreachable', explain(database.connectionString, error), {
        cause: error,
      });
    }
  }
}

const advice: Record<string, string> = {
  ECONNREFUSED:
    'Nothing listens there. Start PostgreSQL, or correct host and port in DATABASE_URL.',
  ENOTFOUND: 'There is no such host. Correct the host in DATABASE_URL.',
  EAI_AGAIN: 'The host name cannot be looked up now. Check the network and DATABASE_URL.',
  ETIMEDOUT: 'It does not answer. Check the network, and firewalls between here and there.',
  '28P01': 'The password is wrong. Correct it in DATABASE_URL.',
  '28000':
    'The server does not let this role in from here. Allow it in pg_hba.conf, and create the role.',
  '3D000': 'There is no such database. Create it: CREATE DATABASE lapwing OWNER lapwing;',
  '53300': 'It has no connection left. Raise max_connections, or end other programs’ connections.',
};

function explain(connectionString: string, error: unknown): string {
  // A pool that tries several addresses wraps what each of them said.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const hint = advice[sqlState(first) ?? ''] ?? 'Check DATABASE_URL, and that PostgreSQL runs.';
  return `Cannot use the database at ${withoutPassword(connectionString)}: ${messageOf(first)}. ${hint}`;
}

function withoutPassword(connectionString: string): string {
  try {
    const url = new URL(connectionString);
    return `${url.username ? `${decodeURIComponent(url.username)}@` : ''}${url.host}${url.pathname}`;
  } catch {
    return '(DATABASE_URL is not a URL; it should look like postgres://lapwing:PASSWORD@localhost:5432/lapwing)';
  }
}
