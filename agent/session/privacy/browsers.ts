/** Which executables are browsers, and which of the extension's browsers they are. */
import { programName } from './excluded-applications.ts';

/** Browser names as the extension states them → base names of their executables. */
const executables: Record<string, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'chromium-bin', 'ungoogled-chromium'],
  chrome: [
    'chrome',
    'google-chrome',
    'google-chrome-stable',
    'google-chrome-beta',
    'google chrome',
  ],
  edge: ['msedge', 'microsoft-edge', 'microsoft-edge-stable', 'microsoft edge'],
  firefox: ['firefox', 'firefox-bin', 'firefox-esr', 'librewolf', 'waterfox', 'tor-browser'],
  brave: ['brave', 'brave-browser', 'brave-browser-stable', 'brave browser'],
  opera: ['opera', 'opera-stable', 'opera_gx', 'opera gx'],
  vivaldi: ['vivaldi', 'vivaldi-bin', 'vivaldi-stable'],
  safari: ['safari'],
};

const browserOfProgram = new Map(
  Object.entries(executables).flatMap(([browser, programs]) =>
    programs.map((program) => [program, browser]),
  ),
);

/** Name of the browser that an executable is, as its extension states it; null if it is none. */
export function browserOfExecutable(executable: string): string | null {
  return browserOfProgram.get(programName(executable)) ?? null;
}

/** What browsers put between a page's title and their own name. */
const separators = [' - ', ' \u2013 ', ' \u2014 ', ' and '];

/** Longest page title that the extension reports; a longer one is cut off there. */
const LONGEST_TITLE = 256;

/**
 * Whether a browser window's title is that of the page: `Page - Chromium`,
 * `Page — Mozilla Firefox`, `Page and 2 more pages - Microsoft Edge`.
 */
export function showsPage(windowTitle: string, pageTitle: string): boolean {
  if (pageTitle === '' || !windowTitle.startsWith(pageTitle)) return false;
  const rest = windowTitle.slice(pageTitle.length);
  return (
    rest === '' ||
    pageTitle.length >= LONGEST_TITLE ||
    separators.some((separator) => rest.startsWith(separator))
  );
}
