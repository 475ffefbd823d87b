import { describe, expect, it } from 'vitest';
import type { Patch } from '../pixels/pixel-source.ts';
import { DrawnPicture } from '../testing/drawn-picture.ts';
import { type EncodedTiles, TileEncoder } from './tile-encoder.ts';

const WIDTH = 400;
const HEIGHT = 300;
const openEncoder = () => new TileEncoder(WIDTH, HEIGHT);

/** A page of lines that all differ, as a text does, scrolled down by so many pixels. */
function page(scrolled = 0): Patch {
  const pixels = new Uint32Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const ink = mixed((y + scrolled) * 409 + (x >> 2)) % 4 === 0;
      pixels[y * WIDTH + x] = ink ? 0x20_2020 : 0xff_fff0;
    }
  }
  return { x: 0, y: 0, width: WIDTH, height: HEIGHT, pixels };
}

/** A number that looks random. */
function mixed(seed: number): number {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function cut(whole: Patch, x: number, y: number, width: number, height: number): Patch {
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * WIDTH + x;
    pixels.set(whole.pixels.subarray(from, from + width), row * width);
  }
  return { x, y, width, height, pixels };
}

/** Greatest difference of a channel between what is seen and what is there. */
function worst(viewer: DrawnPicture, { pixels }: Patch): number {
  let most = 0;
  for (const [index, pixel] of pixels.entries()) {
    for (const shift of [0, 8, 16]) {
      const seen = (viewer.pixels[index]! >> shift) & 0xff;
      most = Math.max(most, Math.abs(seen - ((pixel >> shift) & 0xff)));
    }
  }
  return most;
}

const sizeOf = ({ tiles, packed }: EncodedTiles) =>
  (packed?.length ?? 0) + tiles.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);

describe('encoding what has changed', () => {
  it('a page of text arrives exactly', async () => {
    const [encoder, viewer] = [openEncoder(), new DrawnPicture(WIDTH, HEIGHT)];
    const frame = await encoder.encode([page()], { key: true, quality: 80 });
    await viewer.draw(frame, true);
    expect(worst(viewer, page())).toBe(0);
    expect(frame).toMatchObject({ left: [], photoArea: 0, tiles: [] });
  });

  it('a black screen is a picture, too', async () => {
    const black = { ...page(), pixels: new Uint32Array(WIDTH * HEIGHT) };
    const frame = await openEncoder().encode([black], { key: true, quality: 80 });
    expect(frame.packedSize).toBeGreaterThan(0);
  });

  it('what has not changed costs nothing', async () => {
    const encoder = openEncoder();
    await encoder.encode([page()], { key: true, quality: 80 });
    const again = await encoder.encode([page()], { key: false, quality: 80 });
    expect(again).toEqual({ tiles: [], packed: undefined, packedSize: 0, left: [], photoArea: 0 });
  });

  it('a letter that was typed before costs next to nothing', async () => {
    const [encoder, viewer] = [openEncoder(), new DrawnPicture(WIDTH, HEIGHT)];
    const whole = page();
    await viewer.draw(await encoder.encode([whole], { key: true, quality: 80 }), true);
    const sizes: number[] = [];
    for (const x of [40, 120]) {
      // A bow of ten by sixteen pixels, in grey.
      for (let index = 0; index < 160; index += 1) {
        const [row, column] = [index >> 4, index & 15];
        whole.pixels[(100 + row) * WIDTH + x + column] = ((row * row + column) % 16) * 0x11_1111;
      }
      const letter = cut(whole, x, 100, 16, 10);
      const frame = await encoder.encode([letter], { key: false, quality: 80 });
      await viewer.draw(frame, false);
      sizes.push(sizeOf(frame));
    }
    expect(worst(viewer, whole)).toBe(0);
    expect(sizes[0]).toBeLessThan(200);
    expect(sizes[1]).toBeLessThan(sizes[0]! / 3);
  });

  it.each([
    ['down', 40],
    ['up', -56],
  ])('scrolling %s moves what was there and encodes what came into sight', async (_where, by) => {
    const [encoder, viewer] = [openEncoder(), new DrawnPicture(WIDTH, HEIGHT)];
    const first = await encoder.encode([page(100)], { key: true, quality: 80 });
    await viewer.draw(first, true);
    const scrolled = await encoder.encode([page(100 + by)], { key: false, quality: 80 });
    await viewer.draw(scrolled, false);
    expect(worst(viewer, page(100 + by))).toBe(0);
    expect(scrolled.tiles).toHaveLength(1);
    expect(scrolled.tiles[0]!.movedFrom).toBeTruthy();
    expect(sizeOf(scrolled)).toBeLessThan(sizeOf(first) / 3);
  });

  it('a photograph goes as JPEG, in pieces that fit a frame; the rest goes with the next', async () => {
    const [encoder, viewer] = [openEncoder(), new DrawnPicture(WIDTH, HEIGHT)];
    const smooth = page();
    for (const [index] of smooth.pixels.entries()) {
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
      smooth.pixels[index] =
        (Math.round(120 + 90 * Math.sin(x / 9)) << 16) |
        (Math.round(120 + 90 * Math.cos(y / 7)) << 8) |
        Math.round(120 + 90 * Math.sin((x + y) / 5));
    }
    const frame = await encoder.encode([smooth], { key: true, quality: 90 });
    await viewer.draw(frame, true);
    expect(frame.photoArea).toBeGreaterThan(WIDTH * HEIGHT * 0.9);
    expect(worst(viewer, smooth)).toBeLessThan(40);
  });

  it('several patches, moved and not, stay in step for a long while', async () => {
    const [encoder, viewer] = [openEncoder(), new DrawnPicture(WIDTH, HEIGHT)];
    let now = page();
    await viewer.draw(await encoder.encode([now], { key: true, quality: 80 }), true);
    for (let step = 1; step < 20; step += 1) {
      const next = step % 3 === 0 ? page(step * 11) : page((step - (step % 3)) * 11);
      for (let index = 0; index < 900; index += 1) {
        next.pixels[(((index / 30) | 0) + step * 9) * WIDTH + (index % 30) + step * 17] = step;
      }
      now = next;
      const halves = [cut(now, 0, 0, 400, 170), cut(now, 0, 170, 400, 130)];
      const key = step === 10;
      await viewer.draw(await encoder.encode(halves, { key, quality: 80 }), key);
      expect(worst(viewer, now)).toBe(0);
    }
  });
});
