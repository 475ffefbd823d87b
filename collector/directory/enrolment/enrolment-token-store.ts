/** Enrolment tokens. The only writer of the table `enrolment_token`. */
import type { Transaction } from '../../storage/database.ts';
import type { EnrolmentToken } from '../directory.contract.ts';
import { hashTokenSecret, newTokenSecret } from './token-secret.ts';

interface Row {
  id: string;
  label: string;
  room: string | null;
  createdAt: Date;
  expiresAt: Date;
  maxUses: number;
  uses: number;
  revokedAt: Date | null;
}

const SELECT = `
  select token.id, token.label, room.name as room, token.created_at as "createdAt",
         token.expires_at as "expiresAt", token.max_uses as "maxUses", token.uses,
         token.revoked_at as "revokedAt"
  from enrolment_token token left join room on room.id = token.room_id`;

/** Issues a token. Its secret is in the answer and nowhere else. */
export async function issueToken(
  tx: Transaction,
  token: {
    schoolId: string;
    roomId: string | null;
    label: string;
    maxUses: number;
    expiresAt: Date;
    now: Date;
  },
): Promise<{ token: EnrolmentToken; secret: string }> {
  const secret = newTokenSecret();
  const { rows } = await tx.query<{ id: string }>(
    `insert into enrolment_token
       (school_id, room_id, label, secret_hash, created_at, expires_at, max_uses)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      token.schoolId,
      token.roomId,
      token.label,
      hashTokenSecret(secret),
      token.now,
      token.expiresAt,
      token.maxUses,
    ],
  );
  const issued = await tx.query<Row>(`${SELECT} where token.id = $1`, [rows[0]!.id]);
  return { token: toToken(issued.rows[0]!, token.now), secret };
}

/** All tokens that the transaction may see, newest first. */
export async function listTokens(tx: Transaction, now: Date): Promise<EnrolmentToken[]> {
  const { rows } = await tx.query<Row>(`${SELECT} order by token.created_at desc, token.id`);
  return rows.map((row) => toToken(row, now));
}

/** Withdraws a token; false where there is none, or it is withdrawn already. */
export async function revokeToken(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update enrolment_token set revoked_at = $2 where id = $1 and revoked_at is null',
    [id, now],
  );
  return rowCount > 0;
}

/** What using a token gives. */
export type TokenUse =
  | { kind: 'used'; schoolId: string; schoolName: string; roomId: string | null }
  | { kind: 'refused'; reason: 'unknown' | 'expired' | 'used-up' | 'revoked' };

/**
 * Uses a token once, in one statement, so that of two PCs that ask for the last use one
 * gets it. The use is undone when the transaction is. Needs the system's scope.
 */
export async function useToken(tx: Transaction, secret: string, now: Date): Promise<TokenUse> {
  const hash = hashTokenSecret(secret);
  const { rows } = await tx.query<{ schoolId: string; schoolName: string; roomId: string | null }>(
    `update enrolment_token token set uses = uses + 1
     from school
     where secret_hash = $1 and school.id = token.school_id
       and revoked_at is null and expires_at > $2 and uses < max_uses
     returning school.id as "schoolId", school.name as "schoolName", room_id as "roomId"`,
    [hash, now],
  );
  if (rows[0]) return { kind: 'used', ...rows[0] };
  const found = await tx.query<Row>(`${SELECT} where token.secret_hash = $1`, [hash]);
  if (!found.rows[0]) return { kind: 'refused', reason: 'unknown' };
  const { state } = toToken(found.rows[0], now);
  // It became usable only since the update looked: the next attempt will succeed.
  return { kind: 'refused', reason: state === 'usable' ? 'used-up' : state };
}

function toToken(row: Row, now: Date): EnrolmentToken {
  const { revokedAt, createdAt, expiresAt, ...token } = row;
  return {
    ...token,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state: revokedAt
      ? 'revoked'
      : expiresAt <= now
        ? 'expired'
        : row.uses >= row.maxUses
          ? 'used-up'
          : 'usable',
  };
}
