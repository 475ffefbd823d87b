import { control, type screen } from '@lapwing/proto';
import type { CommandEnd } from '../control/command-checks.ts';
import type { SessionCommands } from '../control/session-commands.ts';

/** A teacher's screen that is shown on this PC. */
interface Shown {
  readonly command: control.Command.$Properties;
  readonly lessonId: string;
  /** When the last frame or sign of life came, or it was started; by `performance.now()`. */
  heardAtMs: number;
}

/** What broadcasts work with. */
export interface BroadcastParts {
  readonly commands: SessionCommands;
  /** Hands a frame to a session; false where it has too much unread. */
  readonly sendFrame: (sessionId: string, frame: screen.BroadcastFrame.$Properties) => boolean;
  /** Tells the collector how far the broadcast has come. */
  readonly sendReceipt: (receipt: screen.BroadcastReceipt.$Properties) => void;
  /** A broadcast has begun or ended. */
  readonly changed: () => void;
}

/** The broadcasts in force on this PC: as a rule one. */
export class Broadcasts {
  readonly #parts: BroadcastParts;
  readonly #shown = new Map<string, Shown>();
  /** Sessions that have skipped a frame, by broadcast and session. */
  readonly #behind = new Set<string>();

  constructor(parts: BroadcastParts) {
    this.#parts = parts;
  }

  get any(): boolean {
    return this.#shown.size > 0;
  }

  /** Shows a broadcast in these sessions, or changes how it is shown. */
  async start(
    command: control.Command.$Properties,
    sessionIds: readonly string[],
  ): Promise<CommandEnd> {
    const broadcastId = command.broadcast?.broadcastId ?? '';
    const { commandId, issuerName, broadcast } = command;
    // A lesson has one teacher's screen at a time: the newer one takes the place.
    for (const id of this.#shown.keys()) if (id !== broadcastId) this.end(id, sessionIds);
    const shown = {
      command,
      lessonId: command.lesson?.lessonId ?? '',
      heardAtMs: performance.now(),
    };
    this.#shown.set(broadcastId, shown);
    this.#parts.changed();
    const end = await this.#parts.commands.send(sessionIds, { commandId, issuerName, broadcast });
    if (end.outcome !== control.CommandOutcome.COMMAND_OUTCOME_DONE) this.end(broadcastId, []);
    return end;
  }

  /** Ends a broadcast and tells these sessions. */
  end(broadcastId: string, sessionIds: readonly string[]): void {
    const shown = this.#shown.get(broadcastId);
    if (!shown) return;
    this.#shown.delete(broadcastId);
    for (const key of this.#behind) if (key.startsWith(`${broadcastId} `)) this.#behind.delete(key);
    const commandId = crypto.randomUUID();
    // Whether a session answers does not matter: no further frame comes.
    void this.#parts.commands.send(sessionIds, { commandId, broadcastEnd: { broadcastId } });
    this.#parts.changed();
  }

  /** Ends those of other lessons than the one in force. */
  keepLesson(lessonId: string | null, sessionIds: readonly string[]): void {
    for (const [id, shown] of this.#shown)
      if (shown.lessonId !== lessonId) this.end(id, sessionIds);
  }

  /** Ends those that were not heard of since then. */
  endSilentSince(ms: number, sessionIds: readonly string[]): void {
    for (const [id, { heardAtMs }] of this.#shown) if (heardAtMs < ms) this.end(id, sessionIds);
  }

  /** Shows what is in force in a session that has just come. */
  sessionLinked(sessionId: string): void {
    for (const { command } of this.#shown.values()) {
      const { commandId, issuerName, broadcast } = command;
      void this.#parts.commands.send([sessionId], { commandId, issuerName, broadcast });
      this.#behind.add(`${broadcast?.broadcastId} ${sessionId}`);
      this.#askForKey(broadcast?.broadcastId ?? '', 0, 0);
    }
  }

  /** A frame of the collector; one without picture is a sign of life. */
  frame(frame: screen.BroadcastFrame.$Properties, sessionIds: readonly string[]): void {
    const { broadcastId = '', stream = 0, number = 0 } = frame;
    const shown = this.#shown.get(broadcastId ?? '');
    if (!shown) return;
    shown.heardAtMs = performance.now();
    if (!frame.data?.length) return;
    for (const sessionId of sessionIds) {
      const key = `${broadcastId} ${sessionId}`;
      if (frame.key) this.#behind.delete(key);
      if (this.#behind.has(key)) continue;
      if (this.#parts.sendFrame(sessionId, frame)) continue;
      this.#behind.add(key);
      this.#askForKey(broadcastId ?? '', stream ?? 0, number ?? 0);
    }
  }

  /** A session has taken a frame. */
  receipt(receipt: screen.BroadcastReceipt.$Properties): void {
    if (this.#shown.has(receipt.broadcastId ?? '')) this.#parts.sendReceipt(receipt);
  }

  #askForKey(broadcastId: string, stream: number, number: number): void {
    this.#parts.sendReceipt({ broadcastId, stream, number, needsKey: true });
  }
}
