import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type activity, type control, local } from '@lapwing/proto';
import { LOCAL_FRAMING } from '@lapwing/proto/protocol';
import { LengthFrameReader, lengthFrame } from '@lapwing/shared/length-frames';
import { waitFor } from '../../../test/support/wait-for.ts';

/** The session's side of a local link, one message at a time. */
export class TestSession {
  readonly messages: local.ServiceMessage[] = [];
  readonly spooled = new Map<number, number>();
  closed = false;
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const reader = new LengthFrameReader(LOCAL_FRAMING);
    socket.on('data', (piece: Buffer) => {
      const frames = reader.push(piece);
      if (frames === 'garbled') throw new Error('The service sent garbled frames.');
      for (const bytes of frames) {
        const message = local.ServiceMessage.decode(bytes);
        this.messages.push(message);
        const { submission = 0, sequence = 0 } = message.eventSpooled ?? {};
        if (message.eventSpooled) this.spooled.set(submission!, sequence!);
      }
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      this.closed = true;
    });
  }

  static async open(path: string): Promise<TestSession> {
    const socket = connect(path);
    await once(socket, 'connect');
    return new TestSession(socket);
  }

  /** Opens and says hello. */
  static async hello(
    path: string,
    sessionId: string,
    account = 'pupil',
    enforces: control.RestrictionKind[] = [],
  ): Promise<TestSession> {
    const session = await TestSession.open(path);
    const hello = { protocolLevel: 1, session: { sessionId, account }, processId: 1, enforces };
    session.send({ hello });
    return session;
  }

  /** The lesson as it was told last. */
  get lessonState(): local.LessonState.$Properties | undefined {
    return this.messages.findLast(({ lessonState }) => lessonState)?.lessonState ?? undefined;
  }

  /** Commands that came, oldest first. */
  get commands(): local.SessionCommand.$Properties[] {
    return this.messages.flatMap(({ command }) => command ?? []);
  }

  get refusal(): local.SessionRefusal.$Properties | undefined {
    return this.messages.find(({ refusal }) => refusal)?.refusal ?? undefined;
  }

  get welcomed(): boolean {
    return this.messages.some(({ welcome }) => welcome);
  }

  send(message: local.SessionMessage.$Shape): void {
    this.sendBytes(lengthFrame(local.SessionMessage.encode(message).finish(), LOCAL_FRAMING));
  }

  sendBytes(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  submit(submission: number, event: activity.Event.$Properties): void {
    this.send({ submitEvent: { submission, event: event as activity.Event.$Shape } });
  }

  /** Submits an event and waits until it is spooled; what was sent before is then taken, too. */
  async spool(submission: number): Promise<void> {
    this.submit(submission, { occurredAtMs: 1, sessionStarted: {} });
    await waitFor('the event', () => this.spooled.has(submission));
  }

  /** Closes its half, as a session does at log-off, and waits for the other. */
  async end(): Promise<void> {
    this.#socket.end();
    if (!this.closed) await once(this.#socket, 'close');
  }

  /** Breaks off, as a killed process does. */
  kill(): void {
    this.#socket.destroy();
  }
}
