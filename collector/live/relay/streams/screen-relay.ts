/**
 * Pictures from devices to whoever looks. A frame is bound to the device that proved who it is and to
 * a session that presence names there; it goes to nobody under another name, and what does not fit is
 * dropped and counted.
 */
import { screen } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { SessionPresence } from '../../presence/device-presence.ts';
import type { ConnectedDevice, PresenceBoard } from '../../presence/presence-board.ts';
import type { ScreenPerson } from '../screens.contract.ts';
import { type FrameFault, readScreenFrame } from './relayed-frame.ts';
import { type LookEnd, type Looker, SessionScreens } from './session-screens.ts';

/** Views that have had no screens' socket for so long are over; the device ends them 5 s later. */
const LOST_LIMIT_MS = 25_000;

/** Heartbeats come every 10 s: without any the device has ended the view, by its policy perhaps. */
const SILENT_LIMIT_MS = 40_000;

const Reason = screen.ViewEndReason;

/** Monitors and reasons of a device are cut to what can be. */
const MAX_MONITORS = 16;
const LONGEST_FAULT = 500;

/** A device's screens' socket. */
export interface ScreenSource {
  /** Sends a message; without effect when the socket is closed. */
  send(message: screen.ScreenDown.$Properties): void;
  /** The same for a message that is encoded once for several devices. */
  sendEncoded(bytes: Uint8Array): void;
  /** Bytes that wait to be sent. */
  readonly unsentBytes: number;
}

/** Told how far a broadcast has come on a PC. */
type ReceiptListener = (deviceId: string, receipt: screen.BroadcastReceipt.$Properties) => void;

/** What became of a message of a device. */
export type Taken =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly why: FrameFault | 'wrong-session' | 'out-of-turn' };

/** Frames since the start, by what became of them. */
export type RelayCounts = Record<
  'passed' | 'not-wanted' | 'out-of-turn' | 'wrong-session' | FrameFault,
  number
>;

/** What a relay works with. */
export interface ScreenRelayDeps {
  readonly board: Pick<PresenceBoard, 'of' | 'onChange'>;
  readonly logger: Logger;
}

interface DeviceScreens {
  readonly schoolId: string;
  source: ScreenSource | null;
  /** When the socket was lost, or the first looker came; by `performance.now()`. */
  sourceLostMs: number;
  readonly sessions: Map<string, SessionScreens>;
}

/** Whether somebody is the same as before. */
export function isSamePerson(a: ScreenPerson, b: ScreenPerson): boolean {
  return a.personId === b.personId && a.name === b.name && a.staff === b.staff;
}

/** See the top of this file. */
export class ScreenRelay {
  /** For tests and the log. */
  readonly counts: RelayCounts = {
    passed: 0,
    'not-wanted': 0,
    'out-of-turn': 0,
    'wrong-session': 0,
    'too-large': 0,
    malformed: 0,
    'wrong-codec': 0,
  };
  readonly #deps: ScreenRelayDeps;
  readonly #devices = new Map<string, DeviceScreens>();
  readonly #receipts = new Map<string, ReceiptListener>();
  readonly #stopListening: () => void;

  constructor(deps: ScreenRelayDeps) {
    this.#deps = deps;
    this.#stopListening = deps.board.onChange(({ id }) => this.#presenceChanged(id));
  }

  /** A device's screens' socket was let in. */
  opened(device: ConnectedDevice, source: ScreenSource): void {
    const screens = this.#screensOf(device.id, device.schoolId);
    screens.source = source;
    for (const session of screens.sessions.values()) session.connected();
  }

  /** It is over. */
  closed(device: ConnectedDevice, source: ScreenSource): void {
    const screens = this.#devices.get(device.id);
    if (screens?.source !== source) return;
    screens.source = null;
    screens.sourceLostMs = performance.now();
    this.#tidy(device.id);
  }

  /** A device sent something. */
  take(device: ConnectedDevice, message: screen.ScreenUp): Taken {
    const { frame, monitors, clipboard, fault, broadcastReceipt, viewEnded } = message;
    if (broadcastReceipt) {
      this.#receipts.get(broadcastReceipt.broadcastId ?? '')?.(device.id, broadcastReceipt);
      return TAKEN;
    }
    const sessionId = (frame ?? monitors ?? clipboard ?? fault ?? viewEnded)?.sessionId ?? '';
    const session = this.#devices.get(device.id)?.sessions.get(sessionId);
    if (frame) return this.#takeFrame(device, session, frame);
    if (viewEnded) {
      for (const looker of session?.lookers ?? []) {
        if (looker.viewId === viewEnded.viewId) this.#end(looker, lookEnd(viewEnded.reason));
      }
      return TAKEN;
    }
    if (!session || this.#presenceOf(device.id, sessionId) === null) return TAKEN;
    if (monitors) session.takeMonitors((monitors.monitors ?? []).slice(0, MAX_MONITORS));
    else if (clipboard) {
      for (const looker of session.lookers) looker.clipboard(clipboard.text ?? '');
    } else if (fault) {
      const message = (fault.message ?? '').slice(0, LONGEST_FAULT);
      session.takeFault({ ...fault, message });
    }
    return TAKEN;
  }

  /** Somebody begins to look. They see nothing before who is there is who they were told. */
  look(looker: Looker, schoolId: string): void {
    const { deviceId, sessionId } = looker;
    const isOther = (this.#devices.get(deviceId)?.schoolId ?? schoolId) !== schoolId;
    if (isOther || !this.#isStillThere(looker)) {
      looker.over({ because: 'person-changed' });
      return;
    }
    const screens = this.#screensOf(deviceId, schoolId);
    const known = screens.sessions.get(sessionId);
    const session =
      known ??
      new SessionScreens(sessionId, (watch) =>
        this.#devices.get(deviceId)?.source?.send({ watch }),
      );
    screens.sessions.set(sessionId, session);
    session.add(looker);
  }

  /** Somebody wants something else of what they look at. */
  wishChanged(looker: Looker): void {
    this.#sessionOf(looker)?.wishChanged(looker);
  }

  /** Somebody needs a key frame of a monitor. */
  askForKey(looker: Looker, monitor: number): void {
    this.#sessionOf(looker)?.askForKey(monitor);
  }

  /** A teacher's input goes to the session that they look at. */
  input(looker: Looker, input: screen.RemoteInput.$Properties): void {
    if (!this.#sessionOf(looker)?.lookers.has(looker)) return;
    this.#devices.get(looker.deviceId)?.source?.send({ input });
  }

  /** Somebody looks no more. */
  leave(looker: Looker): void {
    this.#sessionOf(looker)?.remove(looker);
    this.#tidy(looker.deviceId);
  }

  /** Passes on how far a broadcast has come on the PCs; returns how to stop that. */
  onReceipt(broadcastId: string, listener: ReceiptListener): () => void {
    this.#receipts.set(broadcastId, listener);
    return () => this.#receipts.delete(broadcastId);
  }

  /** The screens' socket of a device, where it stands. */
  sourceOf(deviceId: string): ScreenSource | null {
    return this.#devices.get(deviceId)?.source ?? null;
  }

  /** Ends what has had no socket, or no sign of life, for too long. @param nowMs by `performance.now()`. */
  tick(nowMs: number): void {
    for (const [deviceId, { source, sourceLostMs, sessions }] of this.#devices) {
      const isLost = source === null && nowMs - sourceLostMs >= LOST_LIMIT_MS;
      for (const session of sessions.values()) {
        const over = isLost ? [...session.lookers] : session.silentSince(nowMs - SILENT_LIMIT_MS);
        for (const looker of over) this.#end(looker, { because: 'unreachable' });
      }
      this.#tidy(deviceId);
    }
  }

  /** Stops. */
  close(): void {
    this.#stopListening();
  }

  #takeFrame(
    device: ConnectedDevice,
    session: SessionScreens | undefined,
    given: screen.ScreenFrame.$Properties,
  ): Taken {
    const read = readScreenFrame(device.id, given);
    if (read.kind === 'fault') return this.#drop(device, read.fault);
    const { frame } = read;
    if (this.#presenceOf(device.id, frame.sessionId) === null) {
      return this.#drop(device, 'wrong-session');
    }
    this.#answer(device.id, given);
    const fate = session?.take(frame) ?? 'not-wanted';
    if (fate === 'out-of-turn') return this.#drop(device, fate);
    this.counts[fate] += 1;
    return TAKEN;
  }

  /** What came is confirmed at once, wanted or not: who sends it goes by that. */
  #answer(deviceId: string, frame: screen.ScreenFrame.$Properties): void {
    const { sessionId, monitor, purpose, stream, number } = frame;
    const receipt = { sessionId, monitor, purpose, stream, number };
    this.#devices.get(deviceId)?.source?.send({ receipt });
  }

  #drop({ id: deviceId }: ConnectedDevice, why: Extract<Taken, { why: unknown }>['why']): Taken {
    this.counts[why] += 1;
    // A line for the first and then for each hundredth: this may come many times a second.
    if (this.counts[why] % 100 === 1) {
      const fields = { deviceId, why, dropped: this.counts[why] };
      this.#deps.logger.warn(fields, 'Dropped a picture of a screen.');
    }
    return { kind: 'refused', why };
  }

  #presenceChanged(deviceId: string): void {
    const screens = this.#devices.get(deviceId);
    if (!screens) return;
    for (const session of screens.sessions.values()) {
      for (const looker of session.lookers) {
        if (this.#isStillThere(looker)) continue;
        const reachable = this.#deps.board.of(deviceId)?.connection === 'connected';
        this.#end(looker, { because: reachable ? 'person-changed' : 'unreachable' });
      }
    }
    this.#tidy(deviceId);
  }

  /** First nothing more goes to them, then they are told. */
  #end(looker: Looker, end: LookEnd): void {
    this.#sessionOf(looker)?.remove(looker);
    looker.over(end);
  }

  #isStillThere({ deviceId, sessionId, person }: Looker): boolean {
    const there = this.#presenceOf(deviceId, sessionId);
    return there !== null && isSamePerson(there, person);
  }

  #presenceOf(deviceId: string, sessionId: string): SessionPresence | null {
    const device = this.#deps.board.of(deviceId);
    if (device?.connection !== 'connected') return null;
    const session = device.sessions.find((one) => one.sessionId === sessionId);
    return session && session.activity !== 'not-running' ? session : null;
  }

  #sessionOf({ deviceId, sessionId }: Looker): SessionScreens | undefined {
    return this.#devices.get(deviceId)?.sessions.get(sessionId);
  }

  #screensOf(deviceId: string, schoolId: string): DeviceScreens {
    const known = this.#devices.get(deviceId);
    if (known?.schoolId === schoolId) {
      if (known.sessions.size === 0 && known.source === null) {
        known.sourceLostMs = performance.now();
      }
      return known;
    }
    const screens = {
      schoolId,
      source: null,
      sourceLostMs: performance.now(),
      sessions: new Map<string, SessionScreens>(),
    };
    this.#devices.set(deviceId, screens);
    return screens;
  }

  #tidy(deviceId: string): void {
    const screens = this.#devices.get(deviceId);
    if (!screens) return;
    for (const [sessionId, { lookers }] of screens.sessions) {
      if (lookers.size === 0) screens.sessions.delete(sessionId);
    }
    if (screens.source === null && screens.sessions.size === 0) this.#devices.delete(deviceId);
  }
}

/** What whoever looks is told where the PC ended it by itself. */
function lookEnd(reason: screen.ViewEndReason | null | undefined): LookEnd {
  const { VIEW_END_REASON_LESSON, VIEW_END_REASON_STAFF, VIEW_END_REASON_SESSION } = Reason;
  if (reason === VIEW_END_REASON_LESSON) return { because: 'lesson-over' };
  if (reason === VIEW_END_REASON_SESSION) return { because: 'person-changed' };
  const why =
    reason === VIEW_END_REASON_STAFF
      ? 'A member of staff is logged on at this PC.'
      : 'The school’s policy does not allow it any more.';
  return { because: 'not-allowed', why };
}

const TAKEN: Taken = { kind: 'taken' };
