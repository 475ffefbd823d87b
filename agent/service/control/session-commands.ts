import { control, type local } from '@lapwing/proto';
import { type CommandEnd, refused } from './command-checks.ts';

/** How long a session may take to answer. */
const ANSWER_TIMEOUT_MS = 10_000;

const { CommandOutcome: Outcome } = control;
const { COMMAND_REFUSAL_DECLINED } = control.CommandRefusal;

/** A session that is linked now. */
export interface LinkedSession {
  readonly sessionId: string;
  /** Kinds of restrictions that it can carry out. */
  readonly enforces: readonly control.RestrictionKind[];
  send(command: local.SessionCommand.$Properties): void;
}

/** Hands commands on to the sessions of this PC, and waits for their answers. */
export class SessionCommands {
  readonly #timeoutMs: number;
  readonly #linked = new Map<string, LinkedSession>();
  readonly #awaited = new Map<string, (end: CommandEnd) => void>();

  constructor(timeoutMs = ANSWER_TIMEOUT_MS) {
    this.#timeoutMs = timeoutMs;
  }

  /** A session is linked, perhaps anew. */
  linked(session: LinkedSession): void {
    this.#linked.set(session.sessionId, session);
  }

  /**
   * A session's link closed: what it has not answered, it will not.
   *
   * @returns 'replaced' where the session has another link by now.
   */
  closed(session: LinkedSession): 'gone' | 'replaced' {
    const { sessionId } = session;
    if (this.#linked.get(sessionId) !== session) return 'replaced';
    this.#linked.delete(sessionId);
    for (const [key, settle] of this.#awaited) {
      if (key.startsWith(`${sessionId} `)) settle(failed('The session ended before it was done.'));
    }
    return 'gone';
  }

  /** Kinds of restrictions that one of these sessions at least can carry out. */
  enforcedBy(sessionIds: readonly string[]): Set<control.RestrictionKind> {
    return new Set(sessionIds.flatMap((id) => this.#linked.get(id)?.enforces ?? []));
  }

  /** A session answered. What nobody waits for is left aside. */
  answered(sessionId: string, result: local.SessionCommandResult.$Properties): void {
    const { commandId, outcome, message, declined } = result;
    const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_UNSUPPORTED } = Outcome;
    const settle = this.#awaited.get(keyOf(sessionId, commandId ?? ''));
    if (declined)
      settle?.(refused(COMMAND_REFUSAL_DECLINED, message || 'Who is logged on said no.'));
    else if (outcome === COMMAND_OUTCOME_DONE) settle?.({ outcome });
    else if (outcome === COMMAND_OUTCOME_UNSUPPORTED) settle?.({ outcome, message });
    else settle?.(failed(message || 'The session could not do it.'));
  }

  /**
   * Sends to all of these sessions; done where each has done it, else what became of the first that
   * has not.
   *
   * @param timeoutMs how long they may take, where a person has to answer.
   */
  async send(
    sessionIds: readonly string[],
    command: local.SessionCommand.$Properties,
    timeoutMs = this.#timeoutMs,
  ): Promise<CommandEnd> {
    const ends = await Promise.all(sessionIds.map((id) => this.#sendTo(id, command, timeoutMs)));
    const done: CommandEnd = { outcome: Outcome.COMMAND_OUTCOME_DONE };
    return ends.find(({ outcome }) => outcome !== Outcome.COMMAND_OUTCOME_DONE) ?? done;
  }

  #sendTo(
    sessionId: string,
    command: local.SessionCommand.$Properties,
    timeoutMs: number,
  ): Promise<CommandEnd> {
    const session = this.#linked.get(sessionId);
    if (!session) return Promise.resolve(failed('The session has ended.'));
    const key = keyOf(sessionId, command.commandId ?? '');
    return new Promise((resolve) => {
      const settle = (end: CommandEnd) => {
        clearTimeout(timer);
        this.#awaited.delete(key);
        resolve(end);
      };
      const timer = setTimeout(
        () => settle(failed('The session did not answer in time.')),
        timeoutMs,
      );
      this.#awaited.set(key, settle);
      session.send(command);
    });
  }
}

/** What was tried in vain. @param message why, in plain English. */
export function failed(message: string): CommandEnd {
  return { outcome: Outcome.COMMAND_OUTCOME_FAILED, message };
}

function keyOf(sessionId: string, commandId: string): string {
  return `${sessionId} ${commandId}`;
}
