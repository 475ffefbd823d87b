import { control } from '@lapwing/proto';
import { fileLimits } from '@lapwing/shared/file-transfer';
import { currentPolicy } from '../../policy/documents/policy-store.ts';
import type { Transaction } from '../../storage/database.ts';
import { type Classroom, classroomKinds, type LessonAction } from '../commands.contract.ts';
import { policyKinds } from './to-command.ts';

/** What the policy in force allows in lessons. Nothing, where it says nothing of them. */
export async function readClassroom(tx: Transaction, schoolId: string): Promise<Classroom> {
  const current = await currentPolicy(tx, schoolId);
  const { classroom } = current === null ? {} : control.Policy.decode(current.payload);
  const allowed = new Set(classroom?.allowedCommands ?? []);
  return {
    allowed: classroomKinds.filter((kind) => allowed.has(policyKinds[kind])),
    applications: (classroom?.applications ?? [])
      .map(({ applicationId, name, executables }) => ({
        id: applicationId ?? '',
        name: name ?? '',
        executables: [...(executables ?? [])],
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    askBeforeWatching: classroom?.askBeforeWatching ?? false,
    files: travelling(classroom?.fileLimits),
  };
}

function travelling(given: Parameters<typeof fileLimits>[0]): Classroom['files'] {
  const { extensions, ...bytes } = fileLimits(given);
  return { ...bytes, extensions: [...extensions] };
}

/** Why the policy does not allow an action, in words; null where it does. Lifting and hands need no entry. */
export function notAllowed(classroom: Classroom, action: LessonAction): string | null {
  const kind = action.action;
  if (kind === 'lift' || kind === 'lowerHand') return null;
  if (!classroom.allowed.includes(kind)) {
    return 'The school’s policy does not allow this.';
  }
  if (action.action !== 'openApplication') return null;
  return classroom.applications.some(({ id }) => id === action.applicationId)
    ? null
    : 'This application is not on the school’s list.';
}
