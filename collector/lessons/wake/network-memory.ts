import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { Database } from '../../storage/database.ts';
import { type DeviceNetwork, saveDeviceNetwork } from './device-network-store.ts';

/** Makes what remembers where PCs are in the network, to be called as they say so. */
export function createNetworkMemory(parts: {
  database: Pick<Database, 'inSchool'>;
  logger: Logger;
}): (device: { id: string; schoolId: string }, network: DeviceNetwork) => void {
  const { database, logger } = parts;
  return (device, network) => {
    const { schoolId } = device;
    database
      .inSchool(schoolId, (tx) => saveDeviceNetwork(tx, device, network, new Date()))
      .catch((error: unknown) => {
        // It says so again when it connects.
        logger.warn({ reason: messageOf(error) }, 'Could not remember how a PC can be woken.');
      });
  };
}
