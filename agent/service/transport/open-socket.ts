import { MAX_WIRE_FRAME_BYTES } from '@lapwing/proto/protocol';
import { WebSocket } from 'ws';
import { connectPinned } from '../tls/pinned-connection.ts';
import type { LinkFault } from './link-fault.ts';

/** How long the collector may take to agree to a WebSocket. */
const UPGRADE_TIMEOUT_MS = 10_000;

/**
 * An open WebSocket to the collector, whose certificate fits the pin; or why there is none.
 *
 * @param path of the WebSocket on the collector.
 */
export async function openSocket(
  collectorUrl: string,
  path: string,
  pin: string,
  signal: AbortSignal,
): Promise<{ kind: 'open'; socket: WebSocket } | { kind: 'fault'; fault: LinkFault }> {
  const url = new URL(collectorUrl);
  const connection = await connectPinned(url, pin, { signal });
  if (connection.kind === 'fault') return { kind: 'fault', fault: connection };

  const address = new URL(path, url);
  address.protocol = 'wss:';
  const socket = new WebSocket(address, {
    // The connection stands and is checked; ws only speaks over it.
    createConnection: () => connection.socket,
    perMessageDeflate: false,
    maxPayload: MAX_WIRE_FRAME_BYTES,
    handshakeTimeout: UPGRADE_TIMEOUT_MS,
    followRedirects: false,
    skipUTF8Validation: true,
  });
  return await new Promise((resolve) => {
    const abort = () => socket.terminate();
    signal.addEventListener('abort', abort, { once: true });
    // Stays: an error after the opening shows as `close`, and without a listener ends the process.
    socket.on('error', (error) => {
      signal.removeEventListener('abort', abort);
      connection.socket.destroy();
      resolve({
        kind: 'fault',
        fault: {
          reason: 'not-a-collector',
          message: `What answers at ${url.host} does not take agents (${error.message}). Check the collector's address and version.`,
        },
      });
    });
    socket.once('open', () => {
      signal.removeEventListener('abort', abort);
      resolve({ kind: 'open', socket });
    });
  });
}
