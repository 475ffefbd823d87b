/** What is in front of the person, as far as the privacy gate let it pass. */
import type {
  FrontTabObservation,
  Observation,
  WindowObservation,
} from '../capture/observation.ts';
import { browserOfExecutable } from '../privacy/browsers.ts';

/** Where something was typed. Fields that are not known are empty. */
export interface Place {
  executable: string;
  windowTitle: string;
  /** Address of the page in front, where a browser is. */
  url: string;
}

/** What is in front, in the words in which it is shown to people. */
export interface FrontShown {
  /** Display name of the application. */
  readonly application: string;
  /** Host of the site in front; empty where no browser is, or it is not known. */
  readonly site: string;
  /** Base name of the program's file, and its process; what is not known is empty, or 0. */
  readonly executable: string;
  readonly processId: number;
}

/** The window and the tabs that passed last. */
export interface Scene {
  /** Whether the caret goes elsewhere with this. */
  leaves(observation: Observation): boolean;
  /** Takes in what passed. */
  see(observation: Observation): void;
  /** The gate closed: nothing is known any more. */
  forget(): void;
  place(): Place;
  /** Null where nothing is known to be in front. */
  front(): FrontShown | null;
}

/** A scene in which nothing is known. */
export function createScene(): Scene {
  let window: WindowObservation | undefined;
  const tabs = new Map<string, FrontTabObservation>();

  function tabInFront(): FrontTabObservation | undefined {
    const browser = window && browserOfExecutable(window.executable);
    if (browser) return tabs.get(browser);
    // Where windows are not seen at all, a browser's own word has to do.
    return window ? undefined : [...tabs.values()].find((tab) => tab.browserFocused);
  }

  return {
    leaves(observation) {
      switch (observation.kind) {
        case 'break':
        case 'no-window':
          return true;
        case 'window':
          return window?.executable !== observation.executable;
        case 'front-tab': {
          const inFront = tabInFront();
          return inFront?.browser === observation.browser && inFront.url !== observation.url;
        }
        default:
          return false;
      }
    },
    see(observation) {
      switch (observation.kind) {
        case 'window':
          window = observation;
          break;
        case 'no-window':
          window = undefined;
          break;
        case 'front-tab':
          tabs.set(observation.browser, observation);
          break;
        case 'browser-gone':
          tabs.delete(observation.browser);
          break;
      }
    },
    forget() {
      window = undefined;
      tabs.clear();
    },
    place() {
      return {
        executable: window?.executable ?? tabInFront()?.browser ?? '',
        windowTitle: window?.title || tabInFront()?.title || '',
        url: tabInFront()?.url ?? '',
      };
    },
    front() {
      const tab = tabInFront();
      if (!window && !tab) return null;
      return {
        application: window?.application ?? tab?.browser ?? '',
        site: tab ? siteOf(tab.url) : '',
        executable: window?.executable ?? '',
        processId: window?.processId ?? 0,
      };
    },
  };
}

/** The host of a page of the web; empty for files and the browser's own pages. */
function siteOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.host : '';
}
