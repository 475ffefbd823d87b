import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';

/** Port that network cards' makers name for it; the card looks at the bytes alone. */
const DISCARD_PORT = 9;

/** A magic packet: six times 0xff, then the address sixteen times (AMD, "Magic Packet Technology", 1995). */
export function magicPacket(macAddress: Uint8Array): Buffer {
  return Buffer.concat([Buffer.alloc(6, 0xff), ...Array<Uint8Array>(16).fill(macAddress)]);
}

/** Broadcast addresses of this PC's IPv4 subnets. */
export function subnetBroadcasts(): string[] {
  const broadcasts = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, netmask }) => broadcastOf(address, netmask));
  return [...new Set(broadcasts)];
}

/**
 * Wakes other PCs with magic packets. Nothing answers them: whether a PC wakes
 * shows when it connects.
 *
 * @throws Error of node:dgram where they cannot be sent.
 */
export async function wake(
  macAddresses: readonly Uint8Array[],
  targets: readonly string[] = subnetBroadcasts(),
  port = DISCARD_PORT,
): Promise<void> {
  if (targets.length === 0) throw new Error('this computer is in no IPv4 network');
  const socket = createSocket('udp4');
  try {
    socket.bind();
    await once(socket, 'listening');
    socket.setBroadcast(true);
    for (const target of targets) {
      for (const macAddress of macAddresses) {
        await new Promise<void>((resolve, reject) => {
          socket.send(magicPacket(macAddress), port, target, (error) =>
            error ? reject(error) : resolve(),
          );
        });
      }
    }
  } finally {
    socket.close();
  }
}

function broadcastOf(address: string, netmask: string): string {
  const mask = netmask.split('.').map(Number);
  return address
    .split('.')
    .map((part, position) => Number(part) | (~(mask[position] ?? 255) & 255))
    .join('.');
}
