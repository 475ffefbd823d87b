import type { Role } from '../../api/roles.ts';
import type { Database } from '../../storage/database.ts';
import { appendAudit, collectorItself } from '../audit-trail.ts';
import { hashPassword } from '../credentials/passwords.ts';
import { addStaff } from './staff-store.ts';

/**
 * Adds an account with a known password, without an invitation: for the demo school and
 * for tests. Real staff are invited and choose their own.
 */
export async function createStaff(
  database: Database,
  staff: { schoolId: string; name: string; email: string; role: Role; password: string },
): Promise<{ kind: 'added'; id: string } | { kind: 'refused'; reason: 'email-taken' }> {
  const passwordHash = await hashPassword(staff.password);
  return database.inSchool(staff.schoolId, async (tx) => {
    const added = await addStaff(tx, { ...staff, passwordHash });
    if (added.kind === 'added') {
      await appendAudit(tx, staff.schoolId, collectorItself, {
        action: 'staff.created',
        subjectKind: 'staff',
        subjectId: added.id,
        detail: { role: staff.role },
      });
    }
    return added;
  });
}
