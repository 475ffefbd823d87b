import type { Logger } from '@lapwing/shared/logging';
import type { InputHold } from './input-hold.ts';

/** Where the cover itself does all that can be done (Windows), or all there is to do (macOS). */
const NOTHING_TO_HOLD: InputHold = {
  keepOnTop() {},
  isHeld: () => true,
  release() {},
};

/**
 * Holds keyboard and pointer, so that no key combination reaches a window or the
 * desktop's own shortcuts, and keeps covers on top. Goes on trying where a program
 * has the input at the moment.
 */
export async function holdInput(logger: Logger): Promise<InputHold> {
  if (process.platform !== 'linux') return NOTHING_TO_HOLD;
  const { holdXInput } = await import('./x11-input-hold.ts');
  return holdXInput(logger);
}
