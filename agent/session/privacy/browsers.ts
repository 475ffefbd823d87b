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
