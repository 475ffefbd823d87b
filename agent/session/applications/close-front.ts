import { AppError } from '@lapwing/shared/errors';
import type { WindowObservation } from '../capture/observation.ts';
import { isLeftAlone } from './left-alone.ts';
import type { ApplicationMeans } from './restrict-applications.ts';

/** How long a program may take to close before it is asked again: one that is just starting may not hear it. */
const CLOSES_WITHIN_MS = 1_500;
const TIMES_ASKED = 2;

/**
 * Closes the application in front, as its user could; it may ask whether to save.
 *
 * @throws AppError `nothing-in-front`, `not-to-be-closed`, `still-open`, and those of the window system
 */
export async function closeFrontApplication(
  { watch, control, isOwn }: Pick<ApplicationMeans, 'watch' | 'control' | 'isOwn'>,
  closesWithinMs = CLOSES_WITHIN_MS,
): Promise<void> {
  let front: WindowObservation | null = null;
  const moved = Promise.withResolvers<void>();
  let closing: number | undefined;
  const source = await watch((observation) => {
    if (observation.kind !== 'window' && observation.kind !== 'no-window') return;
    front = observation.kind === 'window' ? observation : null;
    if (closing !== undefined && front?.windowId !== closing) moved.resolve();
  });
  try {
    const seen = front as WindowObservation | null;
    if (!seen?.windowId) {
      throw new AppError('nothing-in-front', 'No application is in front on that PC.');
    }
    const { executable, windowId, processId = 0 } = seen;
    if (isLeftAlone(executable) || isOwn(processId)) {
      throw new AppError('not-to-be-closed', 'What is in front belongs to the system: it stays.');
    }
    closing = windowId;
    const windows = await control();
    try {
      for (let asked = 0; asked < TIMES_ASKED; asked += 1) {
        await windows.close({ windowId, processId });
        if (await settled(moved.promise, closesWithinMs)) return;
      }
      throw new AppError(
        'still-open',
        'The application was asked to close and is still open. Perhaps it asks whether to save.',
      );
    } finally {
      windows.stop();
    }
  } finally {
    await source.stop();
  }
}

async function settled(work: Promise<void>, timeoutMs: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), timeoutMs);
  const inTime = await Promise.race([work.then(() => true), late.promise]);
  clearTimeout(timer);
  return inTime;
}
