import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '@lapwing/shared/errors';

/** May write by others than the owner: the group's and everybody's write bits. */
const WRITABLE_BY_OTHERS = 0o022;

/**
 * Checks that nobody else can have put the link's socket there: its folder must
 * belong to root or to this user, and be writable by its owner only. Otherwise
 * another user of the PC could listen in the service's place. On Windows the
 * named pipe's own access list says the same.
 *
 * @throws AppError `link-not-trusted`; Node's `ENOENT` where there is no such folder yet.
 */
export function checkLinkTrust(linkPath: string): void {
  if (process.platform === 'win32') return;
  const folder = dirname(linkPath);
  const { uid, mode } = lstatSync(folder);
  const mine = uid === 0 || uid === process.getuid?.();
  if (mine && (mode & WRITABLE_BY_OTHERS) === 0) return;
  throw new AppError(
    'link-not-trusted',
    `Others could have written to ${folder}, so what listens there may not be Lapwing's service. ` +
      'Its folder must belong to root or to this user, and be writable by its owner only.',
  );
}
