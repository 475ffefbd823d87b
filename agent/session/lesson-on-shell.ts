/**
 * A lesson's part in the windows that a person sees: ports for lock, messages,
 * consent and broadcasts, and what the shell is told of lesson, hand and viewers.
 */
import { control, type local, type screen } from '@lapwing/proto';
import type { SessionLesson } from './lesson/lesson.ts';
import type { CommandPorts, LessonInForce, RestrictionPorts } from './lesson/lesson-ports.ts';
import type { LessonFacts, LessonWindows } from './shell/lesson-windows.ts';
import { type RestrictionForWords, restrictionInWords } from './shell/lesson-wording.ts';
import type { Uplink } from './uplink/uplink.ts';

/** How often it is looked whether the service is there while a broadcast is shown. */
const LOOK_MS = 1_000;
/** After 30 s without the service a broadcast is over (control.proto, Broadcast). */
const LOOKS_WITHOUT_LINK = 30;

/** What the windows are connected with, once it is there. */
export interface ShellConnections {
  readonly lesson: SessionLesson;
  readonly uplink: Pick<Uplink, 'screens' | 'state' | 'tellMessageRead'>;
  /** Told of what people should know of. */
  report(code: string, message: string): void;
}

/** The lesson's ports at the shell. */
export interface LessonOnShell {
  readonly restrictions: RestrictionPorts;
  readonly commands: CommandPorts;
  /** For `LessonOptions.changed`. */
  changed(inForce: LessonInForce, nowMs: number): void;
  /** For `LessonOptions.handAnswered`. */
  handAnswered(by: string): void;
  connect(connections: ShellConnections): void;
  close(): void;
}

/** @param windows undefined where the shell has none: then nothing of it is supported. */
export function lessonOnShell(windows: LessonWindows | undefined): LessonOnShell {
  const { lock, showMessage, askToWatch, broadcast } = windows ?? {};
  let answeredBy: string | undefined;
  let isLinked = () => true;
  let linkWatch: NodeJS.Timeout | undefined;

  /** The service ends a broadcast whose pictures stay away; without a service, this does. */
  function watchLink(): void {
    let looksWithoutLink = 0;
    clearInterval(linkWatch);
    linkWatch = setInterval(() => {
      looksWithoutLink = isLinked() ? 0 : looksWithoutLink + 1;
      if (looksWithoutLink < LOOKS_WITHOUT_LINK) return;
      clearInterval(linkWatch);
      broadcast?.end();
    }, LOOK_MS);
    linkWatch.unref();
  }

  return {
    restrictions: {
      ...(lock && {
        lock(inForce, nowMs) {
          if (!inForce) return lock(null);
          const { words, setBy, untilMs } = inForce;
          lock({ words, setBy, untilMs: byThisPc(untilMs, nowMs) });
        },
      }),
    },
    commands: {
      ...(showMessage && { showMessage }),
      ...(askToWatch && { askToWatch }),
      ...(broadcast && {
        broadcast(order) {
          watchLink();
          return broadcast.begin(order);
        },
        endBroadcast: async (broadcastId) => broadcast.end(broadcastId),
      }),
    },
    changed(inForce, nowMs) {
      windows?.showLesson(factsOf(inForce, nowMs));
      // A broadcast goes with its lesson, also without the service.
      if (!inForce.lesson) broadcast?.end();
    },
    handAnswered(by) {
      answeredBy = by;
      // After the hand itself was told, which is on its way.
      queueMicrotask(() => {
        answeredBy = undefined;
      });
    },
    close() {
      clearInterval(linkWatch);
    },
    connect({ lesson, uplink, report }) {
      if (!windows) return;
      isLinked = () => uplink.state().kind === 'welcomed';
      windows.listen({
        handWanted: (raised) => lesson.state.setHand(raised),
        messageRead: (messageId) => uplink.tellMessageRead(messageId),
        broadcastTaken: (taken) => uplink.screens.sendBroadcastReceipt(taken),
        screenLocked: (locked) => lesson.state.setLocked('system', locked),
        failed: report,
      });
      lesson.state.onHand((raised) => {
        // Who answered is told right after; where the lesson's end took it down, nobody is.
        queueMicrotask(() => windows.showHand(raised, answeredBy));
      });
      uplink.screens.onViews((views) => windows.showScreenNotice(noticeOf(views)));
      uplink.screens.onBroadcastFrame((frame) => broadcast?.picture(pictureOf(frame)));
    },
  };
}

/** A time of the collector's clock by this PC's, which is the one that people see. */
function byThisPc(timeMs: number, nowMs: number): number {
  return Date.now() + timeMs - nowMs;
}

function factsOf({ lesson, restrictions }: LessonInForce, nowMs: number): LessonFacts | null {
  if (!lesson) return null;
  const restricted = Object.entries(restrictions).flatMap(([kind, one]) => {
    if (!one) return [];
    const untilMs = byThisPc(one.untilMs, nowMs);
    return restrictionInWords({ ...one, kind: kind as RestrictionForWords['kind'], untilMs });
  });
  return {
    name: lesson.name,
    teacher: lesson.teacherName,
    untilMs: byThisPc(lesson.endsAtMs, nowMs),
    restricted,
  };
}

function noticeOf({ views, onWall }: local.ScreenViews.$Properties) {
  const { WATCH_MODE_CONTROL } = control.WatchMode;
  return {
    viewers: (views ?? []).map(({ viewerName, mode }) => ({
      name: viewerName ?? '',
      controls: mode === WATCH_MODE_CONTROL,
    })),
    onWall: onWall ?? false,
  };
}

function pictureOf(frame: screen.BroadcastFrame.$Properties) {
  return {
    broadcastId: frame.broadcastId ?? '',
    codec: frame.codec ?? 0,
    stream: frame.stream ?? 0,
    number: frame.number ?? 0,
    key: frame.key ?? false,
    width: frame.width ?? 0,
    height: frame.height ?? 0,
    data: frame.data ?? new Uint8Array(),
  };
}
