/** What a viewer has, drawn by the rules of screen.proto: for tests, in place of a canvas. */
import { inflateRawSync } from 'node:zlib';
import type { screen } from '@lapwing/proto';
import { RectangleUnpacker } from '@lapwing/shared/packed-rectangles';
import sharp from 'sharp';

const EMPTY_BLOCK = Uint8Array.of(0, 0, 0xff, 0xff);
const SYNC_FLUSH = 2;

/** The content of a frame. */
export type Drawing = Pick<screen.ScreenFrame.$Properties, 'tiles' | 'packed' | 'packedSize'>;

/** A picture on a viewer's side. */
export class DrawnPicture {
  /** 0xRRGGBB, row by row. */
  readonly pixels: Uint32Array;
  readonly #width: number;
  readonly #height: number;
  readonly #unpacker = new RectangleUnpacker();
  #deflated: Uint8Array[] = [];
  #inflated = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.pixels = new Uint32Array(width * height);
  }

  /** Draws a frame; one call at a time. */
  async draw({ tiles, packed, packedSize }: Drawing, key: boolean): Promise<void> {
    if (key) {
      this.pixels.fill(0);
      this.#unpacker.reset();
      this.#deflated = [];
      this.#inflated = 0;
    }
    for (const tile of tiles ?? []) await this.#tile(tile);
    if (!packed?.length) return;
    this.#deflated.push(packed, EMPTY_BLOCK);
    const all = inflateRawSync(Buffer.concat(this.#deflated), { finishFlush: SYNC_FLUSH });
    if (all.length - this.#inflated !== packedSize) throw new Error('packedSize is wrong.');
    const size = { width: this.#width, height: this.#height };
    for (const rectangle of this.#unpacker.unpack(all.subarray(this.#inflated), size)) {
      this.#put(rectangle, (index) => {
        const pixel = rectangle.pixels[index]!;
        return ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff);
      });
    }
    this.#inflated = all.length;
  }

  async #tile({ x, y, width, height, data, movedFrom }: screen.Tile.$Properties): Promise<void> {
    const at = { x: x!, y: y!, width: width!, height: height! };
    if (movedFrom) {
      const was = this.pixels.slice();
      this.#put(at, (index) => {
        const [column, row] = [index % at.width, Math.floor(index / at.width)];
        return was[(movedFrom.y! + row) * this.#width + movedFrom.x! + column]!;
      });
      return;
    }
    const raw = await sharp(data!).raw().toBuffer();
    this.#put(at, (index) => raw.readUIntBE(index * 3, 3));
  }

  #put(
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    pixel: (index: number) => number,
  ): void {
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        this.pixels[(y + row) * this.#width + x + column] = pixel(row * width + column);
      }
    }
  }
}
