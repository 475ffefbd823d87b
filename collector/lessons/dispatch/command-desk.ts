/**
 * Sends commands to devices and gathers what becomes of them. It decides nothing: whoever calls has
 * asked the authority (lesson-authority.ts). All devices are sent to at once; each answers when it
 * does, and a result counts only from the device that the command was sent to.
 */
import { randomUUID } from 'node:crypto';
import type { control } from '@lapwing/proto';
import {
  buildCommand,
  type CommandContent,
  type CommandLesson,
  type Issuer,
  VALIDITY_MS,
} from './build-command.ts';
import { type CommandEnd, commandEnd, readResult } from './command-end.ts';
import type { DevicePort } from './device-port.ts';

/** A device that has not answered by then counts as timed out. */
const ANSWER_LIMIT_MS = 10_000;

/** The same where somebody at the PC may have to be asked for their consent, or a picture is brought. */
const CONSENT_LIMIT_MS = 60_000;

/** What is sent, and to whom. */
export interface CommandOrder {
  /** As in their session; names who asks on the pupils' screens. */
  readonly staff: Issuer;
  /** Null where ICT staff act outside of lessons. */
  readonly lesson: CommandLesson | null;
  readonly deviceIds: readonly string[];
  /** By device, the log-on session it is for; left out, whoever is logged on. */
  readonly sessionIds?: ReadonlyMap<string, string>;
  readonly command: CommandContent;
  /** Names the batch; a random id by default. */
  readonly batchId?: string;
}

/** What became of a command at one device of a batch. */
export interface DeviceResult extends CommandEnd {
  readonly batchId: string;
  readonly deviceId: string;
}

/** A batch that is under way. */
export interface SentBatch {
  readonly batchId: string;
  /** Resolves when each device has answered or timed out. Never rejects. */
  readonly results: Promise<ReadonlyMap<string, CommandEnd>>;
}

/** See the top of this file. */
export interface CommandDesk {
  /**
   * Sends at once. `onResult` is called for each device as its result comes in, for those that are
   * not connected before this returns; once more where a device answers after it had timed out.
   */
  send(order: CommandOrder, onResult?: (result: DeviceResult) => void): SentBatch;
  /** A device says what became of a command. What was not asked of it, or is answered already, is left aside. */
  result(deviceId: string, result: control.CommandResult.$Properties): void;
  /** Forgets what is waited for. */
  close(): void;
}

interface Waiting {
  readonly deviceId: string;
  settle(end: CommandEnd): void;
}

/** Makes a desk. */
export function createCommandDesk(deps: {
  devices: DevicePort;
  now?: () => Date;
  /** Shorter in tests. */
  answerLimitMs?: number;
}): CommandDesk {
  const now = deps.now ?? (() => new Date());
  const waiting = new Map<string, Waiting>();
  const timers = new Set<NodeJS.Timeout>();

  function later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timer.unref();
    timers.add(timer);
  }

  return {
    send(order, onResult) {
      const { staff: issuer, lesson, sessionIds, command: content } = order;
      const batchId = order.batchId ?? randomUUID();
      const ends = new Map<string, CommandEnd>();
      const sent = new Map<string, string>();
      const all = Promise.withResolvers<ReadonlyMap<string, CommandEnd>>();
      const nowMs = now().getTime();
      const deviceIds = new Set(order.deviceIds);

      const settle = (deviceId: string, end: CommandEnd) => {
        ends.set(deviceId, end);
        onResult?.({ ...end, batchId, deviceId });
        if (ends.size === deviceIds.size) all.resolve(ends);
      };
      for (const deviceId of deviceIds) {
        const sessionId = sessionIds?.get(deviceId);
        const command = buildCommand({ issuer, lesson, deviceId, sessionId, content, nowMs });
        waiting.set(command.commandId, { deviceId, settle: (end) => settle(deviceId, end) });
        sent.set(command.commandId, deviceId);
        if (deps.devices.sendCommand(deviceId, command)) continue;
        waiting.delete(command.commandId);
        sent.delete(command.commandId);
        settle(deviceId, commandEnd('unreachable', 'The PC is off, or cannot be reached.'));
      }
      if (deviceIds.size === 0) all.resolve(ends);

      if (sent.size > 0) {
        const takesLonger = content.watch || content.keepScreenshot;
        const limitMs = takesLonger ? CONSENT_LIMIT_MS : (deps.answerLimitMs ?? ANSWER_LIMIT_MS);
        later(limitMs, () => {
          for (const deviceId of sent.values()) {
            if (ends.has(deviceId)) continue;
            settle(deviceId, commandEnd('timed-out', 'The PC did not answer in time.'));
          }
        });
        // Until then a late answer still counts: the command was carried out.
        later(VALIDITY_MS, () => {
          for (const commandId of sent.keys()) waiting.delete(commandId);
        });
      }
      return { batchId, results: all.promise };
    },

    result(deviceId, result) {
      const commandId = result.commandId ?? '';
      const asked = waiting.get(commandId);
      if (asked?.deviceId !== deviceId) return;
      waiting.delete(commandId);
      asked.settle(readResult(result));
    },

    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      waiting.clear();
    },
  };
}
