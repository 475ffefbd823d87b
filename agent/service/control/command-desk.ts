import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { CollectorClock } from '../lesson/collector-clock.ts';
import { type CommandMeans, carryOut } from './carry-out.ts';
import { type CommandEnd, checkCommand, refused } from './command-checks.ts';
import { SeenCommands } from './seen-commands.ts';
import { failed } from './session-commands.ts';

/** A command may be valid this long at most; ids are remembered until then. */
const LONGEST_VALIDITY_MS = 60 * 60 * 1000;

/** Longest id, characters. */
const LONGEST_ID = 64;

const { CommandOutcome: Outcome, CommandRefusal: Refusal } = control;

/** What a desk works with. */
export interface CommandDeskOptions extends CommandMeans {
  /** File of ids that were received. */
  readonly path: string;
  readonly deviceId: string;
  /** By which commands expire. */
  readonly clock: CollectorClock;
  readonly logger: Logger;
}

/**
 * Takes the collector's commands: checks each against policy, lesson and session,
 * and carries it out once at most, not after it has expired, also over a restart.
 * They are admitted one after the other, in the order in which they came; waiting
 * for a session's answer holds up no other.
 */
export class CommandDesk {
  readonly #options: CommandDeskOptions;
  readonly #seen: SeenCommands;
  #lastAdmission: Promise<unknown> = Promise.resolve();

  private constructor(options: CommandDeskOptions, seen: SeenCommands) {
    this.#options = options;
    this.#seen = seen;
  }

  static async load(options: CommandDeskOptions): Promise<CommandDesk> {
    return new CommandDesk(options, await SeenCommands.load(options.path));
  }

  /** Takes a command and says what became of it; never rejects. */
  async take(command: control.Command.$Properties): Promise<control.CommandResult.$Shape> {
    const admission = this.#lastAdmission.then(() => this.#admit(command));
    this.#lastAdmission = admission.catch(() => {});
    const commandId = command.commandId ?? '';
    const { kind, issuedBy } = command;
    let end: CommandEnd;
    try {
      const admitted = await admission;
      end = 'work' in admitted ? await admitted.work : admitted;
    } catch (error) {
      end = failed(`The agent could not do it (${messageOf(error)}).`);
    }
    const { outcome, refusal } = end;
    const names = { outcome: Outcome[outcome ?? 0], refusal: Refusal[refusal ?? 0] };
    if (outcome === Outcome.COMMAND_OUTCOME_DONE) {
      this.#options.logger.info({ commandId, kind, issuedBy }, 'A command was carried out');
    } else {
      this.#options.logger.warn({ commandId, kind, issuedBy, ...names }, 'A command was not done');
    }
    if (refusal !== Refusal.COMMAND_REFUSAL_REPLAYED) this.#seen.settle(commandId, outcome ?? 0);
    return { commandId, ...end };
  }

  /** What is to be waited for comes within an object, so that the next admission does not wait for it. */
  async #admit(
    command: control.Command.$Properties,
  ): Promise<CommandEnd | { work: Promise<CommandEnd> }> {
    return (
      this.#checkEnvelope(command) ??
      (await this.#remember(command)) ??
      checkCommand(command, this.#facts()) ?? {
        work: carryOut(command, this.#options, () => checkCommand(command, this.#facts())),
      }
    );
  }

  #checkEnvelope(command: control.Command.$Properties): CommandEnd | null {
    const { commandId, deviceId, issuedAtMs, expiresAtMs } = command;
    if (!commandId || commandId.length > LONGEST_ID) {
      return refused(Refusal.COMMAND_REFUSAL_INVALID, 'The command has no valid id.');
    }
    if (deviceId !== this.#options.deviceId) {
      return refused(Refusal.COMMAND_REFUSAL_OTHER_DEVICE, 'The command is for another computer.');
    }
    if ((expiresAtMs ?? 0) <= this.#options.clock.nowMs()) {
      return refused(Refusal.COMMAND_REFUSAL_EXPIRED, 'The command came too late: it has expired.');
    }
    if ((expiresAtMs ?? 0) - (issuedAtMs ?? 0) > LONGEST_VALIDITY_MS) {
      return refused(
        Refusal.COMMAND_REFUSAL_INVALID,
        'The command is valid for more than an hour, which no command may be.',
      );
    }
    if (!this.#seen.has(commandId)) return null;
    const firstOutcome = this.#seen.outcomeOf(commandId);
    const replayed = refused(Refusal.COMMAND_REFUSAL_REPLAYED, 'The command was received before.');
    return { ...replayed, firstOutcome };
  }

  async #remember(command: control.Command.$Properties): Promise<CommandEnd | null> {
    const { commandId, expiresAtMs } = command;
    const nowMs = this.#options.clock.nowMs();
    try {
      const added = await this.#seen.add(commandId ?? '', expiresAtMs ?? 0, nowMs);
      if (added === 'added') return null;
      return refused(Refusal.COMMAND_REFUSAL_TOO_MANY, 'Too many commands at once.');
    } catch (error) {
      return failed(`The command could not be noted on this computer (${messageOf(error)}).`);
    }
  }

  #facts() {
    const { clock, policy, lessons, commands, pupils, everybody } = this.#options;
    const sessions = pupils().map(({ sessionId }) => sessionId);
    return {
      nowMs: clock.nowMs(),
      policy: policy(),
      lessonId: lessons.inForce?.lesson.lessonId ?? null,
      sessions,
      everybody: everybody().map(({ sessionId }) => sessionId),
      enforced: commands.enforcedBy(sessions),
    };
  }
}
