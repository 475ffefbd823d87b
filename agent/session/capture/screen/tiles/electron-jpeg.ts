/**
 * JPEG by Electron's own encoder. sharp's library and Electron's copy of GLib do not go together on
 * Linux (https://sharp.pixelplumbing.com/install#electron-and-linux), and it spares 20 MB elsewhere.
 */
import { nativeImage } from 'electron';
import type { EncodeJpeg } from './encode-jpeg.ts';

const OPAQUE = 0xff00_0000;

/** Encodes in the main process: some milliseconds for a photograph, less than one for a thumbnail. */
export const encodeJpeg: EncodeJpeg = async (pixels, { width, height }, quality) => {
  // Little-endian 0xAARRGGBB is what Electron calls a bitmap: blue, green, red, alpha.
  const bitmap = pixels.map((pixel) => pixel | OPAQUE);
  const bytes = Buffer.from(bitmap.buffer);
  return nativeImage.createFromBitmap(bytes, { width, height }).toJPEG(quality);
};
