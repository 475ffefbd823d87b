/**
 * Brings to every PC the lesson it is in: when that changes, when the PC comes back, and when its
 * heartbeat names another one. What a PC was sent while it was out of reach it never got, so what
 * counts is what it says.
 */
import { control } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { CommandContent, CommandLesson, Issuer } from '../dispatch/build-command.ts';
import type { CommandDesk } from '../dispatch/command-desk.ts';
import type { CommandEnd } from '../dispatch/command-end.ts';
import type { RunningLesson } from '../lesson/running-lesson.ts';
import type { LessonDiff, RunningLessons } from './running-lessons.ts';

/** A PC that refused a lesson, or cannot have one, is not asked again at each heartbeat. */
const ASK_AGAIN_AFTER_MS = 60_000;

/** In whose name a lesson ends that nobody here knows any more. */
const LAPWING: Issuer = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Lapwing',
  role: 'administrator',
};

/** What of a heartbeat counts here. */
export interface DeviceBeat {
  /** The lesson in force; empty for none. */
  readonly lessonId: string;
  /** Version of the policy in force. */
  readonly policyVersion: number;
}

/** What is known of a device's lesson. */
interface DeviceLesson {
  /** As the device said last; empty for none, undefined before its first word. */
  inForce: string | undefined;
  /** Version of its policy, as it said last; 0 before. */
  policyVersion: number;
  /** Commands to it that are under way. */
  underWay: number;
  /** The lesson that it refused, and when. */
  refused: { lessonId: string; atMs: number } | null;
}

/** What steering works with. */
export interface DeviceSteeringParts {
  readonly desk: CommandDesk;
  readonly running: Pick<RunningLessons, 'of'>;
  readonly logger: Logger;
  readonly now: () => Date;
  /** The lesson is in force on a device: was not before, if `certain`; else that is not known. */
  readonly onStarted?: (lesson: RunningLesson, deviceId: string, certain: boolean) => void;
  /** The device says that its lesson is in force. */
  readonly onInReach?: (lesson: RunningLesson, deviceId: string) => void;
}

/** See the top of this file. */
export class DeviceSteering {
  readonly #parts: DeviceSteeringParts;
  readonly #devices = new Map<string, DeviceLesson>();

  constructor(parts: DeviceSteeringParts) {
    this.#parts = parts;
  }

  /** A lesson began, changed, or is over. */
  changed({ before, after }: LessonDiff): void {
    const then = new Set(before?.deviceIds ?? []);
    const now = new Set(after?.deviceIds ?? []);
    const left = [...then].filter((deviceId) => !now.has(deviceId));
    const joined = [...now].filter((deviceId) => !then.has(deviceId));
    const stayed = [...now].filter((deviceId) => then.has(deviceId));
    if (before !== null) for (const deviceId of left) this.#end(deviceId, before.id, before);
    if (after === null) return;
    for (const deviceId of joined) this.#start(deviceId, after);
    if (before === null) return;
    const renamed =
      before.name !== after.name || before.teachers[0]?.name !== after.teachers[0]?.name;
    const moved = before.endsAt.getTime() !== after.endsAt.getTime();
    // Sent again, a start changes name, teacher and end, and nothing else.
    if (renamed) for (const deviceId of stayed) this.#start(deviceId, after);
    else if (moved)
      for (const deviceId of stayed) this.#send(deviceId, after, { lessonExtend: {} });
  }

  /** A device has connected. */
  connected(deviceId: string): void {
    this.#devices.set(deviceId, newDevice());
    const lesson = this.#parts.running.of(deviceId);
    // Where it is in force already, this changes nothing.
    if (lesson !== null) this.#start(deviceId, lesson);
  }

  /** A device says which lesson is in force on it. */
  heard(deviceId: string, { lessonId, policyVersion }: DeviceBeat): void {
    const device = this.#of(deviceId);
    device.inForce = lessonId;
    // By another policy it may take what it refused.
    if (device.policyVersion !== policyVersion) device.refused = null;
    device.policyVersion = policyVersion;
    // It may have said so before it got what is on its way.
    if (device.underWay > 0) return;
    this.#putRight(deviceId, device);
  }

  #putRight(deviceId: string, device: DeviceLesson): void {
    const due = this.#parts.running.of(deviceId);
    const { inForce, refused } = device;
    if (due !== null && inForce === due.id) this.#parts.onInReach?.(due, deviceId);
    if (inForce === undefined || inForce === (due?.id ?? '')) return;
    const nowMs = this.#parts.now().getTime();
    const lessonId = due?.id ?? '';
    if (refused?.lessonId === lessonId && nowMs - refused.atMs < ASK_AGAIN_AFTER_MS) return;
    this.#parts.logger.info({ deviceId, inForce, due: lessonId }, 'Puts the lesson of a PC right.');
    if (inForce !== '') this.#end(deviceId, inForce, null);
    if (due !== null) this.#start(deviceId, due);
  }

  #start(deviceId: string, lesson: RunningLesson): void {
    this.#send(deviceId, lesson, { lessonStart: {} });
  }

  #end(deviceId: string, lessonId: string, lesson: RunningLesson | null): void {
    const over = lesson ?? { id: lessonId, name: '', endsAt: this.#parts.now(), teachers: [] };
    this.#send(deviceId, over, { lessonEnd: {} });
  }

  #send(deviceId: string, lesson: CommandLesson, command: CommandContent): void {
    const device = this.#of(deviceId);
    const teacher = lesson.teachers[0] as { id: string; name: string } | undefined;
    const staff = teacher === undefined ? LAPWING : { ...teacher, role: 'teacher' as const };
    let answered = false;
    device.underWay += 1;
    this.#parts.desk.send({ staff, lesson, deviceIds: [deviceId], command }, (end) => {
      // A late answer comes a second time.
      if (!answered) device.underWay -= 1;
      answered = true;
      this.#answered(deviceId, device, lesson, command, end);
    });
  }

  #answered(
    deviceId: string,
    device: DeviceLesson,
    { id: lessonId }: CommandLesson,
    command: CommandContent,
    end: CommandEnd,
  ): void {
    // It has connected anew since, and what it said before counts no more.
    if (this.#devices.get(deviceId) !== device) return;
    if (end.outcome === 'done') {
      const before = device.inForce;
      device.refused = null;
      device.inForce = command.lessonEnd ? '' : lessonId;
      const lesson = this.#parts.running.of(deviceId);
      if (!command.lessonStart || lesson?.id !== lessonId) return;
      if (before === lessonId) this.#parts.onInReach?.(lesson, deviceId);
      else this.#parts.onStarted?.(lesson, deviceId, before !== undefined);
    } else if (end.outcome === 'refused' || end.outcome === 'unsupported') {
      const { COMMAND_REFUSAL_OTHER_LESSON } = control.CommandRefusal;
      if (end.refusal === COMMAND_REFUSAL_OTHER_LESSON) {
        if (device.underWay > 0) return;
        this.#putRight(deviceId, device);
        // Once: if that was not the one, its next heartbeat names the one.
        device.inForce = undefined;
        return;
      }
      // Anything else will not change soon.
      device.refused = { lessonId: command.lessonEnd ? '' : lessonId, atMs: this.#nowMs() };
    }
  }

  #nowMs(): number {
    return this.#parts.now().getTime();
  }

  #of(deviceId: string): DeviceLesson {
    const known = this.#devices.get(deviceId);
    if (known) return known;
    const device = newDevice();
    this.#devices.set(deviceId, device);
    return device;
  }
}

function newDevice(): DeviceLesson {
  return { inForce: undefined, policyVersion: 0, underWay: 0, refused: null };
}
