/**
 * Holds keyboard and pointer while screens are covered, so that no key combination
 * reaches a window or the desktop's own shortcuts, and keeps the cover on top.
 */
import type { Logger } from '@lapwing/shared/logging';

/** Input in hold. */
export interface InputHold {
  /** Windows that stay above all others, by their native handles. */
  keepOnTop(windows: readonly Buffer[]): void;
  /** Whether keyboard and pointer are held at present. */
  isHeld(): boolean;
  /** Gives the input back. */
  release(): void;
}

/** Where the operating system itself does all that a kiosk window needs (macOS). */
const NOTHING_TO_HOLD: InputHold = {
  keepOnTop() {},
  isHeld: () => true,
  release() {},
};

/** Takes the input, and goes on trying where a program has it at the moment. */
export async function holdInput(logger: Logger): Promise<InputHold> {
  if (process.platform !== 'linux') return NOTHING_TO_HOLD;
  const { holdXInput } = await import('./x11-input-hold.ts');
  return holdXInput(logger);
}
