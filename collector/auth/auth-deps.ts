import type { School } from '../directory/schools/school-store.ts';
import type { Sealer } from '../storage/sealing.ts';
import type { SignInLimits } from './credentials/sign-in-limits.ts';
import type { SetupGate } from './sessions/setup-gate.ts';

/** What the routes of signing in and of staff accounts need. */
export interface AuthDeps {
  limits: SignInLimits;
  /** For the secrets of one-time codes. */
  sealer: Sealer;
  setup: SetupGate;
  /**
   * Gives a new school what every school starts with: a policy and a term library. Called once the
   * school is committed; where it fails, the school's first PC brings it about.
   */
  equipSchool(school: School): Promise<void>;
}
