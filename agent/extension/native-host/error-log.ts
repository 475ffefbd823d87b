/** A logger for a process that must stay small: JSON lines on standard error, as pino writes them. */
import type { Logger } from '@lapwing/shared/logging';

/** pino's numbers of the levels. */
const levels = { error: 50, warn: 40, info: 30, debug: 20 } as const;

/** A level's name. */
export type LogLevel = keyof typeof levels;

/**
 * Writes what is at least as grave as `least`. The browser that started the
 * process keeps standard output for itself and shows or drops standard error.
 */
export function errorLog(name: string, least: LogLevel): Logger {
  const at = (level: LogLevel) => (fields: object, message: string) => {
    if (levels[level] < levels[least]) return;
    const line = { level: levels[level], time: Date.now(), name, ...fields, msg: message };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}
