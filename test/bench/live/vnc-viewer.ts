/**
 * The peer: x11vnc, which Veyon's Linux server builds on, and a minimal client of its protocol
 * (RFC 6143) with ZRLE and CopyRect.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { constants, createInflate } from 'node:zlib';
import { waitFor } from '../../support/wait-for.ts';
import { type LiveViewer, preciseNow, SPOT } from './live-viewer.ts';
import { decodeZrle } from './zrle.ts';

const COPY_RECT = 1;
const ZRLE = 16;
const SECURITY_NONE = 1;

/** Starts it on the display of `env`; resolves when the first picture is there. */
export async function startVncViewer(env: NodeJS.ProcessEnv): Promise<LiveViewer> {
  const port = 5_990 + (process.pid % 1_000);
  const args = ['-display', env.DISPLAY!, '-localhost', '-nopw', '-forever', '-rfbport'];
  const child = spawn('x11vnc', [...args, String(port), '-quiet'], { env, stdio: 'ignore' });
  const socket = await waitFor('x11vnc', () => tryConnect(port));
  let spotSeen = (_colour: number, _atMs: number) => {};
  const drawn = Promise.withResolvers<void>();
  const client = new RfbClient(socket, (colour) => {
    spotSeen(colour, preciseNow());
    drawn.resolve();
  });
  void client.run();
  await drawn.promise;
  return {
    name: 'x11vnc',
    senderPid: child.pid!,
    receivedBytes: () => socket.bytesRead,
    onSpot(listener) {
      spotSeen = listener;
    },
    async close() {
      socket.destroy();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function tryConnect(port: number): Promise<Socket | undefined> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.setNoDelay();
    return socket;
  } catch {
    return undefined;
  }
}

class RfbClient {
  readonly #socket: Socket;
  readonly #spot: (colour: number) => void;
  readonly #inflate = createInflate();
  #inflated: Buffer[] = [];
  #received: Buffer[] = [];
  #receivedBytes = 0;
  #more = () => {};
  #picture = new Uint32Array(0);
  #width = 0;

  constructor(socket: Socket, spot: (colour: number) => void) {
    this.#socket = socket;
    this.#spot = spot;
    socket.on('data', (piece) => {
      this.#received.push(piece);
      this.#receivedBytes += piece.length;
      this.#more();
    });
    this.#inflate.on('data', (piece: Buffer) => this.#inflated.push(piece));
  }

  /** Ends with the connection. */
  async run(): Promise<void> {
    await this.#read(12);
    this.#socket.write('RFB 003.008\n');
    await this.#read((await this.#read(1))[0]!);
    this.#socket.write(Uint8Array.of(SECURITY_NONE));
    await this.#read(4);
    this.#socket.write(Uint8Array.of(1)); // shared
    const init = await this.#read(24);
    this.#width = init.readUInt16BE(0);
    const height = init.readUInt16BE(2);
    this.#picture = new Uint32Array(this.#width * height);
    await this.#read(init.readUInt32BE(20));
    // biome-ignore format: the fields of SetPixelFormat: 32 bits, depth 24, 0xRRGGBB, little-endian
    this.#socket.write(Uint8Array.of(0, 0, 0, 0, 32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0, 0, 0, 0));
    this.#socket.write(Uint8Array.of(2, 0, 0, 2, 0, 0, 0, ZRLE, 0, 0, 0, COPY_RECT));
    this.#request(height, false);
    for (;;) {
      const [kind] = await this.#read(1);
      if (kind === 0) {
        await this.#update();
        this.#request(height, true);
      } else if (kind === 3) {
        const head = await this.#read(7);
        await this.#read(head.readUInt32BE(3));
      } else if (kind !== 2) {
        throw new Error(`The VNC server said something unknown: ${kind}`);
      }
    }
  }

  #request(height: number, incremental: boolean): void {
    const request = Buffer.alloc(10);
    request[0] = 3;
    request[1] = incremental ? 1 : 0;
    request.writeUInt16BE(this.#width, 6);
    request.writeUInt16BE(height, 8);
    this.#socket.write(request);
  }

  async #update(): Promise<void> {
    const count = (await this.#read(3)).readUInt16BE(1);
    for (let index = 0; index < count; index += 1) {
      const head = await this.#read(12);
      const [x, y, width, height] = [0, 2, 4, 6].map((offset) => head.readUInt16BE(offset)) as [
        number,
        number,
        number,
        number,
      ];
      const encoding = head.readInt32BE(8);
      if (encoding === ZRLE) {
        const length = (await this.#read(4)).readUInt32BE(0);
        const bytes = await this.#inflateNext(await this.#read(length));
        decodeZrle(bytes, { x, y, width, height }, (...tile) => this.#draw(...tile));
      } else if (encoding === COPY_RECT) {
        const from = await this.#read(4);
        this.#copy(from.readUInt16BE(0), from.readUInt16BE(2), { x, y, width, height });
      } else {
        throw new Error(`The VNC server sent an encoding that was not offered: ${encoding}`);
      }
    }
    this.#spot(this.#picture[SPOT.y * this.#width + SPOT.x]!);
  }

  #draw(x: number, y: number, width: number, height: number, pixels: Uint32Array): void {
    for (let row = 0; row < height; row += 1) {
      const from = pixels.subarray(row * width, (row + 1) * width);
      this.#picture.set(from, (y + row) * this.#width + x);
    }
  }

  #copy(
    fromX: number,
    fromY: number,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ): void {
    const was = this.#picture.slice();
    for (let row = 0; row < height; row += 1) {
      const from = (fromY + row) * this.#width + fromX;
      this.#picture.set(was.subarray(from, from + width), (y + row) * this.#width + x);
    }
  }

  #inflateNext(bytes: Buffer): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#inflate.write(bytes);
      this.#inflate.flush(constants.Z_SYNC_FLUSH, () => {
        resolve(Buffer.concat(this.#inflated));
        this.#inflated = [];
      });
    });
  }

  async #read(bytes: number): Promise<Buffer> {
    while (this.#receivedBytes < bytes) {
      await new Promise<void>((resolve) => {
        this.#more = resolve;
      });
    }
    const all = this.#received.length === 1 ? this.#received[0]! : Buffer.concat(this.#received);
    this.#received = [all.subarray(bytes)];
    this.#receivedBytes -= bytes;
    return all.subarray(0, bytes);
  }
}
