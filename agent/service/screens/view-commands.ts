import { control } from '@lapwing/proto';
import { type CommandEnd, refused } from '../control/command-checks.ts';
import { failed, type SessionCommands } from '../control/session-commands.ts';
import type { Views } from './views.ts';

const { CommandRefusal: Refusal, CommandOutcome: Outcome, WatchMode: Mode } = control;

/** How long somebody may take to agree to being looked at. */
const CONSENT_TIMEOUT_MS = 60_000;

const DONE: CommandEnd = { outcome: Outcome.COMMAND_OUTCOME_DONE };

/** What starting a view needs to know. */
export interface ViewCommandParts {
  readonly views: Views;
  readonly commands: SessionCommands;
  readonly policy: () => control.Policy.$Properties | null;
  /** Whether a session is known to be a member of staff's. */
  readonly isStaff: (sessionId: string) => boolean;
  /** Views were started, changed or ended. */
  readonly changed: () => void;
}

/** Starts views by command, after asking where that is due. */
export class ViewCommands {
  readonly #parts: ViewCommandParts;
  /** Views about which somebody is asked right now. */
  readonly #asking = new Set<string>();

  constructor(parts: ViewCommandParts) {
    this.#parts = parts;
  }

  async start(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd> {
    const viewId = command.watch?.viewId ?? '';
    const mode = command.watch?.mode ?? Mode.WATCH_MODE_UNSPECIFIED;
    const { views } = this.#parts;
    const before = views.get(viewId);
    if (before && before.sessionId !== sessionId) {
      return refused(Refusal.COMMAND_REFUSAL_INVALID, 'The view belongs to another session.');
    }
    if (!before && views.full) {
      return refused(Refusal.COMMAND_REFUSAL_TOO_MANY, 'Too many look at this computer already.');
    }
    // Who has agreed to control has agreed to being looked at, but not the other way round.
    const asked = this.#mustAsk(sessionId, mode) && !(before?.agreed && (before.mode ?? 0) >= mode);
    if (asked) {
      const answer = await this.#ask(command, viewId, sessionId);
      const no = answer ?? stillAllowed();
      if (no !== null) return no;
    }
    views.start(
      {
        viewId,
        sessionId,
        mode,
        viewerName: command.issuerName ?? '',
        lessonId: command.lesson?.lessonId || null,
        agreed: asked || (before?.agreed ?? false),
      },
      performance.now(),
    );
    this.#parts.changed();
    return DONE;
  }

  /** Ends a view, also one about which somebody is still asked. */
  end(viewId: string): void {
    this.#asking.delete(viewId);
    if (this.#parts.views.end(viewId)) this.#parts.changed();
  }

  /** A member of staff is asked always; a pupil where the policy says so, and not for a wall. */
  #mustAsk(sessionId: string, mode: control.WatchMode): boolean {
    if (this.#parts.isStaff(sessionId)) return true;
    const asksPupils = this.#parts.policy()?.classroom?.askBeforeWatching ?? false;
    return asksPupils && mode !== Mode.WATCH_MODE_WALL;
  }

  /** @returns null where who is logged on has agreed. */
  async #ask(
    { commandId, issuerName, watch: askToWatch }: control.Command.$Properties,
    viewId: string,
    sessionId: string,
  ): Promise<CommandEnd | null> {
    this.#asking.add(viewId);
    const question = { commandId, issuerName, askToWatch };
    const answer = await this.#parts.commands.send([sessionId], question, CONSENT_TIMEOUT_MS);
    const stillWanted = this.#asking.delete(viewId);
    if (!stillWanted) return failed('The view was ended before there was an answer.');
    return answer.outcome === Outcome.COMMAND_OUTCOME_DONE ? null : answer;
  }
}
