/**
 * Encodes what has changed in a picture: moved content as such, rectangles of few colours packed and
 * deflated, others as JPEG. What a person reads is exact; photographs are not.
 */
import type { screen } from '@lapwing/proto';
import { RectanglePacker } from '@lapwing/shared/packed-rectangles';
import type { Patch, Rectangle } from '../pixels/pixel-source.ts';
import { DeflateStream, EMPTY_BLOCK_BYTES } from './deflate-stream.ts';
import type { EncodeJpeg } from './encode-jpeg.ts';
import { findMove } from './moved.ts';
import { loadJpeg } from './photo.ts';
import { isPhoto, joined, pixelsOf } from './photo-cells.ts';
import { type Difference, Picture } from './picture.ts';

/** A frame that has come to this size ends; the rest goes with the next. */
const ENOUGH_BYTES = 500_000;
/** Packed rectangles are deflated in portions of about this size. */
const PORTION_BYTES = 128 * 1024;

const ONE_PIXEL = { x: 0, y: 0, width: 1, height: 1 };

/** What a frame of SCREEN_CODEC_TILES carries. */
export interface EncodedTiles {
  readonly tiles: screen.Tile.$Properties[];
  readonly packed: Uint8Array | undefined;
  /** Bytes of `packed` once inflated. */
  readonly packedSize: number;
  /** Parts of the picture that had no room. */
  readonly left: Rectangle[];
  /** Area that went as photographs, pixels. */
  readonly photoArea: number;
}

/** Encodes one stream. */
export class TileEncoder {
  readonly #picture: Picture;
  readonly #packer = new RectanglePacker();
  readonly #deflate = new DeflateStream();
  #jpeg: EncodeJpeg | undefined;

  constructor(width: number, height: number) {
    this.#picture = new Picture(width, height);
  }

  /**
   * Encodes the changes; one call at a time.
   *
   * @param patches the picture's present pixels wherever it may have changed; for a key frame all of
   *   it
   * @param quality of photographs, 1 to 100
   * @throws AppError `screen-not-encoded`
   */
  async encode(
    patches: readonly Patch[],
    { key, quality }: { key: boolean; quality: number },
  ): Promise<EncodedTiles> {
    const tiles: screen.Tile.$Properties[] = [];
    if (key) this.#beginAnew();
    // Viewers draw what moved before all else.
    const differences = patches.map((patch) => this.#compare(patch, key ? undefined : tiles));

    const packed = new PackedPart(this.#deflate);
    const left: Rectangle[] = [];
    let [bytes, photoArea] = [0, 0];
    for (const difference of differences) {
      if (!difference) continue;
      const { patch } = difference;
      const photos: Rectangle[] = [];
      for (const cell of this.#picture.changedCells(difference)) {
        if (bytes + packed.bytes > ENOUGH_BYTES) {
          left.push(cell);
          continue;
        }
        const rectangle = isPhoto(patch, cell) ? undefined : this.#pack(patch, cell);
        if (rectangle) {
          this.#picture.take(patch, cell);
          await packed.add(rectangle);
        } else {
          photos.push(cell);
        }
      }
      for (const photo of joined(photos)) {
        if (bytes + packed.bytes > ENOUGH_BYTES) {
          left.push(photo);
          continue;
        }
        this.#jpeg ??= await loadJpeg();
        const data = await this.#jpeg(pixelsOf(patch, photo), photo, quality);
        this.#picture.take(patch, photo);
        const { x, y, width, height } = photo;
        tiles.push({ x, y, width, height, data });
        bytes += data.length;
        photoArea += width * height;
      }
    }
    // A frame without content would be a heartbeat: a black screen says at least one pixel.
    if (key && tiles.length === 0 && packed.size === 0) {
      await packed.add(this.#packer.pack(Uint32Array.of(0), 0, 1, ONE_PIXEL)!);
    }
    return { tiles, packed: await packed.end(), packedSize: packed.size, left, photoArea };
  }

  #beginAnew(): void {
    // Viewers begin a key frame with black, too.
    this.#picture.pixels.fill(0);
    this.#packer.reset();
    this.#deflate.reset();
  }

  /** Where the patch differs; what has only moved is put among the `moves`, where there are any. */
  #compare(patch: Patch, moves?: screen.Tile.$Properties[]): Difference | undefined {
    const difference = this.#picture.difference(patch);
    const move = difference && moves && findMove(this.#picture, difference);
    if (!move) return difference;
    this.#picture.move(move);
    const { fromX, fromY, ...to } = move;
    moves.push({ ...to, movedFrom: { x: fromX, y: fromY } });
    return this.#picture.difference(patch);
  }

  #pack(patch: Patch, cell: Rectangle): Uint8Array | undefined {
    const offset = (cell.y - patch.y) * patch.width + cell.x - patch.x;
    return this.#packer.pack(patch.pixels, offset, patch.width, cell);
  }
}

/** The packed part of a frame, deflated in portions. */
class PackedPart {
  readonly #deflate: DeflateStream;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #done: Uint8Array[] = [];
  /** Bytes so far, deflated. */
  bytes = 0;
  /** Bytes so far, as they were. */
  size = 0;

  constructor(deflate: DeflateStream) {
    this.#deflate = deflate;
  }

  async add(rectangle: Uint8Array): Promise<void> {
    this.#waiting.push(rectangle);
    this.size += rectangle.length;
    this.#waitingBytes += rectangle.length;
    if (this.#waitingBytes > PORTION_BYTES) await this.#flush();
  }

  /** The whole part; undefined where there is nothing. */
  async end(): Promise<Uint8Array | undefined> {
    if (this.#waiting.length > 0) await this.#flush();
    const whole = Buffer.concat(this.#done);
    // The reader puts the last empty block there again, as in RFC 7692.
    return whole.length > 0 ? whole.subarray(0, -EMPTY_BLOCK_BYTES) : undefined;
  }

  async #flush(): Promise<void> {
    const piece = await this.#deflate.deflate(Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#done.push(piece);
    this.bytes += piece.length;
  }
}
