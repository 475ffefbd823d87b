import type { SignedInStaff } from '../../api/route.ts';
import { findSchool } from '../../directory/schools/school-store.ts';
import type { Transaction } from '../../storage/database.ts';
import type { Session } from '../auth.contract.ts';
import { findSession, startSession } from './session-store.ts';

/** What GET /api/session says of somebody who is signed in. */
export async function signedInAnswer(tx: Transaction, staff: SignedInStaff): Promise<Session> {
  const school = await findSchool(tx, staff.schoolId);
  return { state: 'signed-in', staff, school: school!, csrfToken: staff.csrfToken };
}

/** Starts a session for an account within a public request, and answers it. */
export async function signInAs(
  context: {
    tx: Transaction;
    address: string;
    now: Date;
    startSession(session: { token: string; expiresAt: Date }): void;
  },
  account: { id: string; schoolId: string },
): Promise<Session> {
  const { tx, address, now } = context;
  const session = await startSession(tx, {
    staffId: account.id,
    schoolId: account.schoolId,
    address,
    now,
  });
  context.startSession(session);
  const staff = await findSession(tx, session.token, now);
  return signedInAnswer(tx, staff!);
}
