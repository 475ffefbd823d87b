import type { control } from '@lapwing/proto';

/** The devices' sockets, as whoever commands them sees them. Implemented in collector/ingest. */
export interface DevicePort {
  /** Whether the device is connected to this collector now. */
  isConnected(deviceId: string): boolean;
  /** Sends a command; false where the device is not connected. That it left says nothing of its arrival. */
  sendCommand(deviceId: string, command: control.Command.$Properties): boolean;
}
