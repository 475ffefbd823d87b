/**
 * The lesson in one session: what is restricted is carried out through ports, and
 * undone when the lesson or the restriction ends, also without the service.
 */
import { uptime } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import type { control, local } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { carryOut } from './carry-out.ts';
import type {
  CommandPorts,
  LessonInForce,
  RestrictionPorts,
  RestrictionsInForce,
} from './lesson-ports.ts';
import {
  enforcedKinds,
  lessonRunsAt,
  RESTRICTION_NAMES,
  restrictionsAt,
} from './restrictions-in-force.ts';
import { createStateTeller, type StateTeller } from './state-teller.ts';

/** How often it is looked whether something has ended. */
const TICK_MS = 1_000;

/** What a lesson acts on, and whom it tells. */
export interface LessonOptions {
  readonly restrictions: RestrictionPorts;
  readonly commands: CommandPorts;
  /** Sends what became of a command. */
  answer(result: local.SessionCommandResult.$Properties): void;
  /** Sends how the session stands. */
  tell(state: local.SessionState.$Properties): void;
  /** Told which lesson is in force, and of its end; at each change. */
  onLesson?(lesson: control.LessonRef.$Properties | null): void;
  /** Told what is in force, at each change; `nowMs` is the collector's clock. */
  changed?(inForce: LessonInForce, nowMs: number): void;
  /** Told of a hand that was taken down because the teacher attends to it. */
  handAnswered?(by: string): void;
  /** Told of what people should know of. */
  report(code: string, message: string): void;
  readonly logger: Logger;
  /** Time since the PC was started, sleep included, milliseconds: a clock that nobody can set. */
  readonly sinceBootMs?: () => number;
  /** Shorter in tests. */
  readonly tickMs?: number;
}

/** A session's part in lessons. */
export interface SessionLesson {
  /** Kinds of restrictions that this session can carry out. */
  readonly enforces: readonly control.RestrictionKind[];
  /** How the session stands, for whoever sees it change. */
  readonly state: StateTeller;
  /** The lesson in force, as the service tells it: whole. */
  take(state: local.LessonState.$Properties): void;
  /** Carries out a command, and answers it. */
  command(command: local.SessionCommand.$Properties): void;
  /** Stops. What is in force stays as it is: the next session takes it over. */
  close(): void;
}

/** Begins without a lesson. */
export function startLesson(options: LessonOptions): SessionLesson {
  const { restrictions: ports, logger, sinceBootMs = () => uptime() * 1_000 } = options;
  const state = createStateTeller(options.tell);
  const work: Record<string, Promise<void>> = {};
  let told: local.LessonState.$Properties = {};
  let toldAtMs = sinceBootMs();
  /** Null until the service's first word: what an earlier session left must not be undone before. */
  let inForce: RestrictionsInForce | null = null;
  let lessonInForce: control.LessonRef.$Properties | null = null;
  let toldOf: LessonInForce | undefined;
  const timer = setInterval(tick, options.tickMs ?? TICK_MS);
  timer.unref();

  /** The collector's clock, Unix milliseconds. */
  function now(): number {
    return (told.nowMs ?? 0) + sinceBootMs() - toldAtMs;
  }

  function apply(): void {
    const nowMs = now();
    const runs = lessonRunsAt(told, nowMs);
    const lesson = runs ? (told.lesson ?? null) : null;
    state.setLesson(runs);
    if (!isDeepStrictEqual(lesson, lessonInForce)) {
      lessonInForce = lesson;
      options.onLesson?.(lesson);
    }
    const next = restrictionsAt(told, nowMs);
    for (const name of RESTRICTION_NAMES) {
      if (!inForce || !isDeepStrictEqual(next[name], inForce[name])) hand(name, next);
    }
    inForce = next;
    state.setLocked('lesson', next.lock !== null && ports.lock !== undefined);
    tellChange(nowMs, next);
  }

  function tellChange(nowMs: number, restrictions: RestrictionsInForce): void {
    const { name, teacherName, endsAtMs } = lessonInForce ?? {};
    const next: LessonInForce = {
      lesson: lessonInForce && {
        name: name ?? '',
        teacherName: teacherName ?? '',
        endsAtMs: endsAtMs ?? 0,
      },
      restrictions,
    };
    if (isDeepStrictEqual(next, toldOf)) return;
    toldOf = next;
    options.changed?.(next, nowMs);
  }

  function tick(): void {
    if (inForce) apply();
  }

  /** Each kind in order: what undoes must not overtake what it undoes. */
  function hand<Name extends keyof RestrictionsInForce>(name: Name, next: RestrictionsInForce) {
    const port = ports[name];
    if (!port) return;
    logger.info({ restriction: name, inForce: next[name] !== null }, 'a restriction changes');
    work[name] = (work[name] ?? Promise.resolve())
      .then(() => port(next[name], now()))
      .catch((error: unknown) => {
        logger.error({ restriction: name, reason: messageOf(error) }, 'a restriction failed');
        options.report(
          'restriction-failed',
          `A restriction of the lesson (${name}) could not be ${next[name] ? 'carried out' : 'undone'}: ${messageOf(error)}`,
        );
      });
  }

  return {
    enforces: enforcedKinds(ports),
    state,
    take(next) {
      told = next;
      toldAtMs = sinceBootMs();
      apply();
    },
    command(command) {
      const { commandId, issuerName } = command;
      const lowerHand = () => {
        state.setHand(false);
        options.handAnswered?.(issuerName ?? '');
      };
      carryOut(command, { ...options.commands, lowerHand }).then((end) =>
        options.answer({ commandId, ...end }),
      );
    },
    close: () => clearInterval(timer),
  };
}
