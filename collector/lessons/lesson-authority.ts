/**
 * Who may do what to which PCs. The one place that decides it; each decision leaves a row in the
 * audit trail, refusals included, in the transaction that asked.
 *
 * - A teacher: the PCs of the lesson they teach, while it runs, and there only what concerns pupils.
 * - ICT staff: any PC, for help: messages, power, and one screen with a banner or consent.
 * - Nobody else anything.
 */
import type { control } from '@lapwing/proto';
import { ictRoles, type Role } from '../api/roles.ts';
import type { AuditDraft, SignedInStaff } from '../api/route.ts';
import { appendAudits } from '../auth/audit-trail.ts';
import type { Transaction } from '../storage/database.ts';
import { type AskedDevice, findAskedDevices } from './lesson/find-lessons.ts';
import { isTaughtBy, type RunningLesson } from './lesson/running-lesson.ts';

/** A kind of command, as the field of lapwing.control.v1.Command is called. */
export type CommandKindName = NonNullable<control.Command.$Properties['kind']>;

/** What somebody wants: a command, or a way of looking at a screen. */
export type LessonAction = CommandKindName | 'watchWall' | 'watchScreen' | 'control';

/** What was decided for one PC. */
export type Decision =
  | {
      kind: 'allowed';
      /** Null where ICT staff act outside of lessons. */
      lesson: RunningLesson | null;
    }
  | {
      kind: 'refused';
      /** In plain English, for whoever asked. */
      reason: string;
      /** The school has no such PC. */
      isUnknown?: true;
    };

/** Who is logged on at a PC, as far as deciding needs to know it. */
export interface LoggedOn {
  readonly sessionId: string;
  /** Null where the directory does not know the account. */
  readonly personId: string | null;
  /** True where the account is known to be a member of staff's. */
  readonly staff: boolean;
}

/** Tells who is logged on at a PC now; nobody where that is not known. */
export type SessionsOf = (deviceId: string) => readonly LoggedOn[];

/** What is asked, besides who and what. */
export interface AskedContext {
  /** Network address of whoever asks. */
  readonly address?: string;
  /** Why, where somebody said so. */
  readonly reason?: string;
  /** By PC, the log-on session that is meant; left out, whoever is logged on. */
  readonly sessionIds?: ReadonlyMap<string, string>;
  /** Only PCs of this lesson. */
  readonly lessonId?: string;
  /** True where the caller writes its own audit row of what is allowed; refusals are written here. */
  readonly ownRow?: boolean;
  /** Put into each audit row. */
  readonly detail?: AuditDraft['detail'];
}

/** See the top of this file. */
export interface LessonAuthority {
  /**
   * Decides for each of the PCs, and writes the audit rows; call it late in a transaction, which
   * holds the school's audit trail from then on. The map has each id that was asked for.
   */
  authorise(
    tx: Transaction,
    staff: Pick<SignedInStaff, 'id' | 'schoolId' | 'name' | 'role'>,
    deviceIds: readonly string[],
    action: LessonAction,
    context?: AskedContext,
  ): Promise<Map<string, Decision>>;
}

/** What ICT staff may do at any PC, lesson or not. */
const ICT_ACTIONS: ReadonlySet<LessonAction> = new Set<LessonAction>([
  'showMessage',
  'logOff',
  'restart',
  'shutDown',
  'wake',
  'watchScreen',
  'control',
]);

/** What concerns the PC or the lesson, and nobody's session. */
const SESSIONLESS: ReadonlySet<LessonAction> = new Set<LessonAction>([
  'lessonStart',
  'lessonExtend',
  'lessonEnd',
  'lift',
  'wake',
  'watchEnd',
  'broadcastEnd',
]);

/** Makes an authority. */
export function createLessonAuthority(deps: {
  sessionsOf: SessionsOf;
  now?: () => Date;
}): LessonAuthority {
  const now = deps.now ?? (() => new Date());
  return {
    async authorise(tx, staff, deviceIds, action, context = {}) {
      const at = now();
      const found = await findAskedDevices(tx, deviceIds, at);
      const byId = new Map(found.map((device) => [device.deviceId, device]));
      const decisions = new Map<string, Decision>();
      for (const deviceId of deviceIds) {
        const device = byId.get(deviceId);
        const sessions = deps.sessionsOf(deviceId);
        decisions.set(deviceId, decide(staff, action, device, sessions, context));
      }
      const actor = { ...staff, address: context.address ?? '' };
      const drafts = auditRows(decisions, action, deps.sessionsOf, context);
      await appendAudits(tx, staff.schoolId, actor, drafts, at);
      return decisions;
    },
  };
}

function decide(
  staff: { id: string; role: Role },
  action: LessonAction,
  device: AskedDevice | undefined,
  sessions: readonly LoggedOn[],
  { lessonId, sessionIds }: AskedContext,
): Decision {
  if (device === undefined) return { ...refused('There is no such PC.'), isUnknown: true };
  if (device.revoked) return refused('This PC was revoked. Enrol it anew.');
  if ((ictRoles as readonly Role[]).includes(staff.role)) {
    if (!ICT_ACTIONS.has(action))
      return refused('Only the teacher of a running lesson may do this.');
    return { kind: 'allowed', lesson: null };
  }
  if (staff.role !== 'teacher') return refused('Your role may not do this.');
  const { lesson } = device;
  if (lesson === null) return refused('This PC is in no running lesson.');
  if (!isTaughtBy(lesson, staff.id)) {
    return refused(`This PC is in the lesson of ${lesson.teachers[0]?.name ?? 'somebody else'}.`);
  }
  if (lessonId !== undefined && lesson.id !== lessonId) {
    return refused('This PC is not in that lesson.');
  }
  if (!SESSIONLESS.has(action) && staffIsMeant(sessions, sessionIds?.get(device.deviceId))) {
    return refused('A member of staff is logged on at this PC.');
  }
  return { kind: 'allowed', lesson };
}

/** Somebody of staff is named, or nobody but staff is there. A PC with pupils and staff is told apart on the PC. */
function staffIsMeant(sessions: readonly LoggedOn[], named: string | undefined): boolean {
  if (named !== undefined) {
    return sessions.some(({ sessionId, staff }) => sessionId === named && staff);
  }
  return sessions.length > 0 && sessions.every(({ staff }) => staff);
}

function refused(reason: string): Extract<Decision, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}

/** One row for each PC; that a wall was opened is one row, for all the PCs on it. */
function auditRows(
  decisions: ReadonlyMap<string, Decision>,
  action: LessonAction,
  sessionsOf: SessionsOf,
  { sessionIds, reason, detail, ownRow }: AskedContext,
): AuditDraft[] {
  const rows: AuditDraft[] = [];
  const walls = new Map<string, number>();
  for (const [deviceId, decision] of decisions) {
    if (decision.kind === 'allowed' && ownRow) continue;
    if (decision.kind === 'allowed' && action === 'watchWall' && decision.lesson !== null) {
      walls.set(decision.lesson.id, (walls.get(decision.lesson.id) ?? 0) + 1);
      continue;
    }
    const named = sessionIds?.get(deviceId);
    const sessions = sessionsOf(deviceId).filter(
      ({ sessionId }) => named === undefined || sessionId === named,
    );
    rows.push({
      action: `command.${decision.kind}`,
      subjectKind: 'device',
      subjectId: deviceId,
      ...(reason && { reason }),
      detail: {
        ...detail,
        action,
        session: named ?? sessions.map(({ sessionId }) => sessionId).join(' '),
        person: sessions.flatMap(({ personId }) => personId ?? []).join(' '),
        ...(decision.kind === 'allowed'
          ? { lesson: decision.lesson?.id ?? null }
          : { why: decision.reason }),
      },
    });
  }
  for (const [lessonId, devices] of walls) {
    rows.push({
      action: 'wall.opened',
      subjectKind: 'lesson',
      subjectId: lessonId,
      ...(reason && { reason }),
      detail: { ...detail, devices },
    });
  }
  return rows;
}
