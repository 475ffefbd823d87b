import { control } from '@lapwing/proto';
import type { Transaction } from '../../storage/database.ts';
import { announceDocuments, lockDocuments } from './current-documents.ts';
import { addPolicyVersion, currentPolicy } from './policy-store.ts';
import type { SigningKey } from './signing-key.ts';

const KIND = control.DocumentKind.DOCUMENT_KIND_POLICY;

/** A policy's content: what a version number and a date are put on. */
export type PolicyContent = Omit<control.Policy.$Properties, 'schoolId' | 'version' | 'issuedAtMs'>;

/**
 * Signs and publishes a policy as the school's next version, unless the one in force says
 * the same already and was signed with the same key.
 */
export async function publishPolicy(
  tx: Transaction,
  key: SigningKey,
  schoolId: string,
  content: PolicyContent,
  now: Date,
): Promise<{ version: number; changed: boolean }> {
  await lockDocuments(tx, schoolId);
  const current = await currentPolicy(tx, schoolId);
  if (current?.signingKey.equals(key.publicKey)) {
    const { issuedAtMs } = control.Policy.decode(current.payload);
    const same = encode(schoolId, content, current.version, issuedAtMs);
    if (same.equals(current.payload)) return { version: current.version, changed: false };
  }
  const version = (current?.version ?? 0) + 1;
  const payload = encode(schoolId, content, version, now.getTime());
  await addPolicyVersion(tx, schoolId, {
    version,
    payload,
    signature: key.sign(KIND, payload),
    signingKey: key.publicKey,
    issuedAt: now,
  });
  await announceDocuments(tx, schoolId);
  return { version, changed: true };
}

function encode(
  schoolId: string,
  content: PolicyContent,
  version: number,
  issuedAtMs: number,
): Buffer {
  return Buffer.from(control.Policy.encode({ ...content, schoolId, version, issuedAtMs }).finish());
}
