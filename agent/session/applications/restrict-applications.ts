/**
 * A lesson's restrictions on applications: a window of one that is not allowed is closed when it
 * comes to the front, or put out of sight where it does not close, and the person is told why.
 * Windows are watched while there is such a restriction and at no other time.
 */
import type { Logger } from '@lapwing/shared/logging';
import type { CaptureSource, ObservationSink, WindowObservation } from '../capture/observation.ts';
import type { PlacesInForce, RestrictionPorts } from '../lesson/lesson-ports.ts';
import { type ApplicationRestrictions, compileJudge, restrictsApplications } from './judge.ts';
import type { OtherWindow, WindowControl } from './other-window.ts';

/** How long a program may take to close: it may ask whether to save. */
const CLOSES_WITHIN_MS = 1_500;

/** A window is asked to close so often; then it is put out of sight. */
const MOST_ASKED = 2;

/** The person is told once of an application within this time, however often it is tried. */
const TOLD_EVERY_MS = 10_000;

/** An application that was refused. */
export interface RefusedApplication {
  /** Its name as people know it. */
  readonly application: string;
  readonly setBy: string;
  /** By this PC's clock, Unix milliseconds. */
  readonly untilMs: number;
}

/** What it works with. */
export interface ApplicationMeans {
  /** Watches windows; tells the one in front before it resolves. */
  watch(sink: ObservationSink): Promise<CaptureSource>;
  control(): Promise<WindowControl>;
  /** Whether a process's windows are Lapwing's own. */
  isOwn(processId: number): boolean;
  tellRefused(refused: RefusedApplication): void;
  readonly logger: Logger;
}

/** Restrictions on applications. */
export interface RestrictedApplications {
  readonly ports: Required<Pick<RestrictionPorts, 'focus' | 'block'>>;
  stop(): Promise<void>;
}

interface Watching {
  readonly source: CaptureSource;
  readonly control: WindowControl;
}

/** Begins without any. */
export function restrictApplications(means: ApplicationMeans): RestrictedApplications {
  const { logger } = means;
  let restrictions: ApplicationRestrictions = { focus: null, block: null };
  let judge = compileJudge(restrictions);
  let watching: Watching | null = null;
  let front: WindowObservation | null = null;
  /** Collector's clock minus this PC's. */
  let aheadMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  /**
   * How often windows were asked to close, with their process: window systems use numbers again.
   */
  const asked = new Map<string, number>();
  const toldAtMs = new Map<string, number>();

  function set(change: Partial<ApplicationRestrictions>, nowMs: number): Promise<void> {
    restrictions = { ...restrictions, ...change };
    aheadMs = nowMs - Date.now();
    judge = compileJudge(restrictions);
    // One after the other: two kinds may change at once.
    work = work.catch(() => {}).then(follow);
    return work;
  }

  async function follow(): Promise<void> {
    if (!restrictsApplications(restrictions)) return stopWatching();
    if (watching) {
      judgeFront();
      return;
    }
    const control = await means.control();
    try {
      watching = { source: await means.watch(see), control };
    } catch (error) {
      control.stop();
      throw error;
    }
    judgeFront();
  }

  async function stopWatching(): Promise<void> {
    clearTimeout(timer);
    const stopped = watching;
    watching = null;
    front = null;
    asked.clear();
    toldAtMs.clear();
    stopped?.control.stop();
    await stopped?.source.stop();
  }

  const see: ObservationSink = (observation) => {
    if (observation.kind !== 'window' && observation.kind !== 'no-window') return;
    front = observation.kind === 'window' ? observation : null;
    judgeFront();
  };

  /** @param isStill it was in front already when this was looked at last */
  function judgeFront(isStill = false): void {
    clearTimeout(timer);
    if (!watching || !front?.windowId) return;
    const { executable, application, windowId, processId = 0 } = front;
    const refusedBy = judge(executable);
    if (refusedBy === null || means.isOwn(processId)) return;
    refuse(watching, { windowId, processId }, isStill);
    tell(application || executable, refusedBy);
  }

  function refuse({ control }: Watching, window: OtherWindow, isStill: boolean): void {
    const key = `${window.processId} ${window.windowId}`;
    const times = asked.get(key) ?? 0;
    // A program that is just starting may not hear it the first time. One that is back in front
    // has asked its user something, and is not asked again.
    const mayClose = times === 0 || (isStill && times < MOST_ASKED);
    if (mayClose) asked.set(key, times + 1);
    inBackground(mayClose ? control.close(window) : control.minimise(window));
    timer = setTimeout(() => judgeFront(true), CLOSES_WITHIN_MS);
  }

  function tell(application: string, { setBy, untilMs }: PlacesInForce): void {
    const nowMs = performance.now();
    if (nowMs - (toldAtMs.get(application) ?? Number.NEGATIVE_INFINITY) < TOLD_EVERY_MS) return;
    toldAtMs.set(application, nowMs);
    means.tellRefused({ application, setBy, untilMs: untilMs - aheadMs });
  }

  function inBackground(asking: Promise<void>): void {
    asking.catch((error: unknown) => {
      // Not its message, which may quote a window's title.
      const { code, name } = error as NodeJS.ErrnoException;
      logger.warn({ code: code ?? name }, 'A window could not be closed');
    });
  }

  return {
    ports: {
      focus: (focus, nowMs) => set({ focus }, nowMs),
      block: (block, nowMs) => set({ block }, nowMs),
    },
    async stop() {
      await work.catch(() => {});
      await stopWatching();
    },
  };
}
