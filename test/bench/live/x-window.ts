/** A window that a test draws in, by the X protocol. */
import { XConnection } from '../../../agent/session/capture/x11/x-connection.ts';

const Z_PIXMAP = 2;
const DEPTH = 24;
/** Largest request without an extension: 262,140 bytes with its header. */
const LARGEST_IMAGE_BYTES = 262_000;

/** An open window without a frame. */
export interface XWindow {
  /** Fills it with a colour, 0xRRGGBB. */
  fill(colour: number): void;
  /** Puts a picture of the window's size in it: blue, green, red and another byte a pixel. */
  put(picture: Buffer): void;
  close(): void;
}

/** Opens one on the display of the environment, above all others. */
export async function openXWindow(place: {
  x: number;
  y: number;
  width: number;
  height: number;
}): Promise<XWindow> {
  const connection = await XConnection.open({ propertyChanged() {}, windowClosed() {}, lost() {} });
  const { client, root } = connection;
  const { x, y, width, height } = place;
  const window = client.AllocID();
  const context = client.AllocID();
  client.CreateWindow(window, root, x, y, width, height, 0, 0, 0, 0, {
    overrideRedirect: true,
    backgroundPixel: 0,
  });
  client.MapWindow(window);
  client.CreateGC(context, window, { graphicsExposures: 0 });
  const rows = Math.floor(LARGEST_IMAGE_BYTES / (width * 4));
  return {
    fill(colour) {
      client.ChangeGC(context, { foreground: colour });
      client.PolyFillRectangle(window, context, [0, 0, width, height]);
    },
    put(picture) {
      for (let row = 0; row < height; row += rows) {
        const count = Math.min(rows, height - row);
        const part = picture.subarray(row * width * 4, (row + count) * width * 4);
        client.PutImage(Z_PIXMAP, window, context, width, count, 0, row, 0, DEPTH, part);
      }
    },
    close: () => connection.close(),
  };
}
