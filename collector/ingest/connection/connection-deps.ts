import type { Logger } from '@lapwing/shared/logging';
import type { DeviceIdentity } from '../../directory/devices/device-store.ts';
import type { Sealer } from '../../storage/sealing.ts';
import type { Batch } from '../batch/batch.ts';
import type { DeviceStatus } from '../commit/device-status.ts';
import type { CommitOutcome } from '../commit/group-commit.ts';
import type { AgentConnection } from './agent-connection.ts';

/** What a connection asks of its surroundings. */
export interface ConnectionDeps {
  readonly logger: Logger;
  readonly sealer: Sealer;
  readonly findDevice: (id: string) => Promise<DeviceIdentity | null>;
  /** The device has proved who it is: it replaces an earlier connection. */
  opened(connection: AgentConnection, device: DeviceIdentity): void;
  /** An open connection is over. False where a newer one of the device has taken its place. */
  closed(connection: AgentConnection, device: DeviceIdentity): boolean;
  sendDocuments(connection: AgentConnection, schoolId: string): Promise<void>;
  submit(connection: AgentConnection, batch: Batch): Promise<CommitOutcome>;
  /** A batch is no longer pending. */
  settled(): void;
  noteStatus(status: DeviceStatus, changed: boolean): void;
}
