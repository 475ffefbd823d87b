import type { control, files, transport } from '@lapwing/proto';
import type { Logger } from '@lapwing/shared/logging';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import type { AccountProfile } from '../../directory/people/person-store.ts';
import type { Sealer } from '../../storage/sealing.ts';
import type { Batch } from '../batch/batch.ts';
import type { DeviceStatus } from '../commit/device-status.ts';
import type { CommitOutcome } from '../commit/group-commit.ts';
import type { AgentRefusal } from './refusals.ts';

/** A connection as its surroundings see it. */
export interface Connection {
  /** The device, while the connection is open: it has proved who it is. */
  readonly device: DeviceIdentity | null;
  /** Memory that its uncommitted batches take, about, bytes. */
  readonly pendingWeight: number;
  /** Format of compiled libraries that the agent uses; 0 for none. */
  readonly libraryFormat: number;
  /** Sends an encoded CollectorMessage; resolves when it has left, or the connection is over. */
  send(frame: Uint8Array): Promise<void>;
  /** Says no, and hangs up where the refusal says so. */
  refuse(refusal: AgentRefusal): void;
  /** Stops reading from the socket, so that the network slows the agent down. */
  pause(): void;
  /** Reads on. */
  resume(): void;
}

/** What a connection asks of its surroundings. */
export interface ConnectionDeps {
  readonly logger: Logger;
  readonly sealer: Sealer;
  readonly findDevice: (id: string) => Promise<DeviceIdentity | null>;
  /** The device has proved who it is: it replaces an earlier connection. */
  opened(connection: Connection, device: DeviceIdentity): void;
  /** An open connection is over. False where a newer one of the device has taken its place. */
  closed(connection: Connection, device: DeviceIdentity): boolean;
  sendDocuments(connection: Connection, schoolId: string): Promise<void>;
  /** The message with the part that the agent asks for; null where its school has another library. */
  documentPart(
    schoolId: string,
    request: transport.DocumentRequest.$Properties,
  ): Promise<Uint8Array | null>;
  /** What is known of those accounts that the directory has. */
  profiles(
    schoolId: string,
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, AccountProfile>>;
  submit(connection: Connection, batch: Batch): Promise<CommitOutcome>;
  /** A batch is no longer pending. */
  settled(): void;
  noteStatus(status: DeviceStatus, changed: boolean): void;
  readonly lessons: LessonLink;
  readonly presence: PresenceLink;
}

/** What is told to those who steer lessons (collector/lessons), a part further left. Nothing throws. */
export interface LessonLink {
  /** The device was let in and sent its documents. Its heartbeats say which lesson is in force on it. */
  connected(device: DeviceIdentity): void;
  /** A heartbeat came: the lesson in force on the device, empty for none, and its policy's version. */
  heard(device: DeviceIdentity, beat: { lessonId: string; policyVersion: number }): void;
  /** The device says what became of a command. */
  result(device: DeviceIdentity, result: control.CommandResult.$Properties): void;
  /** A message was read at the device. Fulfilled when that is stored, rejected where it cannot be. */
  messageRead(device: DeviceIdentity, read: control.MessageRead.$Properties): Promise<void>;
  /** The device says how far a transfer of files is. */
  fileProgress(device: DeviceIdentity, progress: files.FileProgress.$Properties): void;
}

/** What is told to those who know who is where (collector/live/presence). Nothing throws. */
export interface PresenceLink {
  /** The device was let in. */
  connected(device: DeviceIdentity): void;
  /** Its last connection is over. */
  disconnected(device: DeviceIdentity): void;
  /** It says who is there. */
  take(device: DeviceIdentity, presence: transport.Presence.$Properties): void;
}
