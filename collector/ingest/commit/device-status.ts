/** How connected devices are, gathered and written now and then: heartbeats are many. */
import { announceDeviceState } from '../../directory/devices/device-changes.ts';
import type { Database } from '../../storage/database.ts';

/** What is written of a device. Null leaves the column as it is, except `connectedSince`. */
export interface DeviceStatus {
  readonly deviceId: string;
  readonly schoolId: string;
  /** Null: not connected any more. */
  readonly connectedSince: Date | null;
  readonly lastSeenAt: Date;
  readonly name: string | null;
  readonly operatingSystem: string | null;
  readonly agentVersion: string | null;
  readonly clockOffsetMs: number | null;
  readonly spoolDepth: number | null;
  readonly spoolBytes: number | null;
  readonly policyVersion: number | null;
  readonly libraryVersion: string | null;
}

const SAVE = `
  update device set
    connected_since = case when device.revoked_at is null then change."connectedSince" end,
    last_seen_at = greatest(device.last_seen_at, change."lastSeenAt"),
    name = coalesce(change.name, device.name),
    operating_system = coalesce(change."operatingSystem", device.operating_system),
    agent_version = coalesce(change."agentVersion", device.agent_version),
    clock_offset_ms = coalesce(change."clockOffsetMs", device.clock_offset_ms),
    spool_depth = coalesce(change."spoolDepth", device.spool_depth),
    spool_bytes = coalesce(change."spoolBytes", device.spool_bytes),
    policy_version = coalesce(change."policyVersion", device.policy_version),
    library_version = coalesce(change."libraryVersion", device.library_version)
  from jsonb_to_recordset($1::jsonb) as change (
    "deviceId" uuid, "connectedSince" timestamptz, "lastSeenAt" timestamptz, name text,
    "operatingSystem" text, "agentVersion" text, "clockOffsetMs" bigint, "spoolDepth" bigint,
    "spoolBytes" bigint, "policyVersion" bigint, "libraryVersion" text)
  where device.id = change."deviceId"`;

/** Gathers the latest status of each device until it is written. */
export class DeviceStatuses {
  readonly #database: Database;
  #waiting = new Map<string, DeviceStatus>();
  /** Devices that came or went, by school: open pages are told. */
  #changed = new Map<string, Set<string>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether anything waits to be written. */
  get waiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Notes the status; `changed` where people should see it at once. */
  note(status: DeviceStatus, changed: boolean): void {
    const { deviceId, schoolId } = status;
    this.#waiting.set(deviceId, status);
    if (!changed) return;
    const devices = this.#changed.get(schoolId) ?? new Set();
    this.#changed.set(schoolId, devices.add(deviceId));
  }

  /** Writes what waits. Where it fails everything goes on waiting, but for what was overtaken. */
  async flush(): Promise<void> {
    if (!this.waiting) return;
    const [statuses, changed] = [this.#waiting, this.#changed];
    this.#waiting = new Map();
    this.#changed = new Map();
    try {
      await this.#database.asSystem(async (tx) => {
        await tx.query(SAVE, [JSON.stringify([...statuses.values()])]);
        for (const [schoolId, devices] of changed) {
          await announceDeviceState(tx, schoolId, [...devices]);
        }
      });
    } catch (error) {
      for (const [id, status] of statuses) {
        if (!this.#waiting.has(id)) this.#waiting.set(id, status);
      }
      for (const [schoolId, devices] of changed) {
        const more = this.#changed.get(schoolId) ?? [];
        this.#changed.set(schoolId, new Set([...devices, ...more]));
      }
      throw error;
    }
  }

  /** No device is connected to a collector that has just started. */
  async reset(): Promise<void> {
    await this.#database.asSystem((tx) =>
      tx.query('update device set connected_since = null where connected_since is not null'),
    );
  }
}
