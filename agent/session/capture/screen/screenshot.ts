/** One picture of a monitor, whole and at its full resolution, to be kept. */
import { AppError } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { openPixels } from './pixels/open-pixels.ts';
import type { MonitorPlace } from './pixels/pixel-source.ts';
import { loadJpeg } from './tiles/photo.ts';

/** Small print stays legible, in a sixth of a PNG's bytes where there are photographs. */
const QUALITY = 92;

/** A picture. */
export interface Screenshot {
  /** From 1. */
  readonly monitor: number;
  readonly width: number;
  readonly height: number;
  /** By this PC's clock, Unix milliseconds. */
  readonly capturedAtMs: number;
  /** A JPEG. */
  readonly data: Uint8Array;
}

/**
 * Takes it.
 *
 * @param number of the monitor; 0 for the primary one.
 * @param told monitors as viewers know them; empty where nobody looks.
 * @throws AppError `no-such-monitor`, and those of the pixel source
 */
export async function takeScreenshot(
  number: number,
  told: readonly MonitorPlace[],
  logger: Logger,
): Promise<Screenshot> {
  const source = await openPixels(logger);
  try {
    const monitors = told.length > 0 ? told : await source.monitors();
    const place = monitors.find(({ monitor, primary }) =>
      number === 0 ? primary : monitor === number,
    );
    if (!place) {
      throw new AppError('no-such-monitor', 'This PC does not have that monitor any more.');
    }
    const { monitor, x, y, width, height } = place;
    const [patch] = await source.read([{ x, y, width, height }]);
    const capturedAtMs = Date.now();
    const encode = await loadJpeg();
    const data = await encode(patch!.pixels, { width, height }, QUALITY);
    return { monitor, width, height, capturedAtMs, data };
  } finally {
    source.close();
  }
}
