/**
 * Which restrictions each PC of a lesson should have by now, so that a PC that was out of reach is
 * put right when it is back: what it missed is set, what was lifted meanwhile is lifted, and a PC
 * that comes into the lesson later gets what holds for all of it. A PC that refused keeps what it
 * had, and is not asked again. Kept in memory; a collector that starts reads it from the commands
 * that are stored (stored-restrictions.ts).
 */

import { restrictionKindOf } from '../commands/to-command.ts';
import {
  type LessonAction,
  type RestrictionInForce,
  type RestrictionName,
  restrictionKinds,
} from '../commands.contract.ts';
import type { CommandContent, Issuer } from '../dispatch/build-command.ts';
import type { CommandDesk } from '../dispatch/command-desk.ts';
import type { CommandEnd } from '../dispatch/command-end.ts';
import type { RunningLesson } from '../lesson/running-lesson.ts';

/** What was last said of one kind of restriction. */
interface Saying {
  readonly staff: Issuer;
  /** Null where it was lifted. */
  readonly set: { readonly command: CommandContent; readonly untilMs: number } | null;
}

/** The same for one PC. */
interface Kept {
  readonly saying: Saying;
  state: 'under-way' | 'settled' | 'missed' | 'refused';
  /** What holds there if the PC refuses; null for nothing, and once it is settled. */
  before: Kept | null;
  /** Told what becomes of it, however late. */
  readonly onEnd: (end: CommandEnd) => void;
}

/** What one PC should have. */
type DeviceLedger = Map<RestrictionName, Kept>;

interface LessonLedger {
  /** What holds for all PCs, also those that come later. */
  readonly standing: Map<RestrictionName, Saying>;
  readonly devices: Map<string, DeviceLedger>;
}

/** A restriction that is set, or a lifting, as it was issued. */
export interface IssuedRestriction {
  readonly lesson: RunningLesson;
  readonly staff: Issuer;
  readonly deviceIds: readonly string[];
  /** Whether it holds for PCs that come later, too. */
  readonly everywhere: boolean;
  /** Which kinds it sets or lifts. */
  readonly kinds: readonly RestrictionName[];
  /** Null for a lifting. */
  readonly set: { readonly command: CommandContent; readonly untilMs: number } | null;
}

/** See the top of this file. */
export class RestrictionLedger {
  readonly #desk: CommandDesk;
  readonly #now: () => Date;
  readonly #onChange: (lesson: RunningLesson) => void;
  readonly #lessons = new Map<string, LessonLedger>();

  constructor(parts: {
    desk: CommandDesk;
    now: () => Date;
    /** What should hold in a lesson is otherwise than before. */
    onChange?: (lesson: RunningLesson) => void;
  }) {
    this.#desk = parts.desk;
    this.#now = parts.now;
    this.#onChange = parts.onChange ?? (() => {});
  }

  /**
   * Notes what is being sent. The function that comes back is to be called with each PC's result;
   * `onEnd` is called for what is sent again later.
   */
  issued(
    { lesson, staff, deviceIds, everywhere, kinds, set }: IssuedRestriction,
    onEnd: (deviceId: string, end: CommandEnd) => void,
  ): (deviceId: string, end: CommandEnd) => void {
    const saying: Saying = { staff, set };
    const ledger = this.#of(lesson.id);
    if (everywhere) for (const kind of kinds) ledger.standing.set(kind, saying);
    const sent = new Map<string, DeviceLedger>();
    for (const deviceId of deviceIds) {
      const device = ledger.devices.get(deviceId) ?? new Map<RestrictionName, Kept>();
      ledger.devices.set(deviceId, device);
      const kept: DeviceLedger = new Map(
        kinds.map((kind) => {
          const known = device.get(kind) ?? null;
          const before = known?.state === 'refused' ? null : known;
          return [
            kind,
            { saying, state: 'under-way', before, onEnd: (end) => onEnd(deviceId, end) },
          ];
        }),
      );
      for (const [kind, one] of kept) device.set(kind, one);
      sent.set(deviceId, kept);
    }
    this.#onChange(lesson);
    return (deviceId, end) => {
      for (const [kind, one] of sent.get(deviceId) ?? []) {
        this.#settle(lesson, deviceId, kind, one, end);
      }
    };
  }

  /**
   * A lesson is in force on a PC. If `certain` it was not before, so that nothing is restricted there;
   * else a PC that is known in this lesson still has what it had.
   */
  started(lesson: RunningLesson, deviceId: string, certain: boolean): void {
    const ledger = this.#lessons.get(lesson.id);
    if (ledger === undefined) return;
    if (!certain && ledger.devices.has(deviceId)) {
      this.inReach(lesson, deviceId);
      return;
    }
    const device = ledger.devices.get(deviceId) ?? new Map<RestrictionName, Kept>();
    ledger.devices.set(deviceId, device);
    for (const [kind, saying] of ledger.standing) {
      if (device.has(kind)) continue;
      device.set(kind, { saying, state: 'missed', before: null, onEnd: () => {} });
      this.#onChange(lesson);
    }
    const lost = [...device].filter(
      ([, { saying, state }]) => saying.set !== null && state !== 'refused',
    );
    this.#sendAgain(lesson, deviceId, lost);
  }

  /** A PC is in reach, and in the lesson. */
  inReach(lesson: RunningLesson, deviceId: string): void {
    const device = this.#lessons.get(lesson.id)?.devices.get(deviceId);
    const missed = [...(device ?? [])].filter(([, { state }]) => state === 'missed');
    if (missed.length > 0) this.#sendAgain(lesson, deviceId, missed);
  }

  /** PCs are in the lesson no more: what it set there they have undone. */
  left(lesson: RunningLesson, deviceIds: Iterable<string>): void {
    const devices = this.#lessons.get(lesson.id)?.devices;
    for (const deviceId of deviceIds) if (devices?.delete(deviceId)) this.#onChange(lesson);
  }

  /** A lesson is over. */
  forget(lessonId: string): void {
    this.#lessons.delete(lessonId);
  }

  #sendAgain(
    lesson: RunningLesson,
    deviceId: string,
    entries: readonly (readonly [RestrictionName, Kept])[],
  ): void {
    const nowMs = this.#now().getTime();
    for (const [kind, kept] of entries) {
      const { staff, set } = kept.saying;
      if (kept.state === 'under-way') continue;
      if (set !== null && set.untilMs !== 0 && set.untilMs <= nowMs) {
        kept.state = 'settled';
        continue;
      }
      kept.state = 'under-way';
      const command = set?.command ?? { lift: { restrictions: [restrictionKindOf[kind]] } };
      this.#desk.send({ staff, lesson, deviceIds: [deviceId], command }, (end) => {
        this.#settle(lesson, deviceId, kind, kept, end);
        kept.onEnd(end);
      });
    }
  }

  /** What should hold in a lesson now, by kind; see commands.contract.ts. */
  inForce(lessonId: string): RestrictionInForce[] {
    const nowMs = this.#now().getTime();
    const devicesOf = new Map<RestrictionName, Map<Saying, string[]>>();
    for (const [deviceId, device] of this.#lessons.get(lessonId)?.devices ?? []) {
      for (const [kind, { saying, state }] of device) {
        const { set } = saying;
        const isOver = set === null || (set.untilMs !== 0 && set.untilMs <= nowMs);
        if (isOver || state === 'refused') continue;
        const sayings = devicesOf.get(kind) ?? new Map<Saying, string[]>();
        devicesOf.set(kind, sayings.set(saying, [...(sayings.get(saying) ?? []), deviceId]));
      }
    }
    return restrictionKinds.flatMap((kind) =>
      [...(devicesOf.get(kind) ?? [])].map(([saying, ids]) => toInForce(kind, saying, ids)),
    );
  }

  #settle(
    lesson: RunningLesson,
    deviceId: string,
    kind: RestrictionName,
    kept: Kept,
    { outcome }: CommandEnd,
  ): void {
    if (outcome === 'unreachable' || outcome === 'timed-out') kept.state = 'missed';
    else if (outcome === 'done') {
      kept.state = 'settled';
      kept.before = null;
    } else {
      kept.state = 'refused';
      const device = this.#lessons.get(lesson.id)?.devices.get(deviceId);
      if (kept.before !== null && device?.get(kind) === kept) device.set(kind, kept.before);
      this.#onChange(lesson);
    }
  }

  #of(lessonId: string): LessonLedger {
    const known = this.#lessons.get(lessonId);
    if (known) return known;
    const ledger: LessonLedger = { standing: new Map(), devices: new Map() };
    this.#lessons.set(lessonId, ledger);
    return ledger;
  }
}

function toInForce(
  kind: RestrictionName,
  { staff, set }: Saying,
  deviceIds: string[],
): RestrictionInForce {
  const { lock, focus, block } = set?.command ?? {};
  const places = focus ?? block;
  return {
    kind,
    deviceIds,
    until: set?.untilMs ? new Date(set.untilMs).toISOString() : null,
    setBy: staff.name,
    words: lock?.words ?? '',
    sites: [...(places?.sites ?? [])],
    applications: [...(places?.applications ?? [])],
  };
}

/** What an action restricts or lifts; null for one that does neither. */
export function restrictionOf(
  action: LessonAction,
  command: CommandContent,
): Pick<IssuedRestriction, 'kinds' | 'set'> | null {
  if (action.action === 'lift') {
    const { restrictions } = action;
    return { kinds: restrictions.length === 0 ? restrictionKinds : restrictions, set: null };
  }
  const { lock, focus, block, pauseInternet, mute } = command;
  const content = lock ?? focus ?? block ?? pauseInternet ?? mute;
  const kind = restrictionKinds.find((name) => name === action.action);
  if (!content || kind === undefined) return null;
  return { kinds: [kind], set: { command, untilMs: content.untilMs ?? 0 } };
}
