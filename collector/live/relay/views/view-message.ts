/** What a console is told of a view. */
import type { screen } from '@lapwing/proto';
import type { FromScreens } from '../screens.contract.ts';

/** How a view stands. */
export type ViewMessage = Extract<FromScreens, { type: 'view' }>;

/** Why it is so. */
export type Because = NonNullable<ViewMessage['because']>;

/** What people read where nothing else was said. */
export const WORDS: Readonly<Record<Because, string>> = {
  asked: '',
  'person-changed': 'Somebody else is at this PC now, or nobody.',
  'lesson-over': 'The lesson is over, or the PC is not in it any more.',
  unreachable: 'The PC cannot be reached, or sends no pictures.',
  'not-allowed': 'This is not allowed.',
  declined: 'The person at the PC did not agree.',
  unsupported: 'The agent on this PC cannot do it. Update it.',
  failed: 'It did not succeed. Try again.',
};

/** A monitor as consoles are told it. */
export function monitorView(monitor: screen.Monitor.$Properties) {
  return {
    monitor: monitor.monitor ?? 0,
    width: monitor.width ?? 0,
    height: monitor.height ?? 0,
    primary: monitor.primary ?? false,
    left: monitor.left ?? 0,
    top: monitor.top ?? 0,
  };
}
