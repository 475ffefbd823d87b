/**
 * Changed rectangles of a screen that have few colours, such as text: `ScreenFrame.packed`, once
 * inflated. A colour is told once, and is a number from then on; so the same letters are the same
 * bytes whenever they are typed, which deflate makes the most of.
 *
 * One rectangle after another, numbers little-endian:
 *
 * ```text
 * u16 x, u16 y, u16 width, u16 height
 * u16 n        colours that are added to the table; with bit 15 the table is emptied first
 * n × 3 bytes  red, green, blue
 * width × height bytes, row by row: which colour of the table; left out where bit 14 of n is set,
 *              and the whole rectangle has one colour, whose number is then in one byte
 * ```
 *
 * The table holds at most 256 colours and is empty before a key frame.
 */

const HEADER_BYTES = 10;
const EMPTY_FIRST = 0x8000;
const ONE_COLOUR = 0x4000;
/** Colours that the table holds. */
export const MOST_COLOURS = 256;
/** Slots of the hash table of colours: a power of two, sparse enough to find a free one soon. */
const SLOTS = 1024;

/** A rectangle of the picture with its pixels, row by row. */
export interface PixelRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** One number a pixel. */
  readonly pixels: Uint32Array;
}

/** Packs rectangles; the colours it has told are remembered from frame to frame. */
export class RectanglePacker {
  readonly #slotColours = new Int32Array(SLOTS).fill(-1);
  readonly #slotNumbers = new Uint8Array(SLOTS);
  #count = 0;
  /** The table was emptied, and no rectangle has told so yet. */
  #emptied = false;

  /** Forgets all colours: before a key frame. */
  reset(): void {
    this.#slotColours.fill(-1);
    this.#count = 0;
    this.#emptied = false;
  }

  /**
   * Packs a part of some pixels.
   *
   * @param from pixels 0x??RRGGBB, rows of `stride`
   * @param offset index of the part's first pixel
   * @param at where in the picture the part is
   * @returns undefined where it has more than MOST_COLOURS colours
   */
  pack(
    from: Uint32Array,
    offset: number,
    stride: number,
    at: { x: number; y: number; width: number; height: number },
  ): Uint8Array | undefined {
    return (
      this.#pack(from, offset, stride, at, false) ?? this.#pack(from, offset, stride, at, true)
    );
  }

  #pack(
    from: Uint32Array,
    offset: number,
    stride: number,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
    emptyFirst: boolean,
  ): Uint8Array | undefined {
    if (emptyFirst) {
      this.reset();
      this.#emptied = true;
    }
    const before = this.#count;
    const numbers = new Uint8Array(width * height);
    let last = -1;
    let number = 0;
    let runs = 0;
    const added: number[] = [];
    for (let row = 0, to = 0; row < height; row += 1) {
      for (let index = offset + row * stride, end = index + width; index < end; index += 1) {
        const colour = from[index]! & 0xff_ffff;
        if (colour !== last) {
          last = colour;
          runs += 1;
          number = this.#numberOf(colour, added);
          if (number < 0) {
            this.#forget(added, before);
            return undefined;
          }
        }
        numbers[to++] = number;
      }
    }
    const body = runs === 1 ? numbers.subarray(0, 1) : numbers;
    const packed = new Uint8Array(HEADER_BYTES + added.length * 3 + body.length);
    const view = new DataView(packed.buffer);
    const flags = (this.#emptied ? EMPTY_FIRST : 0) | (runs === 1 ? ONE_COLOUR : 0);
    for (const [index, value] of [x, y, width, height, added.length | flags].entries()) {
      view.setUint16(index * 2, value, true);
    }
    for (const [index, colour] of added.entries()) {
      packed[HEADER_BYTES + index * 3] = colour >> 16;
      packed[HEADER_BYTES + index * 3 + 1] = colour >> 8;
      packed[HEADER_BYTES + index * 3 + 2] = colour;
    }
    this.#emptied = false;
    packed.set(body, HEADER_BYTES + added.length * 3);
    return packed;
  }

  /** The colour's number, which is added where it is new; -1 where there is no room. */
  #numberOf(colour: number, added: number[]): number {
    let slot = slotOf(colour);
    for (; this.#slotColours[slot] !== colour; slot = (slot + 1) % SLOTS) {
      if (this.#slotColours[slot] !== -1) continue;
      if (this.#count === MOST_COLOURS) return -1;
      this.#slotColours[slot] = colour;
      this.#slotNumbers[slot] = this.#count;
      this.#count += 1;
      added.push(colour);
      break;
    }
    return this.#slotNumbers[slot]!;
  }

  /** Takes back what was added last, newest first, so that no chain of slots is cut. */
  #forget(added: readonly number[], count: number): void {
    for (const colour of added.toReversed()) {
      let slot = slotOf(colour);
      while (this.#slotColours[slot] !== colour) slot = (slot + 1) % SLOTS;
      this.#slotColours[slot] = -1;
    }
    this.#count = count;
  }
}

/** Unpacks what a RectanglePacker has packed. */
export class RectangleUnpacker {
  readonly #colours = new Uint32Array(MOST_COLOURS);
  #count = 0;

  /** Forgets all colours: before a key frame. */
  reset(): void {
    this.#count = 0;
  }

  /**
   * The rectangles of a frame, with pixels as a canvas has them: bytes red, green, blue, opaque.
   *
   * @throws RangeError where the bytes are not packed rectangles within a picture of this size
   */
  *unpack(bytes: Uint8Array, size: { width: number; height: number }): Generator<PixelRectangle> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; ) {
      const [x, y, width, height, word] = [0, 2, 4, 6, 8].map((index) =>
        view.getUint16(at + index, true),
      ) as [number, number, number, number, number];
      const fits = width > 0 && height > 0 && x + width <= size.width && y + height <= size.height;
      if (!fits) throw new RangeError('A packed rectangle is not within the picture.');
      at = this.#readColours(view, at + HEADER_BYTES, word);
      const pixels = new Uint32Array(width * height);
      if (word & ONE_COLOUR) {
        pixels.fill(this.#colour(view.getUint8(at)));
        at += 1;
      } else {
        if (at + pixels.length > bytes.length) throw new RangeError('Packed pixels are missing.');
        for (let index = 0; index < pixels.length; index += 1) {
          pixels[index] = this.#colour(bytes[at + index]!);
        }
        at += pixels.length;
      }
      yield { x, y, width, height, pixels };
    }
  }

  #readColours(view: DataView, start: number, word: number): number {
    if (word & EMPTY_FIRST) this.#count = 0;
    const end = start + (word & 0x3fff) * 3;
    if ((word & 0x3fff) + this.#count > MOST_COLOURS) throw new RangeError('Too many colours.');
    for (let at = start; at < end; at += 3) {
      const [red, green, blue] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
      this.#colours[this.#count] = (0xff00_0000 | (blue << 16) | (green << 8) | red) >>> 0;
      this.#count += 1;
    }
    return end;
  }

  #colour(number: number): number {
    if (number >= this.#count)
      throw new RangeError('A packed pixel has a colour that was not told.');
    return this.#colours[number]!;
  }
}

function slotOf(colour: number): number {
  return (Math.imul(colour, 0x9e37_79b1) >>> 22) % SLOTS;
}
