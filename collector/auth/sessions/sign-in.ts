import type { Transaction } from '../../storage/database.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { hashPassword, needsRehash, verifyPassword } from '../credentials/passwords.ts';
import { totpStepOf } from '../credentials/totp.ts';
import {
  findStaffByEmail,
  noteSignIn,
  type StaffAccount,
  setPasswordHash,
  useTotpStep,
} from '../staff/staff-store.ts';
import { isKnownAddress } from './session-store.ts';

/** What becomes of an attempt to sign in. */
export type SignInResult =
  | { kind: 'signed-in'; staff: StaffAccount }
  | { kind: 'wait'; seconds: number }
  | {
      kind: 'refused';
      /** `totp-required` only after a right password. */
      reason: 'credentials-wrong' | 'totp-required' | 'totp-wrong';
      /** The account it was about; null where there is none. */
      staff: StaffAccount | null;
    };

/** Name under which a sealed one-time-code secret is bound to its account. */
export function totpSealId(staffId: string): string {
  return `totp ${staffId}`;
}

/**
 * Checks an attempt to sign in. An unknown address, a disabled account and one whose
 * invitation is still open all take as long, and are answered the same, as a wrong password.
 */
export async function checkSignIn(
  deps: AuthDeps,
  tx: Transaction,
  given: { email: string; password: string; totpCode?: string | undefined },
  address: string,
  now: Date,
): Promise<SignInResult> {
  const staff = await findStaffByEmail(tx, given.email);
  const attempt = {
    account: given.email,
    address,
    knownAddress: staff !== null && (await isKnownAddress(tx, staff.id, address)),
  };
  const decision = await deps.limits.begin(attempt);
  if (decision.kind === 'wait') return decision;

  const hash = staff === null || staff.disabledAt !== null ? null : staff.passwordHash;
  if (!(await verifyPassword(hash, given.password)) || staff === null || hash === null) {
    return { kind: 'refused', reason: 'credentials-wrong', staff };
  }
  if (staff.totpConfirmedAt !== null) {
    // Attempts are not forgotten here: else a known password would free the guessing of codes.
    if (given.totpCode === undefined) return { kind: 'refused', reason: 'totp-required', staff };
    if (!(await usesUpCode(deps, tx, staff, given.totpCode, now))) {
      return { kind: 'refused', reason: 'totp-wrong', staff };
    }
  }
  await deps.limits.succeeded(attempt);
  await noteSignIn(tx, staff.id, now);
  if (needsRehash(hash)) await setPasswordHash(tx, staff.id, await hashPassword(given.password));
  return { kind: 'signed-in', staff };
}

/** Whether a one-time code is right and was not used before; uses it up. */
export async function usesUpCode(
  deps: Pick<AuthDeps, 'sealer'>,
  tx: Transaction,
  staff: StaffAccount,
  code: string,
  now: Date,
): Promise<boolean> {
  if (staff.totpSecret === null) return false;
  const secret = deps.sealer.open(totpSealId(staff.id), staff.totpSecret);
  const step = totpStepOf(secret, code, now);
  return step !== null && (await useTotpStep(tx, staff.id, step));
}
