/** A console for tests of screens: what it was told, and the frames that it got. */
import { screen } from '@lapwing/proto';
import { WebSocket } from 'ws';
import { waitFor } from '../../../../test/support/wait-for.ts';
import { type FromScreens, fromScreensSchema, type ToScreens } from '../screens.contract.ts';

/** A frame as a console got it, in the order of all that it got. */
export interface GotFrame extends screen.ScreenFrame.$Properties {
  deviceId: string;
}

/** See the top of this file. */
export class TestConsole {
  /** Messages and frames, as they came. */
  readonly got: (FromScreens | GotFrame)[] = [];
  /** Whether frames are answered with `taken` as they come. */
  takes = true;
  closeCode: number | null = null;
  onFrame: (frame: GotFrame, bytes: number) => void = () => {};
  /** False keeps no frames, for long runs. */
  keepsFrames = true;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.#frame(data as Buffer);
      else this.got.push(fromScreensSchema.parse(JSON.parse(String(data))));
    });
    socket.on('error', () => {});
    socket.on('close', (code) => {
      this.closeCode = code;
    });
  }

  /** Opens it. Rejects with the HTTP status where refused. */
  static async open(
    url: string,
    cookie: string | null,
    origin = url.replace('ws', 'http'),
  ): Promise<TestConsole> {
    const socket = new WebSocket(`${url}/api/live/screens`, {
      headers: { origin, ...(cookie && { cookie }) },
      rejectUnauthorized: false,
    });
    const opened = new TestConsole(socket);
    await new Promise<void>((resolve, reject) => {
      socket.on('open', () => resolve());
      socket.on('unexpected-response', (_request, { statusCode }) =>
        reject(new Error(`refused with ${statusCode}`)),
      );
    });
    return opened;
  }

  /** Frames so far. */
  get frames(): GotFrame[] {
    return this.got.filter((one): one is GotFrame => !('type' in one));
  }

  /** Messages of a type so far. */
  all<T extends FromScreens['type']>(type: T): Extract<FromScreens, { type: T }>[] {
    return this.got.filter(
      (one): one is Extract<FromScreens, { type: T }> => 'type' in one && one.type === type,
    );
  }

  /** The newest state of a tile or a view. */
  tile(deviceId: string) {
    return this.all('tile').findLast((tile) => tile.deviceId === deviceId);
  }

  view(viewId: string) {
    return this.all('view').findLast((view) => view.viewId === viewId);
  }

  /** Waits until a view stands so. */
  viewIs(viewId: string, state: string) {
    return waitFor(`the view to be ${state}`, () => {
      const view = this.view(viewId);
      return view?.state === state && view;
    });
  }

  /** Waits until a tile stands so. */
  tileIs(deviceId: string, state: string) {
    return waitFor(`the tile to be ${state}`, () => {
      const tile = this.tile(deviceId);
      return tile?.state === state && tile;
    });
  }

  say(message: ToScreens | object): void {
    this.#socket.send(JSON.stringify(message));
  }

  sendRaw(data: Uint8Array | string): void {
    this.#socket.send(data);
  }

  /** Looks at a PC with what most tests want. */
  watch(viewId: string, deviceId: string, more: object = {}): void {
    this.say({
      type: 'watch',
      viewId,
      lessonId: null,
      deviceId,
      monitors: [1],
      codecs: ['vp8', 'tiles'],
      maxWidth: 0,
      mode: 'screen',
      ...more,
    });
  }

  /** Answers a frame. */
  take({ deviceId, purpose, monitor, stream, number }: GotFrame): void {
    const { FRAME_PURPOSE_THUMBNAIL } = screen.FramePurpose;
    this.say({
      type: 'taken',
      deviceId,
      purpose: purpose === FRAME_PURPOSE_THUMBNAIL ? 'thumbnail' : 'live',
      monitor: monitor ?? 0,
      stream: stream ?? 0,
      number: number ?? 0,
    });
  }

  /** Reads nothing more. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.terminate();
  }

  #frame(data: Buffer): void {
    const { deviceId, frame } = screen.ViewerFrame.decode(data);
    const got: GotFrame = { ...frame, deviceId: deviceId ?? '' };
    if (this.keepsFrames) this.got.push(got);
    this.onFrame(got, data.length);
    if (this.takes) this.take(got);
  }
}
