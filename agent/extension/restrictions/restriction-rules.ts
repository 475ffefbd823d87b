/** What is restricted, as rules for the browser itself. Pure. */
import type { BrowserRestrictions } from '@lapwing/shared/browser-restrictions';
import { refusedAddress } from '../refused/refused-address.ts';

type Rule = chrome.declarativeNetRequest.Rule;

/** Pages of the web; the browser applies rules to `file:` and its own pages in no case. */
const WEB_PAGE = '^https?://.*';
/** In a redirect: the whole address that the expression matched. */
const MATCHED = '\\0';

/**
 * The rules. Pages are led to the refused page, which is told what was wanted.
 *
 * - Focus refuses tabs' pages only: a page that is allowed may be put together
 *   from other sites' scripts, pictures and frames, and mostly is.
 * - Block refuses frames too: a video player within a page is the blocked site as
 *   well. Scripts and pictures of a blocked site stay, since other sites use them.
 * - Pause refuses every request, also of pages that are open, web sockets included.
 *
 * @param refusedPage address of the extension's refused page
 */
export function rulesOf({ focus, block, pause }: BrowserRestrictions, refusedPage: string): Rule[] {
  const lead: Rule['action'] = {
    type: 'redirect',
    redirect: { regexSubstitution: refusedAddress(refusedPage, 'wanted', MATCHED) },
  };
  const rules: Omit<Rule, 'id'>[] = [];
  if (pause) {
    rules.push(
      { action: lead, condition: { regexFilter: WEB_PAGE, resourceTypes: ['main_frame'] } },
      // Without resource types a rule is for all but tabs' pages.
      { action: { type: 'block' }, condition: {} },
    );
  }
  if (block) {
    rules.push({
      action: lead,
      condition: {
        regexFilter: WEB_PAGE,
        requestDomains: block.sites,
        resourceTypes: ['main_frame', 'sub_frame'],
      },
    });
  }
  if (focus) {
    rules.push({
      action: lead,
      condition: {
        regexFilter: WEB_PAGE,
        excludedRequestDomains: focus.sites,
        resourceTypes: ['main_frame'],
      },
    });
  }
  return rules.map((rule, index) => ({ id: index + 1, ...rule })) as Rule[];
}
