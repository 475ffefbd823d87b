/** Puts the parts of lessons together: what others ask, what they tell, and what is served. */
import type { control, files as wire } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Route } from '../api/route.ts';
import type { Database, Transaction } from '../storage/database.ts';
import type { Sealer } from '../storage/sealing.ts';
import { noteReading } from './commands/note-reading.ts';
import { ResultBook } from './commands/result-book.ts';
import { type CommandDesk, createCommandDesk } from './dispatch/command-desk.ts';
import { commandEnd } from './dispatch/command-end.ts';
import type { DevicePort } from './dispatch/device-port.ts';
import { createLessonFiles, type LessonFiles } from './files/lesson-files.ts';
import { closeOverdue } from './lesson/close-overdue.ts';
import { findLesson } from './lesson/lesson-view.ts';
import { moveWithRooms } from './lesson/move-with-rooms.ts';
import type { RunningLesson } from './lesson/running-lesson.ts';
import { createLessonAuthority, type LessonAuthority, type LoggedOn } from './lesson-authority.ts';
import type { LessonDeps } from './lesson-deps.ts';
import { LessonEvents } from './lesson-events.ts';
import { lessonRoutes } from './lesson-routes.ts';
import type { EvidencePort } from './notes/evidence-port.ts';
import { createLessonNotes, type LessonNotes } from './notes/lesson-notes.ts';
import { ClassDevices, type SchoolDevice } from './steering/class-devices.ts';
import { type DeviceBeat, DeviceSteering } from './steering/device-steering.ts';
import { RestrictionLedger } from './steering/restriction-ledger.ts';
import { type LessonDiff, RunningLessons } from './steering/running-lessons.ts';
import { findStoredRestrictions } from './steering/stored-restrictions.ts';

/** Longest sleep until the next lesson's end: timers keep no longer ones. */
const LONGEST_SLEEP_MS = 60 * 60 * 1000;

/** What changes within this time is told at once. */
const GATHER_MS = 50;

/** After the database could not be asked. */
const TRY_AGAIN_MS = 5_000;

/** What lessons are made with. */
export interface LessonsParts {
  readonly database: Pick<Database, 'inSchool' | 'asSystem'>;
  readonly devices: DevicePort;
  /** Where files that are handed out and collected are kept. */
  readonly filesFolder: string;
  /** Seals notes. */
  readonly sealer: Sealer;
  /** Where pictures that are kept go. */
  readonly evidence: EvidencePort;
  readonly logger: Logger;
  readonly now?: () => Date;
  /** Shorter in tests. */
  readonly answerLimitMs?: number;
}

/** Lessons, as the rest of the collector sees them. */
export interface Lessons {
  readonly authority: LessonAuthority;
  readonly desk: CommandDesk;
  readonly events: LessonEvents;
  readonly running: RunningLessons;
  readonly files: LessonFiles;
  readonly notes: LessonNotes;
  readonly routes: readonly Route[];
  /** Who is logged on at a PC now: to be called at each change. */
  presence(device: SchoolDevice, sessions: readonly LoggedOn[]): void;
  /** A device connected; it named the lesson in force on it; it answered a command. */
  connected(device: SchoolDevice): void;
  heard(device: SchoolDevice, beat: DeviceBeat): void;
  result(device: SchoolDevice, result: control.CommandResult.$Properties): void;
  /** A message was read at a PC. Fulfilled when that is stored, rejected where it cannot be. */
  messageRead(device: SchoolDevice, read: control.MessageRead.$Properties): Promise<void>;
  /** A PC says how far a transfer of files is. */
  fileProgress(device: SchoolDevice, progress: wire.FileProgress.$Properties): void;
  /** Another collector, or this one, changed a lesson (`LESSON_CHANNEL`). */
  changed(lessonId: string): void;
  /** Takes up the lessons that run, with what they restrict and what of them is unfinished. Once, before any device connects. */
  takeUp(): Promise<void>;
  /** Reads all lessons again, when changes may have been missed. */
  reload(): void;
  /** Devices were put into other rooms, in this transaction: they leave a room's lesson, and join one. */
  devicesMoved(tx: Transaction, schoolId: string, deviceIds: readonly string[]): Promise<void>;
  /** Ends what is over by the clock. It runs by itself; tests call it. */
  endOverdue(): Promise<void>;
  /** Stops, and writes down what is not yet. */
  close(): Promise<void>;
}

/** See the top of this file. */
export function createLessons(parts: LessonsParts): Lessons {
  const { database, logger, devices } = parts;
  const now = parts.now ?? (() => new Date());
  const { answerLimitMs } = parts;
  const desk = createCommandDesk({ devices, now, ...(answerLimitMs && { answerLimitMs }) });
  const events = new LessonEvents();
  const results = new ResultBook({ database, events, logger });
  const running = new RunningLessons({ database, now, onDiff });
  const classes = new ClassDevices({ database, running, logger, now });
  const ledger = new RestrictionLedger({ desk, now, onChange: tellRestrictions });
  const steering = new DeviceSteering({
    desk,
    running,
    logger,
    now,
    onStarted: (lesson, deviceId, certain) => ledger.started(lesson, deviceId, certain),
    onInReach: (lesson, deviceId) => ledger.inReach(lesson, deviceId),
  });
  const sessionsOf = (deviceId: string) => classes.sessionsOf(deviceId);
  const authority = createLessonAuthority({ sessionsOf, now });
  const files = createLessonFiles({
    database,
    events,
    sessionsOf,
    folder: parts.filesFolder,
    logger,
    now,
  });
  const { sealer, evidence } = parts;
  const notes = createLessonNotes({ database, sealer, evidence, sessionsOf, logger, now });
  const common = { authority, desk, devices, results, running, classes };
  const deps: LessonDeps = { ...common, ledger, files, notes };
  /** As each lesson was told last, so that nothing is told twice. */
  const told = new Map<string, string>();
  /** Lessons whose restrictions are told of in a moment: a class's answers come together. */
  const restricting = new Set<string>();
  let telling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function onDiff(diff: LessonDiff): void {
    steering.changed(diff);
    const freed = new Set(diff.before?.deviceIds);
    for (const deviceId of diff.after?.deviceIds ?? []) freed.delete(deviceId);
    if (diff.after === null) ledger.forget(diff.before!.id);
    else ledger.left(diff.after, freed);
    if (freed.size > 0) files.lessonChanged((diff.after ?? diff.before!).id);
    // PCs that are free now may belong to another class's lesson.
    classes.reconsider([...freed]);
    const { schoolId, id } = diff.after ?? diff.before!;
    telling = telling.then(() => tell(schoolId, id)).catch(warn('Cannot tell of a lesson now.'));
    sleep();
  }

  async function tell(schoolId: string, lessonId: string): Promise<void> {
    const lesson = await database.inSchool(schoolId, (tx) => findLesson(tx, lessonId, now()));
    if (lesson === null) return;
    const text = JSON.stringify(lesson);
    if (told.get(lessonId) === text) return;
    if (lesson.endedAt === null) told.set(lessonId, text);
    else told.delete(lessonId);
    events.emit({ schoolId, lessonId, message: { type: 'lesson', lesson } });
  }

  function tellRestrictions({ id: lessonId, schoolId }: RunningLesson): void {
    if (restricting.has(lessonId)) return;
    restricting.add(lessonId);
    setTimeout(() => {
      restricting.delete(lessonId);
      const message = { type: 'restrictions' as const, restrictions: ledger.inForce(lessonId) };
      events.emit({ schoolId, lessonId, message });
    }, GATHER_MS).unref();
  }

  /** Until the first lesson's end. */
  function sleep(ms = nextEndMs()): void {
    clearTimeout(timer);
    if (closed || ms === null) return;
    timer = setTimeout(look, Math.min(ms, LONGEST_SLEEP_MS));
    timer.unref();
  }

  function look(): void {
    endOverdue().catch((error: unknown) => {
      warn('Cannot look which lessons run and which are over now.')(error);
      sleep(TRY_AGAIN_MS);
    });
  }

  function nextEndMs(): number | null {
    const ends = [...running.all()].map(({ endsAt }) => endsAt.getTime());
    return ends.length === 0 ? null : Math.max(0, Math.min(...ends) - now().getTime());
  }

  async function endOverdue(): Promise<void> {
    await database.asSystem((tx) => closeOverdue(tx, now()));
    await running.refresh();
    sleep();
  }

  async function takeUp(): Promise<void> {
    await endOverdue();
    const lessons = [...running.all()];
    const stored = await database.asSystem((tx) => findStoredRestrictions(tx, lessons));
    for (const { batchId, outcomes, ...issued } of stored) {
      const { id: lessonId, schoolId } = issued.lesson;
      const settled = ledger.issued(issued, (deviceId, end) =>
        results.note({ schoolId, lessonId }, { ...end, batchId, deviceId }),
      );
      for (const [deviceId, outcome] of outcomes) settled(deviceId, commandEnd(outcome));
    }
    files.lessonChanged();
  }

  function warn(failure: string): (error: unknown) => void {
    return (error) => {
      if (!closed) logger.warn({ reason: messageOf(error) }, failure);
    };
  }

  return {
    authority,
    desk,
    events,
    running,
    files,
    notes,
    routes: lessonRoutes(deps),
    presence: (device, sessions) => classes.presence(device, sessions),
    connected: ({ id }) => steering.connected(id),
    heard: ({ id }, beat) => steering.heard(id, beat),
    result: ({ id }, result) => desk.result(id, result),
    messageRead: (device, read) => noteReading({ database, events, now }, device, read),
    fileProgress: (device, progress) => files.progress(device, progress),
    changed: (lessonId) => void running.refresh(lessonId).catch(warn('Cannot read a lesson now.')),
    takeUp,
    reload: look,
    devicesMoved: (tx, schoolId, deviceIds) =>
      moveWithRooms(tx, { schoolId, deviceIds, sessionsOf, now: now() }),
    endOverdue,
    async close() {
      closed = true;
      clearTimeout(timer);
      desk.close();
      await results.close();
      await files.close();
      await classes.settled();
    },
  };
}
