/** Decodes the tiles of a ZRLE rectangle (RFC 6143, 7.7.6) of 32-bit pixels, depth 24. */

const TILE = 64;

/** Called with each tile's pixels, 0xRRGGBB, row by row. */
type Draw = (x: number, y: number, width: number, height: number, pixels: Uint32Array) => void;

/** Decodes a rectangle, once inflated. */
export function decodeZrle(
  bytes: Uint8Array,
  rectangle: { x: number; y: number; width: number; height: number },
  draw: Draw,
): void {
  let at = 0;
  // CPIXEL: three bytes, little-endian.
  const pixel = () => {
    at += 3;
    return bytes[at - 3]! | (bytes[at - 2]! << 8) | (bytes[at - 1]! << 16);
  };
  const runLength = () => {
    let length = 1;
    for (;;) {
      const part = bytes[at++]!;
      length += part;
      if (part !== 255) return length;
    }
  };
  for (let y = 0; y < rectangle.height; y += TILE) {
    for (let x = 0; x < rectangle.width; x += TILE) {
      const width = Math.min(TILE, rectangle.width - x);
      const height = Math.min(TILE, rectangle.height - y);
      const pixels = new Uint32Array(width * height);
      const kind = bytes[at++]!;
      const colours = Array.from({ length: kind & 0x7f }, (_, index) =>
        kind === 128 || (kind === 129 && index === 0) ? 0 : pixel(),
      );
      if (kind === 0)
        for (let index = 0; index < pixels.length; index += 1) pixels[index] = pixel();
      else if (kind === 1) pixels.fill(colours[0]!);
      else if (kind <= 16) unpackIndexes(pixels, width, height, colours);
      else {
        for (let index = 0; index < pixels.length; ) {
          const number = kind === 128 ? 0 : bytes[at++]!;
          const colour = kind === 128 ? pixel() : colours[number & 0x7f]!;
          const length = kind === 128 || number & 0x80 ? runLength() : 1;
          pixels.fill(colour, index, index + length);
          index += length;
        }
      }
      draw(rectangle.x + x, rectangle.y + y, width, height, pixels);
    }
  }

  function unpackIndexes(
    pixels: Uint32Array,
    width: number,
    height: number,
    colours: readonly number[],
  ): void {
    const bits = colours.length === 2 ? 1 : colours.length <= 4 ? 2 : 4;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const bit = column * bits;
        const number = (bytes[at + (bit >> 3)]! >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
        pixels[row * width + column] = colours[number]!;
      }
      at += Math.ceil((width * bits) / 8);
    }
  }
}
