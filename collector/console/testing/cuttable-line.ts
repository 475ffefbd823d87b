import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network line to the collector that a test can cut and mend. */
export interface CuttableLine {
  /** The collector's address by way of this line. */
  readonly url: string;
  /** Breaks all connections, and every new one, until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays a line to a plain-HTTP address on this computer. */
export async function layLine(collectorUrl: string): Promise<CuttableLine> {
  const port = Number(new URL(collectorUrl).port);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      destroyAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      destroyAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
