import { type Refusal, refuse } from '../api/route.ts';

/** The answer while guessing is limited. */
export function tooManyAttempts(seconds: number): Refusal {
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return refuse(429, 'too-many-attempts', `Too many attempts. Try again in ${wait}.`, {
    retryAfterSeconds: seconds,
  });
}

/** The answer to a password that is too easy to guess. */
export function weakPassword(field: string, weakness: string): Refusal {
  return refuse(422, 'password-weak', weakness, { fields: { [field]: weakness } });
}
