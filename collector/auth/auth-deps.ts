import type { Sealer } from '../storage/sealing.ts';
import type { SignInLimits } from './credentials/sign-in-limits.ts';
import type { SetupGate } from './sessions/setup-gate.ts';

/** What the routes of signing in and of staff accounts need. */
export interface AuthDeps {
  limits: SignInLimits;
  /** For the secrets of one-time codes. */
  sealer: Sealer;
  setup: SetupGate;
}
