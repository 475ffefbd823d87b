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
