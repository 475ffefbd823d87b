/** A network cable between two programs of this machine, to be pulled and plugged in again. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line that carries, until it is cut. */
export interface CuttableLine {
  /** Where to connect instead of the target; stays the same. */
  readonly port: number;
  /** Ends all connections; new ones are refused. */
  cut(): Promise<void>;
  /** Carries again. */
  mend(): Promise<void>;
}

/** Opens a line to `127.0.0.1:targetPort`. */
export async function startCuttableLine(targetPort: number): Promise<CuttableLine> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  const open = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await open(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async cut() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => open(port),
  };
}
