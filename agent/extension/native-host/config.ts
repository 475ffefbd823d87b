/** The native host's settings: all of the environment that it reads. */
import { tmpdir, userInfo } from 'node:os';
import { browserLinkPath } from '@lapwing/shared/browser-link-path';
import { AppError } from '@lapwing/shared/errors';
import * as z from 'zod';
import type { LogLevel } from './error-log.ts';

const environmentSchema = z.object({
  LAPWING_BROWSER_LINK: z.string().default(''),
  XDG_RUNTIME_DIR: z.string().default(''),
  LAPWING_LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('warn'),
});

/** Settings of one native host. */
export interface NativeHostConfig {
  /** Socket or named pipe of the session's browser link. */
  linkPath: string;
  logLevel: LogLevel;
}

/**
 * Reads the settings.
 *
 * @throws AppError `config-invalid`, naming every faulty setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv): NativeHostConfig {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new AppError('config-invalid', z.prettifyError(parsed.error));
  }
  const { uid, username } = userInfo();
  return {
    linkPath: browserLinkPath({
      platform: process.platform,
      setting: parsed.data.LAPWING_BROWSER_LINK,
      runtimeDir: parsed.data.XDG_RUNTIME_DIR,
      temporaryDir: tmpdir(),
      userId: Math.max(uid, 0),
      userName: username,
    }),
    logLevel: parsed.data.LAPWING_LOG_LEVEL,
  };
}
