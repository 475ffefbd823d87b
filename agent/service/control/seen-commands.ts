import { control } from '@lapwing/proto';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';

/** More ids than this are not remembered: further commands are refused until some expire. */
const MAX_REMEMBERED = 10_000;

const { COMMAND_OUTCOME_UNSPECIFIED } = control.CommandOutcome;

/**
 * Ids of commands that were received and have not expired. They are on the disk
 * before anything is done, so that no command is carried out twice, a restart of
 * the PC in between included. What became of each is known until the service ends.
 */
export class SeenCommands {
  readonly #path: string;
  readonly #expiryOf: Map<string, number>;
  readonly #outcomeOf = new Map<string, control.CommandOutcome>();

  private constructor(path: string, expiryOf: Map<string, number>) {
    this.#path = path;
    this.#expiryOf = expiryOf;
  }

  /** Reads what was kept. A damaged file is as good as none: expiry still bounds what could be repeated. */
  static async load(path: string): Promise<SeenCommands> {
    try {
      const bytes = await readIfPresent(path);
      const entries = bytes === null ? [] : Object.entries(JSON.parse(bytes.toString('utf8')));
      const numbers = entries.filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      );
      return new SeenCommands(path, new Map(numbers));
    } catch {
      return new SeenCommands(path, new Map());
    }
  }

  has(commandId: string): boolean {
    return this.#expiryOf.has(commandId);
  }

  /** What became of a command that was received before; unspecified where that is not known. */
  outcomeOf(commandId: string): control.CommandOutcome {
    return this.#outcomeOf.get(commandId) ?? COMMAND_OUTCOME_UNSPECIFIED;
  }

  /**
   * Remembers a command. Resolves when it is on the disk.
   *
   * @returns 'full' where too many have not expired yet.
   * @throws Error of node:fs; it is remembered all the same.
   */
  async add(commandId: string, expiresAtMs: number, nowMs: number): Promise<'added' | 'full'> {
    this.#forgetExpired(nowMs);
    if (this.#expiryOf.size >= MAX_REMEMBERED) return 'full';
    this.#expiryOf.set(commandId, expiresAtMs);
    await writeDurably(this.#path, JSON.stringify(Object.fromEntries(this.#expiryOf)));
    return 'added';
  }

  /** Notes what became of a command. */
  settle(commandId: string, outcome: control.CommandOutcome): void {
    if (this.#expiryOf.has(commandId)) this.#outcomeOf.set(commandId, outcome);
  }

  #forgetExpired(nowMs: number): void {
    for (const [id, expiresAtMs] of this.#expiryOf) {
      if (expiresAtMs > nowMs) continue;
      this.#expiryOf.delete(id);
      this.#outcomeOf.delete(id);
    }
  }
}
