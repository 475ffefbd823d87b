import { control, type local } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { CommandPorts } from './lesson-ports.ts';

const { CommandOutcome: Outcome } = control;

/** What became of a command. */
type CommandEnd = Omit<local.SessionCommandResult.$Properties, 'commandId'>;

/** Ports, and what a session does by itself. */
interface Means extends CommandPorts {
  lowerHand(): void;
}

/** Carries out a command, and says what became of it; never rejects. */
export async function carryOut(
  command: local.SessionCommand.$Properties,
  means: Means,
): Promise<CommandEnd> {
  try {
    const work = begin(command, means);
    if (work === null) {
      const message = 'This session cannot do that.';
      return { outcome: Outcome.COMMAND_OUTCOME_UNSUPPORTED, message };
    }
    await work;
    return { outcome: Outcome.COMMAND_OUTCOME_DONE };
  } catch (error) {
    return { outcome: Outcome.COMMAND_OUTCOME_FAILED, message: messageOf(error) };
  }
}

/** Null where there is no port for it. */
function begin(command: local.SessionCommand.$Properties, means: Means): Promise<void> | null {
  const { showMessage, openSite, openApplication, closeFront, lowerHand, issuerName } = command;
  if (showMessage) {
    const { messageId, text } = showMessage;
    const message = { messageId: messageId ?? '', text: text ?? '', from: issuerName ?? '' };
    return means.showMessage?.(message) ?? null;
  }
  if (openSite) return means.openSite?.(openSite.url ?? '') ?? null;
  if (openApplication) return means.openApplication?.(openApplication) ?? null;
  if (closeFront) return means.closeFront?.() ?? null;
  if (!lowerHand) return null;
  means.lowerHand();
  return Promise.resolve();
}
