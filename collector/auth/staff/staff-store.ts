/** The only writer of `staff`. */
import type { Role } from '../../api/roles.ts';
import type { Transaction } from '../../storage/database.ts';

/** A staff account as sign-in needs it. */
export interface StaffAccount {
  id: string;
  schoolId: string;
  name: string;
  email: string;
  role: Role;
  /** Null until an invited person has set one. */
  passwordHash: string | null;
  /** Sealed; present also while enrolment is not confirmed. */
  totpSecret: Buffer | null;
  totpConfirmedAt: Date | null;
  disabledAt: Date | null;
}

/** A line of the list of staff. */
export interface StaffLine {
  id: string;
  name: string;
  email: string;
  role: Role;
  totpEnabled: boolean;
  state: 'invited' | 'active' | 'disabled';
  lastSignedInAt: Date | null;
}

const accountColumns = `id, school_id as "schoolId", name, email, role,
  password_hash as "passwordHash", totp_secret as "totpSecret",
  totp_confirmed_at as "totpConfirmedAt", disabled_at as "disabledAt"`;

/** E-mail addresses are compared without regard to case. */
function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Adds an account; without a password it is an invited one. */
export async function addStaff(
  tx: Transaction,
  staff: {
    schoolId: string;
    name: string;
    email: string;
    role: Role;
    passwordHash: string | null;
  },
): Promise<{ kind: 'added'; id: string } | { kind: 'refused'; reason: 'email-taken' }> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into staff (school_id, name, email, role, password_hash)
     values ($1, $2, $3, $4, $5) on conflict (email) do nothing returning id`,
    [staff.schoolId, staff.name, foldEmail(staff.email), staff.role, staff.passwordHash],
  );
  const row = rows[0];
  return row === undefined
    ? { kind: 'refused', reason: 'email-taken' }
    : { kind: 'added', id: row.id };
}

/** The account with that address, of whatever school the transaction sees. */
export async function findStaffByEmail(
  tx: Transaction,
  email: string,
): Promise<StaffAccount | null> {
  const { rows } = await tx.query<StaffAccount>(
    `select ${accountColumns} from staff where email = $1`,
    [foldEmail(email)],
  );
  return rows[0] ?? null;
}

/** The account with that id; locked until the transaction ends. */
export async function lockStaff(tx: Transaction, id: string): Promise<StaffAccount | null> {
  const { rows } = await tx.query<StaffAccount>(
    `select ${accountColumns} from staff where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** Whether anybody can administer this collector; until then it asks to be set up. */
export async function hasAdministrator(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ found: boolean }>(
    `select exists(select from staff
       where role = 'administrator' and password_hash is not null and disabled_at is null) as found`,
  );
  return rows[0]!.found;
}

/**
 * Whether the school keeps an administrator who can sign in without this one. Locks the
 * school's administrators, so that two of them cannot disable each other at once.
 */
export async function hasOtherAdministrator(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.query<{ id: string; usable: boolean }>(
    `select id, password_hash is not null and disabled_at is null as usable
     from staff where role = 'administrator' order by id for update`,
  );
  return rows.some((row) => row.usable && row.id !== id);
}

/** All accounts of the school, by name. */
export async function listStaff(tx: Transaction): Promise<StaffLine[]> {
  const { rows } = await tx.query<StaffLine>(
    `select id, name, email, role, totp_confirmed_at is not null as "totpEnabled",
            case when disabled_at is not null then 'disabled'
                 when password_hash is null then 'invited' else 'active' end as state,
            last_signed_in_at as "lastSignedInAt"
     from staff order by lower(name), id`,
  );
  return rows;
}

/** Sets a password's hash. */
export async function setPasswordHash(tx: Transaction, id: string, hash: string): Promise<void> {
  await tx.query('update staff set password_hash = $2 where id = $1', [id, hash]);
}

/** Notes a successful sign-in. */
export async function noteSignIn(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query('update staff set last_signed_in_at = $2 where id = $1', [id, now]);
}

/** Disables an account, or enables it again. */
export async function setDisabledAt(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.query('update staff set disabled_at = $2 where id = $1', [id, at]);
}

/** Keeps a sealed secret that is not asked for yet. */
export async function beginTotp(tx: Transaction, id: string, sealed: Buffer): Promise<void> {
  await tx.query(
    `update staff set totp_secret = $2, totp_confirmed_at = null, totp_last_step = null where id = $1`,
    [id, sealed],
  );
}

/** From now on the account asks for codes. */
export async function confirmTotp(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query('update staff set totp_confirmed_at = $2 where id = $1', [id, now]);
}

/** The account no longer asks for codes. */
export async function removeTotp(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    'update staff set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where id = $1',
    [id],
  );
}

/** Uses up a code's step; false where that step or a later one has been used already. */
export async function useTotpStep(tx: Transaction, id: string, step: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update staff set totp_last_step = $2
     where id = $1 and (totp_last_step is null or totp_last_step < $2)`,
    [id, step],
  );
  return rowCount === 1;
}
