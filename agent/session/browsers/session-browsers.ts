/**
 * The user's browsers, as the session deals with them: what they report while the
 * session captures, and a lesson's restrictions and commands from the session's
 * very start, before the log-on notice.
 */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { type BrowserLink, startBrowserLink } from '../capture/browser/browser-link.ts';
import type { CaptureSource, ObservationSink } from '../capture/observation.ts';
import type { CommandPorts, PlacesInForce, RestrictionPorts } from '../lesson/lesson-ports.ts';
import { closeFrontTab, openSite } from './browser-commands.ts';
import { BrowserPulse, type BrowserState } from './browser-pulse.ts';
import { type RestrictedBrowsers, restrictBrowsers } from './browser-restrictions.ts';

/** What it works with. */
export interface SessionBrowsersOptions {
  /** Where browsers' native hosts connect, see `browserLinkPath` in shared. */
  socketPath: string;
  logger: Logger;
}

/** The user's browsers. */
export interface SessionBrowsers {
  /**
   * Sites of restrictions. Where browsers cannot connect the internet cannot be paused, and a
   * restriction that names sites fails: its applications may be another's part.
   */
  readonly restrictions: RestrictionPorts;
  readonly commands: Pick<CommandPorts, 'openSite'>;
  /** Closes the tab in front, where one of these browsers is in front. */
  closeFrontTab(): Promise<'closed' | 'no-browser-in-front'>;
  /** Browsers that are connected. One that runs and is not among them has no extension that works. */
  links(): BrowserState[];
  /** A lesson is in force, or none is any more: in a lesson browsers are asked whether they answer. */
  setLesson(runs: boolean): void;
  /**
   * Lets them report from now on, until the source is stopped.
   *
   * @throws AppError of `startBrowserLink`, where browsers cannot connect
   */
  capture(sink: ObservationSink): Promise<CaptureSource>;
  stop(): Promise<void>;
}

/**
 * Lets browsers connect. Where that fails it is tried again when capturing begins,
 * which reports the fault.
 */
export async function openBrowsers(options: SessionBrowsersOptions): Promise<SessionBrowsers> {
  const { socketPath, logger } = options;
  let link: BrowserLink | null = null;
  let sink: ObservationSink | null = null;
  const browsers = () => link?.browsers() ?? [];
  const restricted = restrictBrowsers(browsers, logger);
  const pulse = new BrowserPulse(browsers);

  async function listen(): Promise<BrowserLink> {
    link ??= await startBrowserLink({
      socketPath,
      sink: (observation) => sink?.(observation),
      joined: (browser) => restricted.joined(browser),
      logger,
    });
    return link;
  }

  const isOpen = await listen().then(
    () => true,
    () => false,
  );
  return {
    restrictions: isOpen ? restricted.ports : withoutBrowsers(restricted.ports),
    commands: { openSite: (url) => openSite(url, browsers()) },
    closeFrontTab: () => closeFrontTab(browsers()),
    links: () => pulse.states(),
    setLesson: (runs) => pulse.setLesson(runs),
    async capture(next) {
      const listening = await listen();
      sink = next;
      listening.setCapturing(true);
      return {
        async stop() {
          // Visits under way are told first.
          listening.setCapturing(false);
          sink = null;
        },
      };
    },
    async stop() {
      pulse.setLesson(false);
      await link?.stop();
    },
  };
}

/** Keeps in mind what is in force, for the case that browsers can connect later, and says that it is not kept. */
function withoutBrowsers(ports: RestrictedBrowsers['ports']): RestrictionPorts {
  void ports.pauseInternet(null, 0);
  const failing = (port: (inForce: PlacesInForce | null, nowMs: number) => Promise<void>) => {
    return async (inForce: PlacesInForce | null, nowMs: number) => {
      await port(inForce, nowMs);
      if (!inForce?.sites.length) return;
      throw new AppError(
        'browsers-not-linked',
        'Browsers cannot connect to Lapwing’s session on this PC, so sites are not restricted. Log off and on again.',
      );
    };
  };
  return { focus: failing(ports.focus), block: failing(ports.block) };
}
