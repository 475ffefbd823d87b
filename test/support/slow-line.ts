/** A line between two programs of this machine that carries only so many bytes a second. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A running slow line. */
export interface SlowLine {
  /** Where to connect instead of the target. */
  port: number;
  /** Carries all that comes from now on. */
  hurry(): void;
  close(): Promise<void>;
}

const TICK_MS = 20;

/** Opens a line to `127.0.0.1:targetPort`; what goes to the target is held to the rate. */
export async function startSlowLine(targetPort: number, bytesPerSecond: number): Promise<SlowLine> {
  const sockets = new Set<Socket>();
  let bytesPerTick = Math.ceil((bytesPerSecond * TICK_MS) / 1000);
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    far.pipe(near);
    const ticking = setInterval(() => {
      const piece: Buffer | null = near.read(Math.min(near.readableLength, bytesPerTick));
      if (piece) far.write(piece);
    }, TICK_MS);
    near.on('readable', () => {}); // Reading is by the tick alone.
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        clearInterval(ticking);
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hurry() {
      bytesPerTick = Number.POSITIVE_INFINITY;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
