import { control } from '@lapwing/proto';
import { type FileLimits, fileLimits, megabytes } from '@lapwing/shared/file-transfer';
import { currentPolicy } from '../../policy/documents/policy-store.ts';
import type { Transaction } from '../../storage/database.ts';

/** Tells what a school lets travel. */
export type FilePolicy = (tx: Transaction, schoolId: string) => Promise<FileLimits>;

/** What the policy in force lets travel: nothing, where it says nothing of files. */
export const readFilePolicy: FilePolicy = async (tx, schoolId) => {
  const current = await currentPolicy(tx, schoolId);
  const policy = current === null ? null : control.Policy.decode(current.payload);
  return fileLimits(policy?.classroom?.fileLimits);
};

/** Why so many bytes in all may not travel; null where they may. */
export function totalFault(bytes: number, { maxTotalBytes }: FileLimits): string | null {
  return bytes > maxTotalBytes
    ? `all files together are larger than ${megabytes(maxTotalBytes)}`
    : null;
}
