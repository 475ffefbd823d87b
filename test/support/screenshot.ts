/** Pictures of a test display, as a person would see it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Callback, XClient } from 'x11';
import x11 from 'x11';
import type { Display } from './display.ts';

const Z_PIXMAP = 2;
const ALL_PLANES = 0xffffffff;

interface Screen {
  root: number;
  pixel_width: number;
  pixel_height: number;
}

/** The part of the client that nobody else uses, and so is not in its types. */
interface ImageClient extends Omit<XClient, 'GetImage'> {
  GetImage(
    format: number,
    drawable: number,
    x: number,
    y: number,
    width: number,
    height: number,
    planeMask: number,
    callback: Callback<{ data: Buffer }>,
  ): void;
}

/** Saves a picture of the whole display as `artifacts/NAME.png`, and returns its path. */
export async function saveScreenshot({ display }: Display, name: string): Promise<string> {
  const folder = join(import.meta.dirname, '../../artifacts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  const { pixels, width, height } = await readScreen(display);
  writeFileSync(path, png(pixels, width, height));
  return path;
}

/** How many pixels of the display have exactly this colour, for example `0x0d5a3d`. */
export async function countPixels({ display }: Display, colour: number): Promise<number> {
  const { pixels } = await readScreen(display);
  let count = 0;
  for (let offset = 0; offset < pixels.length; offset += 4) {
    if ((pixels.readUInt32LE(offset) & 0xffffff) === colour) count += 1;
  }
  return count;
}

/** The colours of a display, as red, green and blue. */
export async function readPixels({
  display,
}: Display): Promise<{ at(x: number, y: number): [number, number, number] }> {
  const { pixels, width } = await readScreen(display);
  return {
    at(x, y) {
      const offset = (y * width + x) * 4;
      return [pixels[offset + 2]!, pixels[offset + 1]!, pixels[offset]!];
    },
  };
}

/** Pixels in blue, green, red and one unused byte each, row by row from the top. */
interface Picture {
  pixels: Buffer;
  width: number;
  height: number;
}

function readScreen(display: string): Promise<Picture> {
  return new Promise((resolve, reject) => {
    const options = { display, shm: false, disableBigRequests: false };
    x11.createClient(options, (error, connected) => {
      if (error) return reject(error);
      const client = connected.client as ImageClient;
      const screen = connected.screen[0] as Screen;
      const { root, pixel_width: width, pixel_height: height } = screen;
      client.GetImage(Z_PIXMAP, root, 0, 0, width, height, ALL_PLANES, (failure, image) => {
        client.terminate();
        if (failure) reject(failure);
        else resolve({ pixels: image.data, width, height });
        return true;
      });
    });
  });
}

/** PNG (ISO/IEC 15948) of a picture. */
function png(pixels: Buffer, width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    rows[to++] = 0; // no filter
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
      rows[to++] = pixels[from + 2]!;
      rows[to++] = pixels[from + 1]!;
      rows[to++] = pixels[from]!;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, red-green-blue
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
