/** What walls and views are made with, and what they share. */
import type { control } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import { ictRoles, type Role } from '../../../api/roles.ts';
import type { AuditDraft, SignedInStaff } from '../../../api/route.ts';
import { type AuditActor, appendAudit } from '../../../auth/audit-trail.ts';
import type { CommandDesk } from '../../../lessons/dispatch/command-desk.ts';
import { isTaughtBy, type RunningLesson } from '../../../lessons/lesson/running-lesson.ts';
import type { LessonAuthority } from '../../../lessons/lesson-authority.ts';
import type { RunningLessons } from '../../../lessons/steering/running-lessons.ts';
import type { Database } from '../../../storage/database.ts';
import type { SessionPresence } from '../../presence/device-presence.ts';
import type { PresenceBoard } from '../../presence/presence-board.ts';
import type { FromScreens, ScreenPerson } from '../screens.contract.ts';
import type { PurposeName } from '../streams/relayed-frame.ts';
import type { ScreenRelay } from '../streams/screen-relay.ts';
import { ViewerLane } from '../streams/viewer-lane.ts';

/** What of lessons is needed here. */
export interface ScreenLessons {
  readonly authority: LessonAuthority;
  readonly desk: Pick<CommandDesk, 'send'>;
  readonly running: Pick<RunningLessons, 'find'>;
}

/** What everything about screens works with. */
export interface ViewingDeps {
  readonly database: Pick<Database, 'inSchool'>;
  readonly board: Pick<PresenceBoard, 'of' | 'onChange'>;
  readonly relay: ScreenRelay;
  readonly lessons: ScreenLessons;
  /** Whether pupils of a school are asked before somebody looks at their screen. */
  readonly asksFirst: (schoolId: string) => Promise<boolean>;
  /** Keeps the collector from stopping before this is done. It never rejects. */
  readonly track: (work: Promise<void>) => void;
  readonly logger: Logger;
}

/** The console that looks. */
export interface Console {
  readonly staff: SignedInStaff;
  /** Network address, for the audit trail. */
  readonly address: string;
  tell(message: FromScreens): void;
  send(bytes: Uint8Array): void;
}

/** Whose mouse and screen it is, as tiles and views name them. */
export function personOf({ personId, name, staff }: SessionPresence): ScreenPerson {
  return { personId, name, staff };
}

/** Whether somebody may help at any PC, lesson or not. */
export function isIct({ staff }: Pick<Console, 'staff'>): boolean {
  return (ictRoles as readonly Role[]).includes(staff.role);
}

/** Where a session's process is not there, and its log-on is. */
export const RESTARTING = 'The session is being started again.';

/** How likely it is that the person at the PC is the one of this session. */
const LIKELIHOOD: Readonly<Record<SessionPresence['activity'], number>> = {
  active: 4,
  idle: 3,
  locked: 2,
  starting: 1,
  'not-running': 0,
};

/**
 * The session to look at: the one that was looked at, while it is there, else the one in use.
 *
 * @param before id of the session that was looked at.
 */
export function sessionToShow(
  sessions: readonly SessionPresence[],
  before: string | null,
): SessionPresence | null {
  const there = sessions.filter(({ activity }) => activity !== 'not-running');
  const same = there.find(({ sessionId }) => sessionId === before);
  const [best] = there.toSorted((a, b) => LIKELIHOOD[b.activity] - LIKELIHOOD[a.activity]);
  return same ?? best ?? null;
}

/** Whether a lesson still runs, with this PC, and is theirs. */
export function isStillTheirs(
  deps: ViewingDeps,
  lesson: RunningLesson,
  staffId: string,
  deviceId: string,
): boolean {
  const now = deps.lessons.running.find(lesson.id);
  return now !== null && isTaughtBy(now, staffId) && [...now.deviceIds].includes(deviceId);
}

/** Appends an audit row. */
export async function audit(
  deps: ViewingDeps,
  { staff, address }: Console,
  draft: AuditDraft,
): Promise<void> {
  const actor: AuditActor = { id: staff.id, name: staff.name, role: staff.role, address };
  await deps.database.inSchool(staff.schoolId, (tx) =>
    appendAudit(tx, staff.schoolId, actor, draft),
  );
}

/** Ends a view on PCs; what they say to it does not matter. */
export function endOnDevices(
  deps: ViewingDeps,
  { staff }: Console,
  lesson: RunningLesson | null,
  deviceIds: readonly string[],
  command: Pick<control.Command.$Properties, 'watchEnd' | 'broadcastEnd'>,
): void {
  if (deviceIds.length > 0) deps.lessons.desk.send({ staff, lesson, deviceIds, command });
}

/** A looker's lanes, made as streams appear. */
export class Lanes {
  readonly #console: Console;
  readonly #askForKey: (monitor: number) => void;
  readonly #lanes = new Map<string, ViewerLane>();

  constructor(console: Console, askForKey: (monitor: number) => void) {
    this.#console = console;
    this.#askForKey = askForKey;
  }

  of(purpose: PurposeName, monitor: number): ViewerLane {
    const key = `${purpose} ${monitor}`;
    const known = this.#lanes.get(key);
    if (known) return known;
    const lane = new ViewerLane({
      purpose,
      send: (bytes) => this.#console.send(bytes),
      askForKey: () => {
        if (purpose === 'live') this.#askForKey(monitor);
      },
    });
    this.#lanes.set(key, lane);
    return lane;
  }

  /** A frame was taken; of a stream that there is not it means nothing. */
  taken(purpose: PurposeName, monitor: number, stream: number, number: number): void {
    this.#lanes.get(`${purpose} ${monitor}`)?.taken(stream, number);
  }

  /** Since when the oldest frame has not been taken, by `performance.now()`. */
  oldestMs(): number | null {
    const times = [...this.#lanes.values()].flatMap(({ oldestMs }) => oldestMs ?? []);
    return times.length === 0 ? null : Math.min(...times);
  }
}
