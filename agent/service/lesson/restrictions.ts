import { control, type local } from '@lapwing/proto';

const { RestrictionKind: Kind } = control;

/** A restriction; its `untilMs` is 0 where it goes with the lesson. */
export type Restriction = local.Restriction.$Properties;

/** A lesson in force on this PC. Never changed; replaced whole. */
export interface LessonInForce {
  readonly lesson: control.LessonRef.$Properties;
  /** At most one of each kind. */
  readonly restrictions: readonly Restriction[];
}

/** What kind of restriction it is. */
export function restrictionKind(restriction: Restriction): control.RestrictionKind {
  if (restriction.lock) return Kind.RESTRICTION_KIND_LOCK;
  if (restriction.focus) return Kind.RESTRICTION_KIND_FOCUS;
  if (restriction.block) return Kind.RESTRICTION_KIND_BLOCK;
  if (restriction.pauseInternet) return Kind.RESTRICTION_KIND_PAUSE_INTERNET;
  if (restriction.mute) return Kind.RESTRICTION_KIND_MUTE;
  return Kind.RESTRICTION_KIND_UNSPECIFIED;
}

/** When a restriction ends, by the collector's clock: never after the lesson. */
export function endOf(restriction: Restriction, { lesson }: LessonInForce): number {
  const lessonEndMs = lesson.endsAtMs ?? 0;
  return restriction.untilMs ? Math.min(restriction.untilMs, lessonEndMs) : lessonEndMs;
}

/** With one more restriction, in place of the one of its kind. */
export function restrict(inForce: LessonInForce, restriction: Restriction): LessonInForce {
  const others = lift(inForce, [restrictionKind(restriction)]).restrictions;
  return { ...inForce, restrictions: [...others, restriction] };
}

/** Without restrictions of these kinds; without any where none is named. */
export function lift(
  inForce: LessonInForce,
  kinds: readonly control.RestrictionKind[],
): LessonInForce {
  if (kinds.length === 0) return { ...inForce, restrictions: [] };
  const restrictions = inForce.restrictions.filter((one) => !kinds.includes(restrictionKind(one)));
  return { ...inForce, restrictions };
}

/**
 * What is left at a time: the same object where nothing has ended, null where the lesson has.
 *
 * @param nowMs the collector's clock.
 */
export function leftAt(inForce: LessonInForce, nowMs: number): LessonInForce | null {
  if ((inForce.lesson.endsAtMs ?? 0) <= nowMs) return null;
  const restrictions = inForce.restrictions.filter((one) => endOf(one, inForce) > nowMs);
  return restrictions.length === inForce.restrictions.length
    ? inForce
    : { ...inForce, restrictions };
}

/** As sessions are told: each restriction with the time at which it ends. */
export function toLessonState(
  inForce: LessonInForce | null,
  nowMs: number,
): local.LessonState.$Properties {
  if (inForce === null) return { nowMs };
  const restrictions = inForce.restrictions.map((one) => ({
    ...one,
    untilMs: endOf(one, inForce),
  }));
  return { lesson: inForce.lesson, restrictions, nowMs };
}
