import { Refusal, refuse } from '../../api/route.ts';
import { appendAudits } from '../../auth/audit-trail.ts';
import type { CommandBatch, LessonAction } from '../commands.contract.ts';
import { ownRunning } from '../lesson/own-lesson.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import { notAllowed, readClassroom } from './classroom.ts';
import { type IssuingContext, issueCommand } from './issue-command.ts';

/** Whom commands in a lesson are for. */
export interface LessonAddress {
  readonly deviceIds: 'all' | readonly string[];
  readonly sessionIds: Readonly<Record<string, string>>;
}

/** One of them, under the page's id. */
export interface LessonCommand {
  readonly batchId: string;
  readonly action: LessonAction;
}

/**
 * Issues commands in a lesson, in their order, or none of them; that somebody tried leaves an
 * audit row.
 */
export async function issueInLesson(
  deps: LessonDeps,
  context: IssuingContext,
  lessonId: string,
  { deviceIds, sessionIds }: LessonAddress,
  commands: readonly LessonCommand[],
): Promise<CommandBatch[] | Refusal> {
  const { tx, staff, now } = context;
  const refused = async (refusal: Refusal) => {
    await noteRefusal(context, lessonId, commands, refusal);
    return refusal;
  };
  const [own, classroom] = await Promise.all([
    ownRunning(tx, lessonId, staff.id, now),
    readClassroom(tx, context.schoolId),
  ]);
  if (own instanceof Refusal) return refused(own);
  // Before any is issued: what is refused must not have been done in part.
  for (const { action } of commands) {
    const prevented = notAllowed(classroom, action);
    if (prevented !== null) return refused(refuse(403, 'not-allowed', prevented));
    let unready: Refusal | null = null;
    if (action.action === 'handOut' || action.action === 'collect') {
      unready = await deps.files.prevents(tx, action, lessonId);
    } else if (action.action === 'keepScreenshot') {
      unready = await deps.notes.prevents(context, { lessonId, deviceIds, sessionIds });
    }
    if (unready !== null) return refused(unready);
  }
  const everywhere = deviceIds === 'all';
  const devices = everywhere ? own.lesson.devices.map(({ id }) => id) : deviceIds;
  const issued: CommandBatch[] = [];
  for (const command of commands) {
    const to = { lessonId, deviceIds: devices, everywhere, sessionIds };
    const batch = await issueCommand(deps, context, { ...command, ...to });
    if (batch instanceof Refusal) return refused(batch);
    issued.push(batch);
  }
  return issued;
}

function noteRefusal(
  { tx, staff, schoolId, address, now }: IssuingContext,
  lessonId: string,
  commands: readonly LessonCommand[],
  { message }: Refusal,
): Promise<void> {
  const drafts = commands.map(({ batchId, action }) => ({
    action: 'command.refused',
    subjectKind: 'lesson',
    subjectId: lessonId,
    detail: { action: action.action, batch: batchId, why: message },
  }));
  return appendAudits(tx, schoolId, { ...staff, address }, drafts, now);
}
