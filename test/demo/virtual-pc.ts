import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { enrol } from '@lapwing/agent/service/enrolment/enrol.ts';
import { readIdentity } from '@lapwing/agent/service/enrolment/identity-file.ts';
import { startService } from '@lapwing/agent/service/service.ts';
import { stateLayout } from '@lapwing/agent/service/state/state-layout.ts';
import { startSession } from '@lapwing/agent/session/session.ts';
import { timeOfDay } from '@lapwing/agent/session/shell/lesson-wording.ts';
import type { Shell } from '@lapwing/agent/session/shell/shell.ts';
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { Desktop } from './desktop.ts';
import { drawDesktop } from './draw-desktop.ts';
import type { DemoPupil } from './people.ts';
import { schoolDay } from './school-day.ts';
import { playObservations } from './scripted-capture.ts';
import { startScriptedScreens } from './scripted-screens.ts';

/** One virtual PC. */
export interface VirtualPcOptions {
  pupil: DemoPupil;
  /** Decides what the pupil does. */
  seed: number;
  /** Folder of all virtual PCs' state. */
  stateFolder: string;
  collectorUrl: string;
  /** Enrolment token, used where this PC is not enrolled yet. */
  token: string;
  /** When the pupil sat down, Unix milliseconds; what lies in the past is told at once. */
  fromMs: number;
  agentVersion: string;
  logger: Logger;
}

/**
 * Runs the real agent service and the real session of a PC; only what they
 * capture is scripted, the desktop that a lesson acts on is drawn, and the
 * notice is accepted by the script.
 *
 * @returns stops it in good order
 */
export async function startVirtualPc(options: VirtualPcOptions): Promise<() => Promise<void>> {
  const { pupil, collectorUrl, token, logger } = options;
  const stateDir = join(options.stateFolder, pupil.hostName);
  const computer = {
    hostName: pupil.hostName,
    operatingSystem: 'Lapwing demo (virtual PC)',
  };
  const identity = await readIdentity(stateLayout(stateDir).identityFile);
  const enrolled = await enrol({
    ...computer,
    collectorUrl,
    token,
    stateDir,
    hardwareId: `demo-${pupil.hostName}`,
    // The demo may have been started on another port than the last time.
    replace: identity !== null && identity.collectorUrl !== collectorUrl,
  });
  if (enrolled.kind === 'refused' && enrolled.reason !== 'already-enrolled') {
    throw new AppError('demo-enrolment-refused', `${pupil.hostName}: ${enrolled.message}`);
  }

  const { account } = pupil;
  const service = await startService({ ...computer, stateDir, logger, links: [{ account }] });
  // The past is told by its own clock, from when the pupil sat down until it has caught up.
  let clockMs = options.fromMs;
  let caughtUp = false;
  const desktop = new Desktop(options.seed);
  const documents = join(stateDir, 'documents');
  await mkdir(documents, { recursive: true });
  const session = startSession({
    now: () => (caughtUp ? Date.now() : clockMs),
    linkPath: service.linkPath(account),
    account,
    agentVersion: options.agentVersion,
    shell: scriptedShell(desktop),
    restrictions: desktop.restrictions,
    commands: desktop.commands,
    documents: async () => documents,
    startScreens: (screens) =>
      startScriptedScreens(
        screens,
        () => drawDesktop(desktop.view(), timeOfDay(Date.now()), pupil.hostName),
        logger,
      ),
    logger,
    async startSources(sink) {
      const day = schoolDay(options.seed, options.fromMs, Date.now());
      const source = desktop.capture(sink, (seen) =>
        playObservations(day, (observation) => {
          clockMs = observation.atMs;
          caughtUp ||= Date.now() - clockMs < 1_000;
          seen(observation);
        }),
      );
      return {
        platform: 'scripted',
        keyboard: 'scripted',
        faults: [],
        stop: () => source.stop(),
      };
    },
  });
  return async () => {
    await session.close();
    await service.stop();
  };
}

/**
 * Accepts the notice, since nobody sits there, once there is a library to match the past with; a
 * lesson's windows are in the drawn desktop.
 */
function scriptedShell(desktop: Desktop): Shell {
  const library = Promise.withResolvers<void>();
  return {
    development: true,
    lesson: desktop.windows,
    showNotice: () => library.promise.then(() => 'accepted'),
    showFacts({ libraryVersion }) {
      if (libraryVersion !== null) library.resolve();
    },
    onNoticeWanted() {},
    onLogOff() {},
    async close() {},
  };
}
