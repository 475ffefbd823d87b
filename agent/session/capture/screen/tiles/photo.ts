/** Pictures of many colours, such as photographs and thumbnails, as JPEG. */
import type { Sharp } from 'sharp';
import type { EncodeJpeg } from './encode-jpeg.ts';

/** Loads what encodes; the library takes some 20 MB, so only where it is needed. */
export async function loadJpeg(): Promise<EncodeJpeg> {
  if (process.versions.electron) return (await import('./electron-jpeg.ts')).encodeJpeg;
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  // Pictures are small, and the PC belongs to the pupil.
  sharp.concurrency(1);
  return async (pixels, { width, height }, quality) => {
    const image: Sharp = sharp(bytesOf(pixels), { raw: { width, height, channels: 3 } });
    return image.jpeg({ quality, chromaSubsampling: quality >= 80 ? '4:4:4' : '4:2:0' }).toBuffer();
  };
}

/** Red, green, blue of pixels 0x??RRGGBB. */
function bytesOf(pixels: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(pixels.length * 3);
  for (let index = 0, at = 0; index < pixels.length; index += 1, at += 3) {
    const pixel = pixels[index]!;
    bytes[at] = pixel >> 16;
    bytes[at + 1] = pixel >> 8;
    bytes[at + 2] = pixel;
  }
  return bytes;
}
