/** Opens a site where no browser is linked: as if the person had asked the desktop for it. */
import { spawn } from 'node:child_process';
import { AppError } from '@lapwing/shared/errors';

/** What opens an address on each system; nothing goes through a command interpreter. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  // `start` is a word of the command interpreter; this is what it calls in the end.
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
};

/** An opener that fails does so soon; one that goes on has become, or waits for, the browser. */
const FAILS_WITHIN_MS = 3_000;

/**
 * Opens it in the standard browser.
 *
 * @param url http or https
 * @param opener for tests: a program and its first arguments
 * @throws AppError `site-not-web`, `no-browser`
 */
export async function openInStandardBrowser(
  url: string,
  opener: readonly string[] = OPENERS[process.platform] ?? [],
): Promise<void> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') {
    throw new AppError('site-not-web', 'Only addresses that begin with http or https are opened.');
  }
  const [program, ...args] = opener;
  const opened = program !== undefined && (await starts(program, [...args, parsed.href]));
  if (opened) return;
  throw new AppError(
    'no-browser',
    'No browser could be opened on this PC. Look whether one is installed and is the standard browser.',
  );
}

function starts(program: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', shell: false });
    const timer = setTimeout(() => end(true), FAILS_WITHIN_MS);
    function end(opened: boolean): void {
      clearTimeout(timer);
      child.unref();
      resolve(opened);
    }
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}
