import type { control } from '@lapwing/proto';
import { MAX_TRANSFER_FILES } from '@lapwing/proto/protocol';
import { fileFault, fileLimits, megabytes, pathFault } from '@lapwing/shared/file-transfer';

const LONGEST_ID = 64;
const LONGEST_NAME = 100;
const MOST_NAMES = 20;
const SHA256_BYTES = 32;

/** What is wrong with a command about files, in words; null where nothing is, and for other commands. */
export function transferFault({ handOut, collect }: control.Command.$Properties): string | null {
  if (collect) {
    const names = collect.names ?? [];
    const fit = names.every((name) => name !== '' && name.length <= LONGEST_NAME);
    return isId(collect.transferId) && fit && names.length <= MOST_NAMES
      ? null
      : 'It names no transfer, or too many files.';
  }
  if (!handOut) return null;
  const files = handOut.files ?? [];
  const few = files.length > 0 && files.length <= MAX_TRANSFER_FILES;
  if (!isId(handOut.transferId) || !few) return 'It names no transfer, no files or too many.';
  const paths = new Set<string>();
  for (const { fileId, path, sha256 } of files) {
    const once = (path ?? '').toLowerCase();
    if (!isId(fileId) || sha256?.length !== SHA256_BYTES || paths.has(once)) {
      return 'A file of it has no id or hash, or there are two of its name.';
    }
    paths.add(once);
    if (pathFault(path ?? '') !== null) return 'A file of it has a name that is not safe.';
  }
  return null;
}

/** Why the policy does not let these files travel; null where it does, and for other commands. */
export function transferRefusal(
  { handOut }: control.Command.$Properties,
  policy: control.Policy.$Properties | null,
): string | null {
  if (!handOut) return null;
  const limits = fileLimits(policy?.classroom?.fileLimits);
  let total = 0;
  for (const { path, size } of handOut.files ?? []) {
    const fault = fileFault({ path: path ?? '', size: size ?? 0 }, limits);
    if (fault !== null) return `A file cannot be handed out: ${fault}.`;
    total += size ?? 0;
  }
  return total > limits.maxTotalBytes
    ? `The files together are larger than ${megabytes(limits.maxTotalBytes)}.`
    : null;
}

function isId(id: string | null | undefined): boolean {
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID;
}
