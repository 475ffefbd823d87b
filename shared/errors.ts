/** Places of a stack that are worth having in a log. */
const MOST_PLACES = 8;

/**
 * A failure: something that should not have happened, or that the caller
 * cannot decide about. Expected outcomes are unions, not errors.
 *
 * `code` is stable and kebab-case; `message` says in plain English what happened
 * and what to do. Neither may hold pupil text or a secret.
 */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/**
 * Where something was thrown, for a log: places of its stack, without its message, of which not
 * even further lines get in. Messages of libraries quote what they failed on.
 */
export function placesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return [];
  const { stack, message } = thrown;
  const after = stack.indexOf(message) + message.length;
  return stack
    .slice(stack.includes(message) ? after : 0)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MOST_PLACES);
}
