/** The extension's manifests: one for Chromium-based browsers, one for Firefox. */
import { CONTENT_FILE } from './content-file.ts';
import { EXTENSION_PUBLIC_KEY, GECKO_ID } from './identity.ts';
import { REFUSED_FILE } from './refused/refused-address.ts';

/** What is built. */
export const targets = ['chromium', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** File name of the background in the built extension. */
export const BACKGROUND_FILE = 'background.js';

/**
 * Least permissions that do the job:
 * - `tabs`: address and title of tabs;
 * - `webNavigation`: when a top-level page was really opened;
 * - `idle`: time in front of an unattended tab does not count;
 * - `storage`: what must outlive a suspended background, in memory only;
 * - `alarms`: finding the session again, and ending a restriction, from a suspended background;
 * - `nativeMessaging`: the way to the session;
 * - `scripting` with all hosts: the content script (secret fields, entered text)
 *   in tabs that were open when the extension was installed or updated, and leaving
 *   pages without "Leave site?" when a lesson refuses them;
 * - `declarativeNetRequestWithHostAccess`: refusing sites in a lesson. The browser
 *   itself compares addresses with rules; the extension reads no request. Of the two
 *   permissions for it this one gives nothing beyond the hosts above.
 */
const permissions = [
  'tabs',
  'webNavigation',
  'idle',
  'storage',
  'alarms',
  'nativeMessaging',
  'scripting',
  'declarativeNetRequestWithHostAccess',
];

/** Oldest browsers that have all that is used. */
const OLDEST_CHROMIUM = '120';
const OLDEST_FIREFOX = '140.0';

/** The manifest of one target. */
export function manifestOf(target: Target, version: string): Record<string, unknown> {
  return {
    manifest_version: 3,
    name: 'Lapwing',
    version,
    description:
      'Tells the Lapwing agent on this computer which pages are open in this browser and what is entered into them, and limits sites in lessons.',
    permissions,
    host_permissions: ['<all_urls>'],
    incognito: 'spanning',
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: [CONTENT_FILE],
        run_at: 'document_start',
        all_frames: true,
        // Frames made from about:blank, srcdoc, blob: and data: can hold password fields too.
        match_about_blank: true,
        ...(target === 'chromium' ? { match_origin_as_fallback: true } : {}),
      },
    ],
    // Pages are led there by rules, and a frame shows it within another site's page.
    web_accessible_resources: [{ resources: [REFUSED_FILE], matches: ['<all_urls>'] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(target === 'chromium' ? chromiumParts() : firefoxParts()),
  };
}

function chromiumParts() {
  return {
    key: EXTENSION_PUBLIC_KEY,
    minimum_chrome_version: OLDEST_CHROMIUM,
    background: { service_worker: BACKGROUND_FILE },
  };
}

function firefoxParts() {
  return {
    background: { scripts: [BACKGROUND_FILE] },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: OLDEST_FIREFOX,
        // It all stays on this computer, but native messaging counts as leaving the browser.
        data_collection_permissions: {
          required: [
            'browsingActivity',
            'personalCommunications',
            'searchTerms',
            'websiteActivity',
          ],
        },
      },
    },
  };
}
