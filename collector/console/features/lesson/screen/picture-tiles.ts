/** Draws frames of SCREEN_CODEC_TILES, and whole JPEG pictures. */
import type { screen } from '@lapwing/proto';
import { RectangleUnpacker } from '@lapwing/shared/packed-rectangles';
import { Inflater } from './inflater.ts';
import type { Frame, Painter } from './picture-painter.ts';

/** Makes the painter. All that is asynchronous comes first, so that a frame appears at once. */
export function createTilePainter(context: CanvasRenderingContext2D): Painter {
  const unpacker = new RectangleUnpacker();
  let inflater: Inflater | undefined;

  async function paint(frame: Frame): Promise<boolean> {
    const size = { width: frame.width ?? 0, height: frame.height ?? 0 };
    const tiles = frame.tiles ?? [];
    if (frame.key) beginAnew();
    if (frame.packedSize && frame.packedSize > size.width * size.height * 2 + 65_536) return false;
    const [whole, bitmaps, packed] = await Promise.all([
      frame.data?.length ? bitmapOf(frame.data) : undefined,
      Promise.all(tiles.map((tile) => (tile.data?.length ? bitmapOf(tile.data) : undefined))),
      frame.packed?.length ? inflater?.inflate(frame.packed, frame.packedSize ?? 0) : undefined,
    ]);
    if (frame.key) context.fillRect(0, 0, size.width, size.height);
    if (whole) context.drawImage(whole, 0, 0);
    for (const [index, tile] of tiles.entries()) drawTile(tile, bitmaps[index]);
    for (const bitmap of [whole, ...bitmaps]) bitmap?.close();
    if (packed) {
      for (const { x, y, width, height, pixels } of unpacker.unpack(packed, size)) {
        const bytes = new Uint8ClampedArray(pixels.buffer as ArrayBuffer);
        context.putImageData(new ImageData(bytes, width, height), x, y);
      }
    }
    return true;
  }

  function beginAnew(): void {
    context.fillStyle = '#000';
    unpacker.reset();
    inflater?.close();
    inflater = new Inflater();
  }

  function drawTile(tile: screen.Tile.$Properties, bitmap: ImageBitmap | undefined): void {
    const [x, y, width, height] = [tile.x ?? 0, tile.y ?? 0, tile.width ?? 0, tile.height ?? 0];
    const from = tile.movedFrom;
    if (bitmap) {
      context.drawImage(bitmap, x, y);
    } else if (from) {
      const [left, top] = [from.x ?? 0, from.y ?? 0];
      context.drawImage(context.canvas, left, top, width, height, x, y, width, height);
    }
  }

  return { paint, close: () => inflater?.close() };
}

function bitmapOf(data: Uint8Array): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([data as Uint8Array<ArrayBuffer>]));
}
