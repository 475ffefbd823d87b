/** Published policies. The only writer of the table `policy_version`. */
import type { Transaction } from '../../storage/database.ts';

/** A policy as it was signed. */
export interface PolicyVersion {
  readonly version: number;
  /** Encoded lapwing.control.v1.Policy. */
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** Public key of the signature. */
  readonly signingKey: Buffer;
}

/** The policy in force in a school; null before the first. */
export async function currentPolicy(
  tx: Transaction,
  schoolId: string,
): Promise<PolicyVersion | null> {
  const { rows } = await tx.query<PolicyVersion>(
    `select version, payload, signature, signing_key as "signingKey"
     from policy_version where school_id = $1 order by version desc limit 1`,
    [schoolId],
  );
  return rows[0] ?? null;
}

/** Keeps a new version for good. */
export async function addPolicyVersion(
  tx: Transaction,
  schoolId: string,
  policy: PolicyVersion & { issuedAt: Date },
): Promise<void> {
  await tx.query(
    `insert into policy_version (school_id, version, issued_at, payload, signature, signing_key)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      schoolId,
      policy.version,
      policy.issuedAt,
      policy.payload,
      policy.signature,
      policy.signingKey,
    ],
  );
}
