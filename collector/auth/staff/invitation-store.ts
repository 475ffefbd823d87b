/** The only writer of `invitation`: links with which invited staff set their password. */
import type { Transaction } from '../../storage/database.ts';
import { createSecretToken, hashSecretToken } from '../credentials/secret-token.ts';

/** How long an invitation can be accepted. */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** An invitation that can still be accepted. */
export interface OpenInvitation {
  id: string;
  staffId: string;
  schoolId: string;
  name: string;
  email: string;
  schoolName: string;
}

/** Makes an invitation, and ends earlier ones of the same person. The token is shown once. */
export async function createInvitation(
  tx: Transaction,
  invitation: { staffId: string; schoolId: string; now: Date },
): Promise<{ token: string; expiresAt: Date }> {
  await endInvitationsOf(tx, invitation.staffId, invitation.now);
  const token = createSecretToken();
  const expiresAt = new Date(invitation.now.getTime() + VALID_MS);
  await tx.query(
    `insert into invitation (school_id, staff_id, token_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [invitation.schoolId, invitation.staffId, hashSecretToken(token), invitation.now, expiresAt],
  );
  return { token, expiresAt };
}

/** The invitation a token belongs to, locked until the transaction ends; null where it is unknown, expired or used. */
export async function lockInvitation(
  tx: Transaction,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const { rows } = await tx.query<OpenInvitation>(
    `select invitation.id, staff_id as "staffId", invitation.school_id as "schoolId",
            staff.name, staff.email, school.name as "schoolName"
     from invitation join staff on staff.id = staff_id join school on school.id = invitation.school_id
     where token_hash = $1 and ended_at is null and expires_at > $2
       and staff.disabled_at is null and staff.password_hash is null
     for update of invitation`,
    [hashSecretToken(token), now],
  );
  return rows[0] ?? null;
}

/** Ends all invitations of a person: used, replaced, or no longer wanted. */
export async function endInvitationsOf(tx: Transaction, staffId: string, now: Date): Promise<void> {
  await tx.query('update invitation set ended_at = $2 where staff_id = $1 and ended_at is null', [
    staffId,
    now,
  ]);
}
