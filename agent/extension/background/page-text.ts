/** Where text was entered, by what the browser says of the page that told of it. */
import type { FromExtension } from '@lapwing/shared/browser-messages';
import { reportedAddress, reportedTitle } from './page-address.ts';

/** A report of entered text. */
export type PageText = Extract<FromExtension, { type: 'page-text' }>;

/** What a page tells of it. */
type Entered = Pick<PageText, 'text' | 'newFrom' | 'newTo' | 'enteringMs'>;

/** Who told of it. */
type Sender = Pick<chrome.runtime.MessageSender, 'tab' | 'frameId' | 'url' | 'origin'>;

/**
 * The report. The address is that of the document which the text was entered into, even if its tab
 * has gone on to another one since. Null where there is no tab.
 */
export function pageTextOf(
  entered: Entered,
  { tab, frameId, url, origin }: Sender,
): PageText | null {
  if (!tab) return null;
  const tabAddress = tab.url ?? '';
  const address = (frameId === 0 && url) || tabAddress;
  return {
    type: 'page-text',
    url: reportedAddress(address),
    title: address === tabAddress ? reportedTitle(tab.title ?? '', tabAddress) : '',
    // A frame without an address of its own (about:srcdoc) belongs to the site that made it.
    frameUrl: frameId === 0 ? '' : reportedAddress(url ?? '') || reportedAddress(origin ?? ''),
    ...entered,
  };
}
