/**
 * From a request, which the policy allows, to commands on their way: asked of the authority, kept under the
 * page's own id so that a repeated request does nothing, and sent when the transaction has committed.
 * One transaction for all devices; they are sent to at once.
 */
import { createHash } from 'node:crypto';
import { type Refusal, type RouteContext, refuse } from '../../api/route.ts';
import type { CommandBatch, LessonAction } from '../commands.contract.ts';
import type { CommandContent } from '../dispatch/build-command.ts';
import { type CommandEnd, commandEnd } from '../dispatch/command-end.ts';
import type { TransferAction } from '../files/lesson-files.ts';
import type { RunningLesson } from '../lesson/running-lesson.ts';
import type { Decision } from '../lesson-authority.ts';
import type { LessonDeps } from '../lesson-deps.ts';
import { restrictionOf } from '../steering/restriction-ledger.ts';
import { findSleepers } from '../wake/device-network-store.ts';
import { planWake } from '../wake/plan-wake.ts';
import { addBatch, addTargets, findBatch, readBatch } from './batch-store.ts';
import { keptContent, toCommand } from './to-command.ts';

/** What of a route's context issuing needs. */
export type IssuingContext = Pick<
  RouteContext<unknown, unknown, unknown>,
  'tx' | 'staff' | 'schoolId' | 'address' | 'now' | 'afterCommit'
>;

/** A command to some PCs. */
export interface CommandRequest {
  readonly batchId: string;
  /** Null outside of lessons. */
  readonly lessonId: string | null;
  readonly deviceIds: readonly string[];
  /** Whether all PCs of the lesson were meant, also those that come later. */
  readonly everywhere: boolean;
  readonly sessionIds: Readonly<Record<string, string>>;
  readonly action: LessonAction;
  readonly reason?: string;
}

/** Issues a command, or answers what became of it where it was issued before. */
export async function issueCommand(
  deps: LessonDeps,
  context: IssuingContext,
  request: CommandRequest,
): Promise<CommandBatch | Refusal> {
  const { tx, staff, schoolId, now } = context;
  const { batchId, lessonId, action } = request;
  const reason = action.action === 'keepScreenshot' ? action.reason : request.reason;
  const requestHash = hashOf(request);
  const batch = { id: batchId, schoolId, lessonId, staffId: staff.id, requestHash, issuedAt: now };
  const content = { ...keptContent(action), ...(request.everywhere && { everywhere: true }) };
  if (!(await addBatch(tx, { ...batch, action: action.action, content }))) {
    const known = await findBatch(tx, batchId);
    if (known?.staffId !== staff.id || !known.requestHash.equals(requestHash)) {
      return refuse(409, 'batch-id-used', 'This id was used for another command. Try again.');
    }
    return (await deps.results.complete(() => readBatch(tx, batchId, now)))!;
  }

  const deviceIds = [...new Set(request.deviceIds)];
  const sessionIds = new Map(Object.entries(request.sessionIds));
  const decisions = await deps.authority.authorise(tx, staff, deviceIds, action.action, {
    address: context.address,
    sessionIds,
    ...(lessonId !== null && { lessonId }),
    ...(reason && { reason }),
    detail: { batch: batchId },
  });
  const targets = deviceIds.flatMap((deviceId) => targetOf(deviceId, decisions.get(deviceId)!));
  addTargets(tx, batch, targets);

  const allowed = targets.filter(({ outcome }) => outcome === null).map(({ deviceId }) => deviceId);
  const lesson = lessonOf(decisions);
  if (action.action === 'keepScreenshot' && lessonId !== null) {
    for (const deviceId of allowed) {
      const sessionId = sessionIds.get(deviceId) ?? '';
      const target = { lessonId, deviceId, sessionId, reason: action.reason };
      await deps.notes.expect(context, batchId, target);
    }
  }
  context.afterCommit(await sending(deps, context, request, { allowed, lesson, sessionIds }));
  const given = targets.map(({ outcome, ...target }) => ({
    ...target,
    outcome: outcome ?? ('waiting' as const),
  }));
  return { batchId, action: action.action, issuedAt: now.toISOString(), results: given };
}

/** What is to be done when the transaction has committed. Reads what it needs before. */
async function sending(
  deps: LessonDeps,
  { tx, staff, schoolId, now }: IssuingContext,
  request: CommandRequest,
  to: {
    allowed: readonly string[];
    lesson: RunningLesson | null;
    sessionIds: ReadonlyMap<string, string>;
  },
): Promise<() => void> {
  const { desk, devices, results } = deps;
  const { batchId, lessonId, action } = request;
  const { allowed, lesson, sessionIds } = to;
  const place = { schoolId, lessonId };
  if (action.action !== 'wake') {
    const transfer = isTransfer(action) ? action : null;
    const command = isTransfer(action)
      ? await deps.files.command(tx, action, { schoolId, deviceIds: allowed, now })
      : toCommand(action, batchId, lesson?.endsAt ?? null, now);
    const order = { batchId, staff, lesson, deviceIds: allowed, sessionIds, command };
    return () => {
      const settled = lesson && noteRestriction(deps, request, { ...to, lesson, staff, command });
      desk.send(order, (result) => {
        results.note(place, result);
        settled?.(result.deviceId, result);
        if (transfer) {
          deps.files.settled(schoolId, transfer.transferId, result.deviceId, result);
        }
      });
    };
  }
  const note = (deviceId: string, end: CommandEnd) =>
    results.note(place, { ...end, batchId, deviceId });
  const asleep = await findSleepers(tx, allowed);
  return () => {
    const plan = planWake(allowed, asleep, (deviceId) => devices.isConnected(deviceId));
    for (const [deviceId, end] of plan.ends) note(deviceId, end);
    for (const { wakerId, macAddresses, sleeperIds } of plan.orders) {
      const command = { wake: { macAddresses: [...macAddresses] } };
      desk.send({ staff, lesson, deviceIds: [wakerId], command }, ({ outcome, why }) => {
        const words = why && `The PC that was to wake it did not: ${why}`;
        for (const deviceId of sleeperIds) note(deviceId, commandEnd(outcome, words));
      });
    }
  };
}

function isTransfer(action: LessonAction): action is LessonAction & TransferAction {
  return action.action === 'handOut' || action.action === 'collect';
}

/** A restriction or a lifting is kept for PCs that are out of reach; null for anything else. */
function noteRestriction(
  { ledger, results }: LessonDeps,
  { batchId, lessonId, action, everywhere }: CommandRequest,
  sent: {
    allowed: readonly string[];
    lesson: RunningLesson;
    staff: IssuingContext['staff'];
    command: CommandContent;
  },
): ((deviceId: string, end: CommandEnd) => void) | null {
  const { allowed: deviceIds, lesson, staff, command } = sent;
  const place = { schoolId: lesson.schoolId, lessonId };
  const restriction = restrictionOf(action, command);
  if (restriction === null) return null;
  const issued = { lesson, staff, deviceIds, everywhere, ...restriction };
  return ledger.issued(issued, (deviceId, end) =>
    results.note(place, { ...end, batchId, deviceId }),
  );
}

/** What is kept for a PC; nothing for one that there is not. */
function targetOf(deviceId: string, decision: Decision) {
  if (decision.kind === 'allowed') return { deviceId, outcome: null, why: '' };
  const { isUnknown, reason: why } = decision;
  return isUnknown ? [] : { deviceId, outcome: 'refused' as const, why };
}

/** All that is allowed in one request is in one lesson, or in none. */
function lessonOf(decisions: ReadonlyMap<string, Decision>): RunningLesson | null {
  for (const decision of decisions.values())
    if (decision.kind === 'allowed') return decision.lesson;
  return null;
}

/** Tells one request from another under the same id. */
function hashOf({ lessonId, deviceIds, everywhere, sessionIds, action }: CommandRequest): Buffer {
  const devices = everywhere ? 'all' : [...deviceIds].sort();
  const sessions = Object.entries(sessionIds).sort();
  return createHash('sha256')
    .update(JSON.stringify([lessonId, devices, sessions, action]))
    .digest();
}
