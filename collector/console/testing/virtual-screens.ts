/** A virtual PC's second socket: what its screen shows, and what a teacher does to it. */
import { sign } from 'node:crypto';
import { screen } from '@lapwing/proto';
import { AGENT_SCREENS_PATH, PROTOCOL_LEVEL, proofBytes } from '@lapwing/proto/protocol';
import { WebSocket } from 'ws';
import { waitFor } from '../../../test/support/wait-for.ts';
import type { TestDevice } from '../../ingest/testing/test-agent.ts';

const { FRAME_PURPOSE_THUMBNAIL, FRAME_PURPOSE_LIVE } = screen.FramePurpose;
const { SCREEN_CODEC_JPEG, SCREEN_CODEC_TILES } = screen.ScreenCodec;

/** What a screen shows, as JPEG. */
export interface ShownPicture {
  width: number;
  height: number;
  jpeg: Uint8Array;
}

/** See the top of this file. Opened when a command asks for it. */
export class VirtualScreens {
  /** What a teacher's mouse and keyboard did, oldest first. */
  readonly inputs: screen.RemoteInput[] = [];
  /** Pictures of the teacher's screen that have come. */
  readonly broadcasts: screen.BroadcastFrame[] = [];
  /** Its monitors, as sent before the first live frame. */
  monitors: screen.Monitor.$Properties[] = [
    { monitor: 1, width: 1_280, height: 720, primary: true, left: 0, top: 0 },
  ];
  #picture: ShownPicture | null = null;
  #watch: screen.ScreenWatch | null = null;
  #socket: WebSocket | null = null;
  #numbers = new Map<string, number>();
  readonly #url: string;
  readonly #device: TestDevice;

  constructor(url: string, device: TestDevice) {
    this.#url = url;
    this.#device = device;
  }

  /** Opens the socket and proves who it is; once. */
  async open(): Promise<void> {
    if (this.#socket) return;
    // The pin of the certificate is the real agent's business.
    const socket = new WebSocket(this.#url + AGENT_SCREENS_PATH, { rejectUnauthorized: false });
    this.#socket = socket;
    let isIn = false;
    socket.on('error', () => {});
    socket.on('message', (data) => {
      const message = screen.ScreenDown.decode(data as Buffer) as screen.ScreenDown;
      if (message.challenge) {
        const proof = proofBytes(this.#device.id, message.challenge.nonce ?? new Uint8Array());
        this.#send({ proof: { signature: sign(null, proof, this.#device.privateKey) } });
      } else if (message.welcome) isIn = true;
      else this.#hear(message);
    });
    await waitFor('the screens’ socket', () => socket.readyState !== WebSocket.CONNECTING);
    this.#send({ hello: { protocolLevel: PROTOCOL_LEVEL, deviceId: this.#device.id } });
    await waitFor('the welcome', () => isIn || socket.readyState === WebSocket.CLOSED);
  }

  /** The screen shows this from now on. */
  show(picture: ShownPicture): void {
    this.#picture = picture;
    this.#sendPictures();
  }

  /** The screen shows nothing until `show`: a new session has not drawn anything yet. */
  clear(): void {
    this.#picture = null;
  }

  close(): void {
    this.#socket?.terminate();
  }

  #hear(message: screen.ScreenDown): void {
    if (message.input) this.inputs.push(message.input as screen.RemoteInput);
    if (message.broadcast) this.broadcasts.push(message.broadcast as screen.BroadcastFrame);
    if (message.watch) {
      const isFirstLive = !this.#watch?.live?.length && (message.watch.live?.length ?? 0) > 0;
      this.#watch = message.watch as screen.ScreenWatch;
      if (isFirstLive) {
        const { sessionId } = this.#watch;
        this.#send({ monitors: { sessionId, monitors: this.monitors } });
      }
      this.#sendPictures();
    }
  }

  #sendPictures(): void {
    const [watch, picture] = [this.#watch, this.#picture];
    if (!watch || !picture) return;
    const { width, height, jpeg } = picture;
    const frame = {
      sessionId: watch.sessionId ?? '',
      key: true,
      width,
      height,
      capturedAtMs: Date.now(),
      monitorWidth: width,
      monitorHeight: height,
    };
    if (watch.thumbnail) {
      const purpose = FRAME_PURPOSE_THUMBNAIL;
      const number = this.#next(`${frame.sessionId} thumbnail`);
      const thumbnail = { codec: SCREEN_CODEC_JPEG, monitor: 1, stream: 1, number, data: jpeg };
      this.#send({ frame: { ...frame, purpose, ...thumbnail } });
    }
    for (const { monitor = 0 } of watch.live ?? []) {
      const number = this.#next(`${frame.sessionId} ${monitor}`);
      const tiles = [{ x: 0, y: 0, width, height, data: jpeg }];
      const live = { codec: SCREEN_CODEC_TILES, monitor, stream: 1, number, tiles };
      this.#send({ frame: { ...frame, purpose: FRAME_PURPOSE_LIVE, ...live } });
    }
  }

  #next(of: string): number {
    const number = (this.#numbers.get(of) ?? 0) + 1;
    this.#numbers.set(of, number);
    return number;
  }

  #send(message: screen.ScreenUp.$Properties): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(screen.ScreenUp.encode(message as screen.ScreenUp.$Shape).finish());
  }
}
