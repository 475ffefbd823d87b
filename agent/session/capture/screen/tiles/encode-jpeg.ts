/** What makes JPEG pictures. */

/** Makes a JPEG of pixels 0x??RRGGBB, row by row; quality from 1 to 100. */
export type EncodeJpeg = (
  pixels: Uint32Array,
  size: { width: number; height: number },
  quality: number,
) => Promise<Uint8Array>;
