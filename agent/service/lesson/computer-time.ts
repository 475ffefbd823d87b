import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** What a PC knows of time by itself. */
export interface ComputerTime {
  /** The PC's clock, Unix milliseconds. Anybody with the rights, or the firmware's menu, can set it. */
  wallMs(): number;
  /** Time since the PC was started, milliseconds, sleep included. Nobody can set it. */
  sinceBootMs(): number;
  /** Tells one start of the PC from another; empty where the system has no such id. */
  readonly bootId: string;
}

/** The times of this PC. */
export function computerTime(): ComputerTime {
  return {
    wallMs: Date.now,
    // Node's own monotonic clocks stand still while a PC sleeps; this one does not.
    sinceBootMs: () => uptime() * 1_000,
    bootId: readBootId(),
  };
}

/** Linux makes a random id at each start (random(4)). */
function readBootId(): string {
  if (process.platform !== 'linux') return '';
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
