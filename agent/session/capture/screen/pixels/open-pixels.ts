/** Opens the pixels of this session's desktop by what the system has for it. */
import type { Logger } from '@lapwing/shared/logging';
import type { PixelSource } from './pixel-source.ts';

/**
 * Opens them.
 *
 * @throws AppError `no-x-display`, `screen-not-read`
 */
export async function openPixels(logger: Logger): Promise<PixelSource> {
  if (process.platform === 'linux') {
    const { openX11Pixels } = await import('./x11-pixels.ts');
    return openX11Pixels(logger);
  }
  const { openPolledPixels } = await import('./polled-pixels.ts');
  return openPolledPixels();
}
