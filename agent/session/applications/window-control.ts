import { AppError } from '@lapwing/shared/errors';
import type { WindowControl } from './other-window.ts';

/**
 * Opens the window system of this PC. Each one's part is loaded where it is needed only.
 *
 * @throws AppError `no-x-display`, `windows-not-controlled`
 */
export async function openWindowControl(
  platform: NodeJS.Platform = process.platform,
): Promise<WindowControl> {
  switch (platform) {
    case 'linux':
      return (await import('./x11-windows.ts')).openX11Windows();
    case 'win32':
      return (await import('./windows-windows.ts')).openWindowsWindows();
    case 'darwin':
      return (await import('./mac-windows.ts')).openMacWindows();
    default:
      throw new AppError(
        'windows-not-controlled',
        'On this kind of computer Lapwing cannot close applications.',
      );
  }
}
