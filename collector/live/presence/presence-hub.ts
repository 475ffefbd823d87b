/**
 * Consoles that see who is at which PC, live: `/api/live/lesson`. Teachers see the PCs of their
 * running lesson, ICT staff all PCs and less of each. One audit row for each opening.
 */
import { isDeepStrictEqual } from 'node:util';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { SignedInStaff } from '../../api/route.ts';
import type { LessonEvent } from '../../lessons/lesson-events.ts';
import type { Lesson, LessonChange } from '../../lessons/lessons.contract.ts';
import type { Database } from '../../storage/database.ts';
import {
  type ConsoleConnection,
  type ConsoleSockets,
  createConsoleSockets,
  liveCloseCodes,
} from '../console-sockets.ts';
import { readLiveNotice } from '../live-notice.ts';
import { LESSON_OVER_CLOSE, type LessonLiveMessage } from './presence.contract.ts';
import {
  admitToLesson,
  admitToSchool,
  type LessonsPort,
  type PresenceWatch,
  rowsOf,
  teaches,
} from './presence-admission.ts';
import type { PresenceBoard } from './presence-board.ts';
import { handsView, viewOf } from './presence-view.ts';

/** Changes are put together over this time: a room that logs on is some messages and not hundreds. */
const GATHER_MS = 50;

/** The same for PCs that are others than before: a whole school may connect within a minute. */
const ROWS_MS = 500;

/** Whole states of a large school have hundreds of kilobytes. */
const MAX_UNSENT_BYTES = 2 * 1024 * 1024;

/** What the hub works with. */
export interface PresenceHubDeps {
  readonly database: Database;
  readonly board: PresenceBoard;
  readonly lessons: LessonsPort;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** See the top of this file. */
export interface PresenceHub
  extends Pick<ConsoleSockets<unknown>, 'handleUpgrade' | 'tick' | 'close'> {
  /** Passes on a notification of LIVE_CHANNEL. */
  deliver(payload: string): void;
  /** Cuts all, because notifications may have been missed. */
  missed(): void;
  /** Passes on news of a lesson to its teachers. */
  lessonNews(event: LessonEvent): void;
}

type Connection = ConsoleConnection<PresenceWatch>;

/** Makes a hub without connections. */
export function createPresenceHub(deps: PresenceHubDeps): PresenceHub {
  const { database, board, lessons, logger, now = () => new Date() } = deps;
  const sockets = createConsoleSockets<PresenceWatch>({
    ...deps,
    maxUnsentBytes: MAX_UNSENT_BYTES,
    admit,
    opened: tellAll,
    ticked(at) {
      for (const connection of sockets.all()) {
        tell(connection, { type: 'tick', at: at.toISOString() });
        if (connection.state.lesson) inBackground(lookAgain(connection, connection.state.lesson));
      }
    },
  });
  let gathering: NodeJS.Timeout | null = null;
  let lookingForRows: NodeJS.Timeout | null = null;
  const changedSchools = new Set<string>();
  const stopListening = board.onChange(({ id }) => {
    for (const { state } of sockets.all()) if (state.devices.has(id)) state.changed.add(id);
    gathering ??= setTimeout(flush, GATHER_MS);
  });

  function admit(asked: URLSearchParams, staff: SignedInStaff, address: string) {
    const lessonId = asked.get('lesson');
    const asking = { staff, address, now: now() };
    return database.inSchool(staff.schoolId, (tx) =>
      lessonId === null ? admitToSchool(tx, asking) : admitToLesson(tx, lessons, lessonId, asking),
    );
  }

  function tell(connection: Connection, message: LessonLiveMessage): void {
    sockets.send(connection, JSON.stringify(message));
  }

  function tellAll(connection: Connection): void {
    const { lesson, devices, audience, changed } = connection.state;
    changed.clear();
    const hands = handsOf(connection);
    tell(connection, {
      type: 'state',
      at: now().toISOString(),
      lesson,
      devices: [...devices.values()].map((row) => viewOf(row, board.of(row.id), audience)),
      hands,
    });
    connection.state.toldHands = JSON.stringify(hands);
  }

  function flush(): void {
    gathering = null;
    for (const connection of sockets.all()) {
      const { changed, devices, audience } = connection.state;
      for (const deviceId of changed) {
        const row = devices.get(deviceId);
        if (!row) continue;
        tell(connection, { type: 'device', device: viewOf(row, board.of(deviceId), audience) });
      }
      if (changed.size > 0) tellHands(connection);
      changed.clear();
    }
  }

  function tellHands(connection: Connection): void {
    const hands = handsOf(connection);
    const text = JSON.stringify(hands);
    if (text === connection.state.toldHands) return;
    connection.state.toldHands = text;
    tell(connection, { type: 'hands', hands });
  }

  function handsOf({ state }: Connection) {
    return state.audience === 'teachers' ? handsView(board.hands(state.devices.keys())) : [];
  }

  function endOf(connection: Connection): void {
    connection.socket.close(LESSON_OVER_CLOSE, 'the lesson is over');
  }

  /** The lesson is another: its end, its PCs, its teachers. */
  function lessonChanged(connection: Connection, message: LessonChange): void {
    const { lesson } = message;
    if (!teaches(connection.staff, lesson)) {
      endOf(connection);
      return;
    }
    tell(connection, message);
    connection.state.lesson = lesson;
    if (lesson.endedAt !== null) endOf(connection);
    else inBackground(takeRows(connection));
  }

  /** Whether a lesson still is what was told of it: news may have been made elsewhere. */
  async function lookAgain(connection: Connection, { id }: Lesson): Promise<void> {
    const { schoolId } = connection.staff;
    const lesson = await database.inSchool(schoolId, (tx) => lessons.find(tx, id));
    if (lesson === null) endOf(connection);
    else if (!isDeepStrictEqual(lesson, connection.state.lesson)) {
      lessonChanged(connection, { type: 'lesson', lesson });
    }
  }

  /** PCs that came to the lesson, or to the school, are told, and those that left it. */
  async function takeRows(connection: Connection): Promise<void> {
    const { staff, state } = connection;
    const { lesson } = state;
    const rows = await database.inSchool(staff.schoolId, (tx) => rowsOf(tx, lesson));
    // A later change has its own rows.
    if (state.lesson !== lesson) return;
    const before = state.devices;
    state.devices = new Map(rows.map((row) => [row.id, row]));
    for (const { id, name, roomId } of rows) {
      const old = before.get(id);
      if (old?.name !== name || old.roomId !== roomId) state.changed.add(id);
    }
    for (const deviceId of before.keys()) {
      if (!state.devices.has(deviceId)) tell(connection, { type: 'device-gone', deviceId });
    }
    flush();
  }

  /** PCs were renamed, moved, enrolled or revoked; who comes and goes the board tells. */
  function lookForRows(): void {
    lookingForRows = null;
    for (const connection of sockets.all()) {
      if (changedSchools.has(connection.staff.schoolId)) inBackground(takeRows(connection));
    }
    changedSchools.clear();
  }

  function inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => {
      logger.warn({ reason: messageOf(error) }, 'Could not pass a change of a lesson on.');
      missed();
    });
  }

  function missed(): void {
    sockets.cut(() => true, liveCloseCodes.missed, 'messages may have been missed');
  }

  return {
    handleUpgrade: sockets.handleUpgrade,
    tick: sockets.tick,
    missed,
    deliver(payload) {
      const notice = readLiveNotice(payload);
      if (notice?.kind === 'session-ended') sockets.sessionEnded(notice.sessionId);
      else if (notice?.kind === 'message' && notice.message.type === 'device.changed') {
        changedSchools.add(notice.schoolId);
        lookingForRows ??= setTimeout(lookForRows, ROWS_MS);
      }
    },
    lessonNews({ schoolId, lessonId, message }) {
      for (const connection of sockets.all()) {
        const { staff, state } = connection;
        if (staff.schoolId !== schoolId || state.lesson?.id !== lessonId) continue;
        if (message.type === 'lesson') lessonChanged(connection, message);
        else tell(connection, message);
      }
    },
    async close() {
      stopListening();
      for (const timer of [gathering, lookingForRows]) if (timer) clearTimeout(timer);
      await sockets.close();
    },
  };
}
