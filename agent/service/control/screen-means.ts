import type { control } from '@lapwing/proto';
import type { CommandEnd } from './command-checks.ts';

/** What a device does with the commands about screens. */
export interface ScreenMeans {
  /**
   * Starts a view of the session, or changes it; asks who is logged on first where that is due.
   *
   * @param stillAllowed the checks once more: asking takes time, in which a lesson may end.
   */
  watch(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd>;
  /** Ends a view. */
  watchEnd(viewId: string): void;
  /** Takes a picture of the session's screen to the collector, where it is kept. */
  keepScreenshot(
    command: control.Command.$Properties,
    sessionId: string,
    stillAllowed: () => CommandEnd | null,
  ): Promise<CommandEnd>;
  /** Shows the teacher's screen in these sessions. */
  broadcast(
    command: control.Command.$Properties,
    sessionIds: readonly string[],
  ): Promise<CommandEnd>;
  /** Shows it no more. */
  broadcastEnd(broadcastId: string): void;
}
