/** Whether a console may look at a PC now, and at whose session. */
import type { RunningLesson } from '../../../lessons/lesson/running-lesson.ts';
import type { ScreenPerson, ToScreens } from '../screens.contract.ts';
import type { Because } from './view-message.ts';
import {
  type Console,
  isIct,
  personOf,
  RESTARTING,
  sessionToShow,
  type ViewingDeps,
} from './viewing.ts';

/** What a console asks for. */
export type WatchRequest = Extract<ToScreens, { type: 'watch' }>;

/** The log-on session that a view is of, and of no other. */
export interface ViewedSession {
  readonly id: string;
  readonly person: ScreenPerson;
}

/** The session is null where it did not come to one. */
export type Admission =
  | {
      kind: 'admitted';
      session: ViewedSession;
      lesson: RunningLesson | null;
      /** Whoever is at the PC is asked before anything is shown. */
      asksFirst: boolean;
    }
  | { kind: 'refused'; session: ViewedSession | null; because: Because; why?: string | undefined };

/**
 * Asks presence who is at the PC and the authority whether this console may look, which leaves the
 * audit row.
 *
 * @param before the session that the view is of already; another person's is refused.
 */
export async function admit(
  deps: ViewingDeps,
  console: Console,
  asked: WatchRequest,
  before: ViewedSession | null,
): Promise<Admission> {
  const { deviceId, viewId, mode, lessonId, reason } = asked;
  const presence = deps.board.of(deviceId);
  if (presence?.connection !== 'connected') {
    return { kind: 'refused', session: before, because: 'unreachable' };
  }
  const candidates = presence.sessions.filter(({ staff }) => !staff || isIct(console));
  const shown = sessionToShow(candidates, before?.id ?? null);
  if (shown === null) {
    const why = candidates.length > 0 ? RESTARTING : 'Nobody is logged on at this PC.';
    return { kind: 'refused', session: before, because: 'failed', why };
  }
  const session = before ?? { id: shown.sessionId, person: personOf(shown) };
  if (session.id !== shown.sessionId) {
    return { kind: 'refused', session, because: 'person-changed' };
  }
  const { staff, address } = console;
  const decisions = await deps.database.inSchool(staff.schoolId, (tx) =>
    deps.lessons.authority.authorise(
      tx,
      staff,
      [deviceId],
      mode === 'control' ? 'control' : 'watchScreen',
      {
        address,
        sessionIds: new Map([[deviceId, session.id]]),
        detail: { view: viewId },
        ...(reason && { reason }),
        ...(lessonId && !isIct(console) && { lessonId }),
      },
    ),
  );
  const decision = decisions.get(deviceId);
  if (decision?.kind !== 'allowed') {
    return { kind: 'refused', session, because: 'not-allowed', why: decision?.reason };
  }
  const asksFirst = session.person.staff || (await deps.asksFirst(staff.schoolId));
  return { kind: 'admitted', session, lesson: decision.lesson, asksFirst };
}
