import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '@lapwing/shared/errors';
// The small form, for its memory; see enrolment/identity-file.ts.
import * as z from 'zod/mini';

/** Settings of the service's process. Options of the command line win over the environment. */
const serviceSettings = z.object({
  /** State directory; `--state` or LAPWING_STATE_DIR. */
  stateDir: z.string().check(z.minLength(1, 'must not be empty')),
  /** Accounts whose sessions may link; `--account` (more than one may be given) or LAPWING_ACCOUNTS. */
  accounts: z
    .array(z.string().check(z.regex(/^[^/\\]{1,64}$/, 'must be account names without domain')))
    .check(z.minLength(1)),
  logLevel: z.enum(['error', 'warn', 'info', 'debug']),
});

/** Settings of the service's process. */
export type ServiceSettings = z.infer<typeof serviceSettings>;

/**
 * Reads the settings.
 *
 * @throws AppError `settings` that lists all faults at once, with the setting's name.
 */
export function readServiceSettings(
  args: readonly string[] = process.argv.slice(2),
  env: Readonly<Record<string, string | undefined>> = process.env,
): ServiceSettings {
  let options: { state?: string; account?: string[]; 'log-level'?: string };
  try {
    ({ values: options } = parseArgs({
      args: [...args],
      options: {
        state: { type: 'string' },
        account: { type: 'string', multiple: true },
        'log-level': { type: 'string' },
      },
    }));
  } catch (error) {
    throw new AppError('settings', (error as Error).message, { cause: error });
  }
  const accounts = options.account ?? env.LAPWING_ACCOUNTS?.split(',') ?? [userInfo().username];
  const parsed = serviceSettings.safeParse({
    stateDir: options.state ?? env.LAPWING_STATE_DIR ?? defaultStateDir(env),
    accounts: accounts.map((account) => account.trim().toLowerCase()),
    logLevel: options['log-level'] ?? env.LAPWING_LOG_LEVEL ?? 'info',
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError('settings', `The agent service cannot start. ${faults.join('; ')}`);
}

/** The hardware identifier an administrator has set in LAPWING_HARDWARE_ID; empty for none. */
export function hardwareIdOverride(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return env.LAPWING_HARDWARE_ID ?? '';
}

/** Where the state is unless somebody says otherwise: of the machine as root, else of the user. */
export function defaultStateDir(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  if (process.platform === 'win32') {
    return join(env.ProgramData ?? 'C:\\ProgramData', 'Lapwing', 'agent');
  }
  if (process.getuid?.() === 0) {
    return process.platform === 'darwin'
      ? '/Library/Application Support/Lapwing/agent'
      : '/var/lib/lapwing-agent';
  }
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'lapwing-agent');
}
