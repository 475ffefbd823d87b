/** What is in front of the person, as far as the privacy gate let it pass. */
import type { FrontTabObservation, Observation } from '../capture/observation.ts';
import { browserOfExecutable } from '../privacy/browsers.ts';
import type { WindowInFront } from './application-usage.ts';

/** Where something was typed. Fields that are not known are empty. */
export interface Place {
  executable: string;
  windowTitle: string;
  /** Address of the page in front, where a browser is. */
  url: string;
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
}

/** A scene in which nothing is known. */
export function createScene(): Scene {
  let window: WindowInFront | undefined;
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
  };
}
