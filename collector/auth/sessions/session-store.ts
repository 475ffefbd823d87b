/** The only writer of `staff_session`: who is signed in, where, and until when. */
import type { SignedInStaff } from '../../api/route.ts';
import type { Transaction } from '../../storage/database.ts';
import { createSecretToken, csrfTokenOf, hashSecretToken } from '../credentials/secret-token.ts';
import { networkOf } from '../credentials/sign-in-limits.ts';

/** A session ends when it was not used for an hour (NIST SP 800-63B-4, 2.2.3: at most 1 h)… */
const IDLE_LIMIT_MS = 60 * 60 * 1000;
/** …and after a school day however much it is used (the same section: at most 24 h). */
const ABSOLUTE_LIMIT_MS = 12 * 60 * 60 * 1000;
/** A session's use is noted at most this often, so that reading does not write each time. */
const NOTE_USE_AFTER_MS = 60 * 1000;
/** How long ended sessions are kept, to know the addresses at which an account is at home. */
const KEEP_DAYS = 90;

/** Channel of messages to consoles (collector/live), which also cuts those of ended sessions. */
const LIVE_CHANNEL = 'lapwing_live';

const usable = `ended_at is null and expires_at > $NOW and last_used_at > $NOW::timestamptz - interval '${IDLE_LIMIT_MS} ms'`;
const usableAt = (parameter: string) => usable.replaceAll('$NOW', parameter);

/** Starts a session. The token goes into the cookie and is kept nowhere. */
export async function startSession(
  tx: Transaction,
  session: { staffId: string; schoolId: string; address: string; now: Date },
): Promise<{ id: string; token: string; expiresAt: Date }> {
  await tx.query(
    `delete from staff_session where staff_id = $1 and started_at < $2::timestamptz - interval '${KEEP_DAYS} days'`,
    [session.staffId, session.now],
  );
  const token = createSecretToken();
  const expiresAt = new Date(session.now.getTime() + ABSOLUTE_LIMIT_MS);
  const { rows } = await tx.query<{ id: string }>(
    `insert into staff_session (school_id, staff_id, token_hash, network, started_at, last_used_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6) returning id`,
    [
      session.schoolId,
      session.staffId,
      hashSecretToken(token),
      networkOf(session.address),
      session.now,
      expiresAt,
    ],
  );
  return { id: rows[0]!.id, token, expiresAt };
}

/**
 * Whom a cookie belongs to, or null where the session has ended, was idle too long, or the
 * account is disabled. Notes the use. Needs the system's scope: the cookie names no school.
 */
export async function findSession(
  tx: Transaction,
  token: string,
  now: Date,
): Promise<SignedInStaff | null> {
  const { rows } = await tx.query<Omit<SignedInStaff, 'csrfToken'> & { lastUsedAt: Date }>(
    `select staff.id, staff.school_id as "schoolId", staff.name, staff.email, staff.role,
            staff.totp_confirmed_at is not null as "totpEnabled", staff_session.id as "sessionId",
            staff_session.last_used_at as "lastUsedAt"
     from staff_session join staff on staff.id = staff_session.staff_id
     where token_hash = $1 and staff.disabled_at is null and ${usableAt('$2')}`,
    [hashSecretToken(token), now],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { lastUsedAt, ...staff } = row;
  if (now.getTime() - lastUsedAt.getTime() > NOTE_USE_AFTER_MS) {
    await tx.query('update staff_session set last_used_at = $2 where id = $1', [
      staff.sessionId,
      now,
    ]);
  }
  return { ...staff, csrfToken: csrfTokenOf(token) };
}

/** Those of the given sessions that are still usable; for connections that outlive a request. */
export async function usableSessions(
  tx: Transaction,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `select staff_session.id from staff_session join staff on staff.id = staff_session.staff_id
     where staff_session.id = any($1) and staff.disabled_at is null and ${usableAt('$2')}`,
    [ids, now],
  );
  return new Set(rows.map((row) => row.id));
}

/** Ends one session; its live connections are cut when the transaction commits. */
export async function endSession(tx: Transaction, id: string, now: Date): Promise<void> {
  await end(tx, 'id = $2', [now, id]);
}

/** Ends all sessions of an account, except perhaps the one that asks. */
export async function endSessionsOf(
  tx: Transaction,
  staffId: string,
  now: Date,
  except: string | null = null,
): Promise<void> {
  await end(tx, 'staff_id = $2 and id is distinct from $3::uuid', [now, staffId, except]);
}

async function end(tx: Transaction, which: string, values: unknown[]): Promise<void> {
  await tx.query(
    `with ended as (
       update staff_session set ended_at = $1 where ended_at is null and ${which} returning id
     )
     select pg_notify('${LIVE_CHANNEL}', json_build_object('endedSession', id)::text) from ended`,
    values,
  );
}

/** Whether the account has been signed in from this address before. */
export async function isKnownAddress(
  tx: Transaction,
  staffId: string,
  address: string,
): Promise<boolean> {
  const { rows } = await tx.query<{ known: boolean }>(
    'select exists(select from staff_session where staff_id = $1 and network = $2) as known',
    [staffId, networkOf(address)],
  );
  return rows[0]!.known;
}
