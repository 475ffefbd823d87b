/** A PC for tests of screens: both of its sockets, and an agent that does as it is told. */
import { sign } from 'node:crypto';
import type { Socket } from 'node:net';
import { control, screen, transport } from '@lapwing/proto';
import {
  AGENT_SCREENS_PATH,
  AGENT_SOCKET_PATH,
  PROTOCOL_LEVEL,
  proofBytes,
} from '@lapwing/proto/protocol';
import { WebSocket } from 'ws';
import { waitFor } from '../../../../test/support/wait-for.ts';
import { TestAgent, type TestDevice } from '../../../ingest/testing/test-agent.ts';

const { COMMAND_OUTCOME_DONE } = control.CommandOutcome;

/** What a PC says to a command; null for nothing at all. */
type CommandAnswer = (
  command: control.Command.$Properties,
) => control.CommandResult.$Properties | null;

/** The smallest JPEG there is, as far as anybody looks: its first bytes, and what tells it apart. */
export function jpeg(text: string): Uint8Array {
  return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(text)]);
}

/** See the top of this file. */
export class TestPc {
  /** Commands that came, oldest first. */
  readonly commands: control.Command.$Properties[] = [];
  /** All that came on the screens' socket after the welcome. */
  readonly messages: screen.ScreenDown[] = [];
  /** Views that commands have started, by id. */
  readonly views = new Map<string, { mode: control.WatchMode; sessionId: string }>();
  /** How commands are answered; at first all are done. */
  answer: CommandAnswer = () => ({ outcome: COMMAND_OUTCOME_DONE });
  onScreens: (message: screen.ScreenDown) => void = () => {};
  readonly device: TestDevice;
  readonly #url: string;
  #agent: TestAgent | null = null;
  #screens: WebSocket | null = null;
  #opening: Promise<void> | null = null;
  screensCloseCode: number | null = null;

  constructor(url: string, device: TestDevice) {
    this.#url = url;
    this.device = device;
  }

  /** Commands to look, oldest first. */
  get watches(): control.Command.$Properties[] {
    return this.commands.filter(({ watch }) => watch);
  }

  /** Bytes on the screens' socket since it opened, both ways, without TLS' own. */
  get screensBytes(): number {
    const socket = (this.#screens as unknown as { _socket?: Socket } | null)?._socket;
    return (socket?.bytesRead ?? 0) + (socket?.bytesWritten ?? 0);
  }

  get id(): string {
    return this.device.id;
  }

  /** Connects for events and commands. */
  async connect(): Promise<void> {
    const agent = await TestAgent.connect(`${this.#url}${AGENT_SOCKET_PATH}`, this.device, {
      rejectUnauthorized: false,
    });
    agent.onMessage = ({ command }) => {
      if (command) void this.#carryOut(command);
    };
    this.#agent = agent;
  }

  /** Says who is logged on: session ids with their accounts. */
  present(
    sessions: Readonly<Record<string, string>>,
    activity = transport.SessionActivity.SESSION_ACTIVITY_ACTIVE,
  ): void {
    this.#agent?.send({
      presence: {
        sessions: Object.entries(sessions).map(([sessionId, account]) => ({
          session: { sessionId, account },
          activity,
          sinceMs: Date.now(),
        })),
      },
    });
  }

  /** Says what became of a command that was not answered at once. */
  result(commandId: string, result: control.CommandResult.$Properties): void {
    this.#agent?.send({ commandResult: { commandId, ...result } });
  }

  /** Opens the screens' socket and proves who it is; the same one where it is open. */
  openScreens(): Promise<void> {
    this.#opening ??= this.#openScreens();
    return this.#opening;
  }

  /** Sends on the screens' socket. */
  send(message: screen.ScreenUp.$Properties): void {
    this.sendRaw(screen.ScreenUp.encode(message as screen.ScreenUp.$Shape).finish());
  }

  /** Sends anything there. */
  sendRaw(bytes: Uint8Array | string): void {
    if (this.#screens?.readyState === WebSocket.OPEN) this.#screens.send(bytes);
  }

  /** Reads nothing more of the screens' socket. */
  pause(): void {
    this.#screens?.pause();
  }

  /** Cuts the screens' socket. */
  cutScreens(): void {
    this.#screens?.terminate();
    this.#screens = null;
    this.#opening = null;
  }

  /** Cuts both sockets. */
  close(): void {
    this.#agent?.close();
    this.cutScreens();
  }

  /** Sends a live frame of a session. */
  frame(sessionId: string, number: number, more: screen.ScreenFrame.$Properties = {}): void {
    this.send({
      frame: {
        sessionId,
        monitor: 1,
        purpose: screen.FramePurpose.FRAME_PURPOSE_LIVE,
        codec: screen.ScreenCodec.SCREEN_CODEC_VP8,
        stream: 1,
        number,
        key: number === 1,
        width: 1920,
        height: 1080,
        capturedAtMs: Date.now(),
        data: Buffer.from(`${sessionId} ${number}`),
        ...more,
      },
    });
  }

  /** Sends a thumbnail of a session. */
  thumbnail(sessionId: string, number: number, more: screen.ScreenFrame.$Properties = {}): void {
    this.frame(sessionId, number, {
      purpose: screen.FramePurpose.FRAME_PURPOSE_THUMBNAIL,
      codec: screen.ScreenCodec.SCREEN_CODEC_JPEG,
      width: 320,
      height: 180,
      data: jpeg(`${sessionId} ${number}`),
      ...more,
    });
  }

  /** What is wanted of a session now; undefined where nothing was ever. */
  watchOf(sessionId: string): screen.ScreenWatch.$Properties | undefined {
    return (
      this.messages.findLast(({ watch }) => watch?.sessionId === sessionId)?.watch ?? undefined
    );
  }

  /** All messages of a kind so far. */
  all<K extends NonNullable<screen.ScreenDown['kind']>>(
    kind: K,
  ): NonNullable<screen.ScreenDown[K]>[] {
    return this.messages.flatMap((message) => message[kind] ?? []) as NonNullable<
      screen.ScreenDown[K]
    >[];
  }

  async #carryOut(command: control.Command.$Properties): Promise<void> {
    this.commands.push(command);
    const result = this.answer(command);
    if (result === null) return;
    if (result.outcome === COMMAND_OUTCOME_DONE) {
      const { watch, watchEnd, broadcast, sessionId } = command;
      if (watch) this.views.set(watch.viewId!, { mode: watch.mode!, sessionId: sessionId! });
      if (watchEnd) this.views.delete(watchEnd.viewId!);
      if (watch || broadcast) await this.openScreens();
    }
    this.#agent?.send({ commandResult: { commandId: command.commandId, ...result } });
  }

  async #openScreens(): Promise<void> {
    const socket = new WebSocket(`${this.#url}${AGENT_SCREENS_PATH}`, {
      rejectUnauthorized: false,
    });
    this.#screens = socket;
    this.screensCloseCode = null;
    let isIn = false;
    socket.on('error', () => {});
    socket.on('close', (code) => {
      this.screensCloseCode = code;
    });
    socket.on('message', (data) => {
      const message = screen.ScreenDown.decode(data as Buffer);
      if (message.challenge) {
        const proof = proofBytes(this.id, message.challenge.nonce!);
        this.send({ proof: { signature: sign(null, proof, this.device.privateKey) } });
      } else if (message.welcome) isIn = true;
      else {
        this.messages.push(message);
        this.onScreens(message);
      }
    });
    await waitFor('the screens’ socket', () => socket.readyState !== WebSocket.CONNECTING);
    this.send({ hello: { protocolLevel: PROTOCOL_LEVEL, deviceId: this.id } });
    await waitFor('the welcome', () => isIn || socket.readyState === WebSocket.CLOSED);
  }
}
