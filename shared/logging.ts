/**
 * The logger that Lapwing's parts are given. pino fits it.
 *
 * Levels: `error` = we gave up on something; `warn` = we go on, but somebody
 * should look; `info` = one line per lifecycle change; `debug` = for developers.
 * No pupil text and no secret at any level.
 */
export interface Logger {
  error(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
  debug(fields: object, message: string): void;
}

/** Says nothing; for tests and tools. */
export const silentLogger: Logger = {
  error() {},
  warn() {},
  info() {},
  debug() {},
};
