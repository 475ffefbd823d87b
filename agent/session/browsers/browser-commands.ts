/** A teacher's commands that browsers carry out. */
import { AppError } from '@lapwing/shared/errors';
import type { LinkedBrowser } from '../capture/browser/browser-connection.ts';
import { openInStandardBrowser } from './standard-browser.ts';

/** How long a browser may take to open or close a tab. */
const COMMAND_TIMEOUT_MS = 3_000;

/**
 * Opens a site in the browser that last had the focus, or in another that answers;
 * in the standard browser where none does.
 *
 * @throws AppError `site-restricted`, and those of `openInStandardBrowser`
 */
export async function openSite(
  url: string,
  browsers: readonly LinkedBrowser[],
  openOtherwise: (url: string) => Promise<void> = openInStandardBrowser,
): Promise<void> {
  for (const browser of browsers.filter(({ takesPart }) => takesPart)) {
    const outcome = await browser.ask({ type: 'open-site', url }, COMMAND_TIMEOUT_MS);
    if (outcome === 'done') return;
    if (outcome === 'restricted') {
      throw new AppError(
        'site-restricted',
        'The lesson’s restrictions close that site. Add it to the lesson’s sites, or lift the restriction.',
      );
    }
  }
  await openOtherwise(url);
}

/** Closes the tab in front. One browser at most is in front, so they are asked one after the other. */
export async function closeFrontTab(
  browsers: readonly LinkedBrowser[],
): Promise<'closed' | 'no-browser-in-front'> {
  for (const browser of browsers.filter(({ takesPart }) => takesPart)) {
    const outcome = await browser.ask({ type: 'close-tab' }, COMMAND_TIMEOUT_MS);
    if (outcome === 'done') return 'closed';
  }
  return 'no-browser-in-front';
}
