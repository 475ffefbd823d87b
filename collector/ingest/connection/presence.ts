/** What is known of a connected device: from its hello, its heartbeats, and the clock. */
import type { transport } from '@lapwing/proto';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import type { DeviceStatus } from '../commit/device-status.ts';

const MAX_TEXT_CHARACTERS = 200;

/** Since when a device is connected, and what it last said of itself. */
export class Presence {
  readonly #device: DeviceIdentity;
  readonly #hello: transport.Hello;
  readonly #connectedSince = new Date();
  #heartbeat: transport.Heartbeat | null = null;
  #clockOffsetMs: number | null;

  constructor(device: DeviceIdentity, hello: transport.Hello) {
    this.#device = device;
    this.#hello = hello;
    this.#clockOffsetMs = device.clockOffsetMs;
  }

  /** The PC's clock minus the collector's; as of an earlier connection until a heartbeat comes. */
  get clockOffsetMs(): number | null {
    return this.#clockOffsetMs;
  }

  /** Takes a heartbeat that came at `nowMs`. */
  beat(heartbeat: transport.Heartbeat, nowMs: number): void {
    this.#heartbeat = heartbeat;
    const { deviceTimeMs } = heartbeat;
    if (Number.isSafeInteger(deviceTimeMs) && deviceTimeMs > 0) {
      this.#clockOffsetMs = deviceTimeMs - nowMs;
    }
  }

  /** For the device's row. */
  status(connected: boolean): DeviceStatus {
    const { hostName, operatingSystem, agentVersion } = this.#hello;
    const heartbeat = this.#heartbeat;
    return {
      deviceId: this.#device.id,
      schoolId: this.#device.schoolId,
      connectedSince: connected ? this.#connectedSince : null,
      lastSeenAt: new Date(),
      name: shownText(hostName) || null,
      operatingSystem: shownText(operatingSystem) || null,
      agentVersion: shownText(agentVersion) || null,
      clockOffsetMs: this.#clockOffsetMs,
      spoolDepth: countOf(heartbeat?.spoolDepth),
      spoolBytes: countOf(heartbeat?.spoolBytes),
      policyVersion: countOf(heartbeat?.policyVersion),
      libraryVersion: heartbeat && shownText(heartbeat.libraryVersion),
    };
  }
}

/** Text as an agent states it, fit to be shown. */
function shownText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT_CHARACTERS);
}

function countOf(value: number | undefined): number | null {
  return value !== undefined && Number.isSafeInteger(value) ? value : null;
}
