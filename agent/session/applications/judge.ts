import type { PlacesInForce } from '../lesson/lesson-ports.ts';
import { browserOfExecutable } from '../privacy/browsers.ts';
import { compileExcludedApplications } from '../privacy/excluded-applications.ts';
import { isLeftAlone } from './left-alone.ts';

/** What a lesson restricts of applications. */
export interface ApplicationRestrictions {
  readonly focus: PlacesInForce | null;
  readonly block: PlacesInForce | null;
}

/** Names the restriction that an application is refused by; null where it may be used. */
export type ApplicationJudge = (executable: string) => PlacesInForce | null;

/**
 * Compiles restrictions. A focus that names sites, too, allows every browser: its sites are kept
 * within the browser.
 */
export function compileJudge({ focus, block }: ApplicationRestrictions): ApplicationJudge {
  const isBlocked = compileExcludedApplications(block?.applications ?? []);
  const isFocused = compileExcludedApplications(focus?.applications ?? []);
  const focuses = (focus?.applications.length ?? 0) > 0;
  const allowsBrowsers = (focus?.sites.length ?? 0) > 0;
  return (executable) => {
    if (isLeftAlone(executable)) return null;
    if (isBlocked(executable)) return block;
    if (!focuses || isFocused(executable)) return null;
    return allowsBrowsers && browserOfExecutable(executable) !== null ? null : focus;
  };
}

/** Whether there is anything to watch for. */
export function restrictsApplications({ focus, block }: ApplicationRestrictions): boolean {
  return [focus, block].some((places) => (places?.applications.length ?? 0) > 0);
}
