/** Open connections by device, and how much they may have pending. Commands go by them. */
import { type control, transport } from '@lapwing/proto';
import type { DevicePort } from '../../lessons/dispatch/device-port.ts';
import type { Connection } from './connection-deps.ts';
import { refusals } from './refusals.ts';

/** A socket with more uncommitted than this is not read from: the network slows the agent down. */
const MAX_PENDING_OF_ONE = 4 * 1024 * 1024;

/** The same for all sockets together. */
const MAX_PENDING_OF_ALL = 64 * 1024 * 1024;

/** See the top of this file. */
export class OpenConnections implements DevicePort {
  readonly #byDevice = new Map<string, Connection>();
  readonly #paused = new Set<Connection>();

  /** All of them. */
  all(): Iterable<Connection> {
    return this.#byDevice.values();
  }

  /** How many. */
  get count(): number {
    return this.#byDevice.size;
  }

  /** Those of a school. */
  ofSchool(schoolId: string): Connection[] {
    return [...this.all()].filter((connection) => connection.device?.schoolId === schoolId);
  }

  /** The connection of a device. */
  ofDevice(deviceId: string): Connection | undefined {
    return this.#byDevice.get(deviceId);
  }

  /** Whether the device is connected. */
  isConnected(deviceId: string): boolean {
    return this.#byDevice.get(deviceId)?.device != null;
  }

  /** Sends a command to a device; false where it is not connected. */
  sendCommand(deviceId: string, command: control.Command.$Properties): boolean {
    const connection = this.#byDevice.get(deviceId);
    if (connection?.device == null) return false;
    const message = { command } as transport.CollectorMessage.$Shape;
    void connection.send(transport.CollectorMessage.encode(message).finish());
    return true;
  }

  /** Adds a connection; one that the device had is replaced. */
  add(deviceId: string, connection: Connection): void {
    const earlier = this.#byDevice.get(deviceId);
    this.#byDevice.set(deviceId, connection);
    earlier?.refuse(refusals.replaced);
  }

  /** Removes a connection; false where it was replaced. */
  remove(deviceId: string, connection: Connection): boolean {
    this.#paused.delete(connection);
    if (this.#byDevice.get(deviceId) !== connection) return false;
    this.#byDevice.delete(deviceId);
    return true;
  }

  /** Something was queued for the connection. */
  queued(connection: Connection, totalWeight: number): void {
    if (connection.pendingWeight <= MAX_PENDING_OF_ONE && totalWeight <= MAX_PENDING_OF_ALL) return;
    this.#paused.add(connection);
    connection.pause();
  }

  /** Something was committed: who waited may go on. */
  settled(totalWeight: number): void {
    if (this.#paused.size === 0 || totalWeight > MAX_PENDING_OF_ALL / 2) return;
    for (const connection of this.#paused) {
      if (connection.pendingWeight > MAX_PENDING_OF_ONE / 2) continue;
      this.#paused.delete(connection);
      connection.resume();
    }
  }
}
