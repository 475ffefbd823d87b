import { control, type local } from '@lapwing/proto';
import type { RestrictionPorts, RestrictionsInForce } from './lesson-ports.ts';

const { RestrictionKind: Kind } = control;

/** Where nothing is restricted. */
const NOTHING_RESTRICTED: RestrictionsInForce = {
  lock: null,
  focus: null,
  block: null,
  pauseInternet: null,
  mute: null,
};

/** The kinds by their names here. */
const KINDS: Readonly<Record<keyof RestrictionsInForce, control.RestrictionKind>> = {
  lock: Kind.RESTRICTION_KIND_LOCK,
  focus: Kind.RESTRICTION_KIND_FOCUS,
  block: Kind.RESTRICTION_KIND_BLOCK,
  pauseInternet: Kind.RESTRICTION_KIND_PAUSE_INTERNET,
  mute: Kind.RESTRICTION_KIND_MUTE,
};

/** Names of all kinds. */
export const RESTRICTION_NAMES = Object.keys(KINDS) as (keyof RestrictionsInForce)[];

/** Kinds that there is a port for, as the service is told them. */
export function enforcedKinds(ports: RestrictionPorts): control.RestrictionKind[] {
  return RESTRICTION_NAMES.filter((name) => ports[name]).map((name) => KINDS[name]);
}

/**
 * What a lesson restricts at a time.
 *
 * @param nowMs the collector's clock, Unix milliseconds.
 */
export function restrictionsAt(
  state: local.LessonState.$Properties,
  nowMs: number,
): RestrictionsInForce {
  if (!lessonRunsAt(state, nowMs)) return NOTHING_RESTRICTED;
  const inForce = { ...NOTHING_RESTRICTED };
  for (const one of state.restrictions ?? []) {
    const untilMs = Math.min(one.untilMs ?? 0, state.lesson?.endsAtMs ?? 0);
    if (untilMs <= nowMs) continue;
    const common = { setBy: one.setBy ?? '', lessonName: state.lesson?.name ?? '', untilMs };
    if (one.lock) inForce.lock = { ...common, words: one.lock.words ?? '' };
    else if (one.focus) inForce.focus = { ...common, ...placesOf(one.focus) };
    else if (one.block) inForce.block = { ...common, ...placesOf(one.block) };
    else if (one.pauseInternet) inForce.pauseInternet = common;
    else if (one.mute) inForce.mute = common;
  }
  return inForce;
}

/** Whether a lesson is in force at a time of the collector's clock. */
export function lessonRunsAt({ lesson }: local.LessonState.$Properties, nowMs: number): boolean {
  return (lesson?.endsAtMs ?? 0) > nowMs;
}

function placesOf({ sites, applications }: control.Block.$Properties) {
  return { sites: sites ?? [], applications: applications ?? [] };
}
