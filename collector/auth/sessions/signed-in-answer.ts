import type { SignedInStaff } from '../../api/route.ts';
import { findSchool } from '../../directory/schools/school-store.ts';
import type { Transaction } from '../../storage/database.ts';
import type { Session } from '../auth.contract.ts';
import { endSession, findSession, startSession } from './session-store.ts';

/** What GET /api/session says of somebody who is signed in. */
export async function signedInAnswer(tx: Transaction, staff: SignedInStaff): Promise<Session> {
  const school = await findSchool(tx, staff.schoolId);
  return { state: 'signed-in', staff, school: school!, csrfToken: staff.csrfToken };
}

/** Starts a session for an account within a public request, and answers it; one that the browser had before ends. */
export async function signInAs(
  context: {
    tx: Transaction;
    /** Whoever was signed in here before. */
    staff: SignedInStaff | null;
    address: string;
    now: Date;
    startSession(session: { token: string; expiresAt: Date }): void;
  },
  account: { id: string; schoolId: string },
): Promise<Session> {
  const { tx, address, now } = context;
  if (context.staff !== null) await endSession(tx, context.staff.sessionId, now);
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
