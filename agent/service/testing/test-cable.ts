import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A PC's network cable: it can be pulled after so many bytes. */
export class TestCable {
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  #passed = 0;
  #cutAfter = Number.POSITIVE_INFINITY;

  /** Whether as much has passed as may; whatever comes then waits for `pull`. */
  get isHeld(): boolean {
    return this.#passed >= this.#cutAfter;
  }

  /** Bytes since `cutAfter`, both ways. */
  get passed(): number {
    return this.#passed;
  }

  /** Lays it to a port of this computer. @returns its address, for TLS. */
  async lay(port: number): Promise<string> {
    const server = createServer((near) => {
      if (this.isHeld) return void near.destroy();
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => this.#sockets.delete(socket));
        socket.on('data', (chunk: Buffer) => this.#count(chunk.length));
      }
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
      near.pipe(far);
      far.pipe(near);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Holds it once so many bytes have passed from now on. */
  cutAfter(bytes: number): void {
    this.#passed = 0;
    this.#cutAfter = bytes;
  }

  /** Pulls it; what is connected next goes through, unless it is held. */
  pull(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Takes it away. */
  close(): void {
    this.#server?.close();
    this.pull();
  }

  #count(bytes: number): void {
    this.#passed += bytes;
    if (!this.isHeld) return;
    // Nothing more passes; what did arrives before the cable is pulled.
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.removeAllListeners('data');
      socket.pause();
    }
  }
}
