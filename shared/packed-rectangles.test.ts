import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RectanglePacker, RectangleUnpacker } from './packed-rectangles.ts';

const size = { width: 64, height: 48 };

/** The picture of a canvas for pixels 0xRRGGBB. */
function onCanvas(pixels: readonly number[]): number[] {
  return pixels.map(
    (pixel) =>
      (0xff00_0000 | ((pixel & 0xff) << 16) | (pixel & 0xff00) | ((pixel >> 16) & 0xff)) >>> 0,
  );
}

const rectangles = fc
  .record({
    x: fc.nat(40),
    y: fc.nat(30),
    width: fc.integer({ min: 1, max: 24 }),
    height: fc.integer({ min: 1, max: 18 }),
  })
  .chain((at) =>
    fc.record({
      at: fc.constant(at),
      colours: fc.integer({ min: 1, max: 400 }),
      seed: fc.nat(0xff_ffff),
    }),
  );

describe('packed rectangles', () => {
  it('come out as they went in, whatever came before them', () => {
    fc.assert(
      fc.property(fc.array(rectangles, { minLength: 1, maxLength: 8 }), (all) => {
        const packer = new RectanglePacker();
        const unpacker = new RectangleUnpacker();
        for (const { at, colours, seed } of all) {
          const count = at.width * at.height;
          const pixels = Array.from(
            { length: count },
            (_, index) => Math.imul((index * 7919) % colours, seed | 1) & 0xff_ffff,
          );
          const packed = packer.pack(Uint32Array.from(pixels), 0, at.width, at);
          if (new Set(pixels).size > 256) {
            expect(packed).toBeUndefined();
            continue;
          }
          const [found] = [...unpacker.unpack(packed!, size)];
          expect(found).toMatchObject(at);
          expect([...found!.pixels]).toEqual(onCanvas(pixels));
        }
      }),
    );
  });

  it('tell a colour once', () => {
    const packer = new RectanglePacker();
    const pixels = Uint32Array.from([0x11_2233, 0x44_5566, 0x11_2233, 0x11_2233]);
    const at = { x: 0, y: 0, width: 2, height: 2 };
    const first = packer.pack(pixels, 0, 2, at)!;
    const again = packer.pack(pixels, 0, 2, at)!;
    expect([first.length, again.length]).toEqual([10 + 6 + 4, 10 + 4]);
  });

  it('take a part out of wider rows, and leave the highest byte aside', () => {
    const packer = new RectanglePacker();
    const rows = Uint32Array.from([1, 2, 3, 4, 0xff00_0006, 0xaa00_0007, 8, 9, 10]);
    const packed = packer.pack(rows, 4, 3, { x: 5, y: 6, width: 2, height: 1 })!;
    const [found] = [...new RectangleUnpacker().unpack(packed, size)];
    expect([...found!.pixels]).toEqual(onCanvas([6, 7]));
  });

  it('are refused where they lie outside, are cut off, or name a colour that was not told', () => {
    const packed = new RectanglePacker().pack(Uint32Array.from([1, 2]), 0, 2, {
      ...{ x: 60, y: 40, width: 2, height: 1 },
    })!;
    const unpack = (bytes: Uint8Array, within = size) => [
      ...new RectangleUnpacker().unpack(bytes, within),
    ];
    expect(unpack(packed)).toHaveLength(1);
    expect(() => unpack(packed, { width: 61, height: 48 })).toThrow(RangeError);
    for (let length = 1; length < packed.length; length += 1) {
      expect(() => unpack(packed.subarray(0, length))).toThrow(RangeError);
    }
    const wrongColour = Uint8Array.from(packed);
    wrongColour[packed.length - 1] = 2;
    expect(() => unpack(wrongColour)).toThrow(RangeError);
  });
});
