/**
 * A lesson's restrictions in the user's browsers: all that are connected, and each
 * that connects later.
 */
import {
  type BrowserRestrictions,
  LONGEST_RESTRICTION_MS,
  LONGEST_SHOWN_NAME,
  MOST_RESTRICTED_SITES,
} from '@lapwing/shared/browser-restrictions';
import { cutText } from '@lapwing/shared/cut-text';
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { LinkedBrowser } from '../capture/browser/browser-connection.ts';
import type { PlacesInForce, RestrictionPorts } from '../lesson/lesson-ports.ts';
import { restrictedHost } from './restricted-host.ts';

/** How long a browser may take to put restrictions in force. */
const TAKE_TIMEOUT_MS = 5_000;

/** A restriction with its end by a clock that nobody can set. */
interface Timed {
  readonly setBy: string;
  readonly lessonName: string;
  readonly endsAtMs: number;
}
type TimedPlaces = Timed & { readonly sites: string[] };

interface Known {
  focus?: TimedPlaces | null;
  block?: TimedPlaces | null;
  pause?: Timed | null;
}

/** Restrictions in browsers. */
export interface RestrictedBrowsers {
  readonly ports: {
    readonly [Kind in 'focus' | 'block' | 'pauseInternet']: (
      ...inForce: Parameters<NonNullable<RestrictionPorts[Kind]>>
    ) => Promise<void>;
  };
  /** A browser has connected: it is told what is in force, once that is known. */
  joined(browser: LinkedBrowser): void;
}

/** @param browsers those that are connected now */
export function restrictBrowsers(
  browsers: () => readonly LinkedBrowser[],
  logger: Logger,
  nowMs: () => number = () => performance.now(),
): RestrictedBrowsers {
  /** What is absent is not known yet; then no browser is told, and each keeps what it has. */
  const known: Known = {};
  let telling: Promise<void> | undefined;

  function tell(): Promise<void> {
    // What changes together is told together.
    telling ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      telling = undefined;
      return restrict(browsers());
    });
    return telling;
  }

  async function restrict(all: readonly LinkedBrowser[]): Promise<void> {
    const restrictions = currentOf(known, nowMs());
    if (!restrictions) return;
    const outcomes = await Promise.all(
      all.map(async (one) =>
        one.takesPart
          ? one.ask({ type: 'restrict', restrictions }, TAKE_TIMEOUT_MS)
          : 'extension-too-old',
      ),
    );
    const failed = all.filter((_, index) => outcomes[index] !== 'done');
    if (failed.length === 0) return;
    throw new AppError(
      'browser-not-restricted',
      `The extension in ${failed.map(({ browser }) => browser).join(', ')} did not take it over. Close that browser and open it again; if that does not help, look whether its extension is up to date.`,
    );
  }

  function timed(inForce: Pick<PlacesInForce, 'setBy' | 'lessonName' | 'untilMs'>, atMs: number) {
    const { setBy, lessonName, untilMs } = inForce;
    return { setBy, lessonName, endsAtMs: nowMs() + untilMs - atMs };
  }

  function places(inForce: PlacesInForce | null, atMs: number): TimedPlaces | null {
    if (!inForce || inForce.sites.length === 0) return null;
    const hosts = new Set(inForce.sites.map(restrictedHost));
    const isFaulty = hosts.delete(null);
    const sites = ([...hosts] as string[]).slice(0, MOST_RESTRICTED_SITES);
    if (sites.length === 0) {
      throw new AppError('sites-not-hosts', 'None of the sites is the name of a site.');
    }
    if (isFaulty) logger.warn({ sites: sites.length }, 'some sites are no names of sites');
    return { ...timed(inForce, atMs), sites };
  }

  return {
    ports: {
      async focus(inForce, atMs) {
        known.focus = places(inForce, atMs);
        await tell();
      },
      async block(inForce, atMs) {
        known.block = places(inForce, atMs);
        await tell();
      },
      pauseInternet(inForce, atMs) {
        known.pause = inForce && timed(inForce, atMs);
        return tell();
      },
    },
    joined(browser) {
      restrict([browser]).catch(() =>
        logger.warn({ browser: browser.browser }, 'a browser did not take over what is restricted'),
      );
    },
  };
}

/** What is in force at this moment; undefined while that is not known. */
function currentOf({ focus, block, pause }: Known, nowMs: number): BrowserRestrictions | undefined {
  if (focus === undefined || block === undefined || pause === undefined) return undefined;
  const { lessonName = '' } = focus ?? block ?? pause ?? {};
  const left = <One extends Timed>(one: One | null) => {
    if (!one) return null;
    const { endsAtMs, lessonName: _, setBy, ...rest } = one;
    const remainingMs = Math.min(Math.ceil(endsAtMs - nowMs), LONGEST_RESTRICTION_MS);
    if (remainingMs <= 0) return null;
    return { ...rest, setBy: cutText(setBy, LONGEST_SHOWN_NAME), remainingMs };
  };
  return {
    lessonName: cutText(lessonName, LONGEST_SHOWN_NAME),
    focus: left(focus),
    block: left(block),
    pause: left(pause),
  };
}
