import type { Duplex } from 'node:stream';

/** Most bytes of a connection before it has proved who it is: hello and proof have some hundred. */
const MAX_EARLY_BYTES = 32 * 1024;

/**
 * Cuts a connection that sends much before it has proved who it is. Without it anybody could have ws
 * put large messages together, on hundreds of connections.
 */
export function limitEarlyBytes(socket: Duplex, isOpen: () => boolean): void {
  let bytes = 0;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (isOpen()) socket.off('data', count);
    else if (bytes > MAX_EARLY_BYTES) socket.destroy();
  };
  socket.on('data', count);
}
