import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';

/** A command may be valid this long at most; ids are remembered until then. */
const LONGEST_VALIDITY_MS = 60 * 60 * 1000;

/** More ids than this are not remembered: further commands are refused until some expire. */
const MAX_REMEMBERED = 10_000;

const { CommandOutcome: Outcome } = control;

/**
 * Takes the collector's commands: each is carried out once at most, and not
 * after it has expired, also over a restart. What was seen is on the disk before
 * anything is done.
 *
 * This agent knows no kind of command yet, so what passes the checks is answered
 * as unsupported.
 */
export class CommandDesk {
  readonly #path: string;
  readonly #logger: Logger;
  readonly #collectorNow: () => number;
  readonly #expiryOf: Map<string, number>;
  #lastCommand: Promise<unknown> = Promise.resolve();

  private constructor(
    path: string,
    logger: Logger,
    collectorNow: () => number,
    expiryOf: Map<string, number>,
  ) {
    this.#path = path;
    this.#logger = logger;
    this.#collectorNow = collectorNow;
    this.#expiryOf = expiryOf;
  }

  /** @param collectorNow the collector's clock, by which commands expire. */
  static async load(
    path: string,
    logger: Logger,
    collectorNow: () => number,
  ): Promise<CommandDesk> {
    return new CommandDesk(path, logger, collectorNow, await readSeen(path));
  }

  /** Checks a command and says what became of it; one after the other. */
  take(command: control.Command.$Properties): Promise<control.CommandResult.$Shape> {
    const result = this.#lastCommand.then(() => this.#take(command));
    this.#lastCommand = result;
    return result;
  }

  async #take(command: control.Command.$Properties): Promise<control.CommandResult.$Shape> {
    const commandId = command.commandId ?? '';
    const refusal = this.#refusalOf(command) ?? (await this.#remember(command));
    if (refusal !== null) {
      this.#logger.warn({ commandId, refusal }, 'A command was refused');
      return { commandId, outcome: Outcome.COMMAND_OUTCOME_REFUSED, message: refusal };
    }
    return {
      commandId,
      outcome: Outcome.COMMAND_OUTCOME_UNSUPPORTED,
      message: 'The agent on this computer does not know this command. Update the agent.',
    };
  }

  #refusalOf(command: control.Command.$Properties): string | null {
    const { commandId, issuedAtMs = 0, expiresAtMs = 0 } = command;
    const nowMs = this.#collectorNow();
    if (!commandId || commandId.length > 64) return 'The command has no valid id.';
    if ((expiresAtMs ?? 0) <= nowMs) return 'The command came too late: it has expired.';
    if ((expiresAtMs ?? 0) - (issuedAtMs ?? 0) > LONGEST_VALIDITY_MS) {
      return 'The command is valid for more than an hour, which no command may be.';
    }
    if (this.#expiryOf.has(commandId)) return 'The command was received before.';
    this.#forgetExpired(nowMs);
    if (this.#expiryOf.size >= MAX_REMEMBERED) return 'Too many commands at once.';
    return null;
  }

  async #remember(command: control.Command.$Properties): Promise<string | null> {
    this.#expiryOf.set(command.commandId!, command.expiresAtMs!);
    try {
      await writeDurably(this.#path, JSON.stringify(Object.fromEntries(this.#expiryOf)));
      return null;
    } catch (error) {
      return `The command could not be noted on this computer (${messageOf(error)}).`;
    }
  }

  #forgetExpired(nowMs: number): void {
    for (const [id, expiresAtMs] of this.#expiryOf) {
      if (expiresAtMs <= nowMs) this.#expiryOf.delete(id);
    }
  }
}

/** A damaged file is as good as none: expiry still bounds what could be repeated. */
async function readSeen(path: string): Promise<Map<string, number>> {
  try {
    const bytes = await readIfPresent(path);
    const entries = bytes === null ? [] : Object.entries(JSON.parse(bytes.toString('utf8')));
    return new Map(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  } catch {
    return new Map();
  }
}
