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
    const declined = (await work) === 'declined';
    return { outcome: Outcome.COMMAND_OUTCOME_DONE, ...(declined ? { declined } : {}) };
  } catch (error) {
    return { outcome: Outcome.COMMAND_OUTCOME_FAILED, message: messageOf(error) };
  }
}

/** Null where there is no port for it. Where the person was asked, it gives their answer. */
function begin(command: local.SessionCommand.$Properties, means: Means): Promise<unknown> | null {
  const from = command.issuerName ?? '';
  switch (command.kind) {
    case 'showMessage': {
      const { messageId, text } = command.showMessage ?? {};
      const message = { messageId: messageId ?? '', text: text ?? '', from };
      return means.showMessage?.(message) ?? null;
    }
    case 'openSite':
      return means.openSite?.(command.openSite?.url ?? '') ?? null;
    case 'openApplication':
      return means.openApplication?.(command.openApplication ?? {}) ?? null;
    case 'closeFront':
      return means.closeFront?.() ?? null;
    case 'askToWatch': {
      const controls = command.askToWatch?.mode === control.WatchMode.WATCH_MODE_CONTROL;
      return means.askToWatch?.({ from, controls }) ?? null;
    }
    case 'keepScreenshot': {
      const { screenshotId, monitor } = command.keepScreenshot ?? {};
      const order = { screenshotId: screenshotId ?? '', monitor: monitor ?? 0, from };
      return means.keepScreenshot?.(order) ?? null;
    }
    case 'broadcast': {
      const { broadcastId, fullScreen } = command.broadcast ?? {};
      const order = { broadcastId: broadcastId ?? '', from, fullScreen: fullScreen ?? false };
      return means.broadcast?.(order) ?? null;
    }
    case 'broadcastEnd':
      return means.endBroadcast?.(command.broadcastEnd?.broadcastId ?? '') ?? null;
    case 'lowerHand':
      means.lowerHand();
      return Promise.resolve();
    default:
      return null;
  }
}
