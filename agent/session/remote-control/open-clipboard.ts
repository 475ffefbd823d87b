/** Opens the clipboard of this session. */
import { AppError } from '@lapwing/shared/errors';
import type { ClipboardPort } from './input-port.ts';

/**
 * On Linux X11's own, with any shell; elsewhere the shell's, which is Electron's.
 *
 * @throws AppError `no-x-display`, `no-clipboard`
 */
export async function openClipboard(shell: ClipboardPort | undefined): Promise<ClipboardPort> {
  if (process.platform === 'linux') {
    const { openX11Clipboard } = await import('./x11/x11-clipboard.ts');
    return openX11Clipboard();
  }
  if (shell) return shell;
  throw new AppError('no-clipboard', 'The development shell has no clipboard on this system.');
}
