/**
 * Draws the pupil's pointer on a canvas of its own above the picture: it is not in the picture, so
 * that a mouse that moves costs some bytes and no drawing.
 */
import type { screen } from '@lapwing/proto';
import { Inflater } from './inflater.ts';

const LARGEST_SIDE = 128;

/** How it looks, ready to be drawn. */
interface Shape {
  readonly image: OffscreenCanvas;
  readonly hotX: number;
  readonly hotY: number;
}

/** A pointer above a picture. */
export class PicturePointer {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #place: { x: number; y: number } | undefined;
  #shape: Shape | undefined;
  /** Pixels of the picture for one of the monitor. */
  #scale = 1;
  #shapes = 0;

  /** @param canvas lies exactly above the picture's, and takes its size */
  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
  }

  /** The picture has this size, and shows a monitor of that width. */
  resize({ width, height }: { width: number; height: number }, monitorWidth: number): void {
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#scale = monitorWidth > 0 ? width / monitorWidth : 1;
    this.#draw();
  }

  /** It is there now, and looks so if that is told. */
  show({ here, x, y, shape }: screen.ScreenPointer.$Properties): void {
    this.#place = here ? { x: x ?? 0, y: y ?? 0 } : undefined;
    this.#draw();
    if (shape) void this.#take(shape);
  }

  /** The picture has it in itself, or it is not known. */
  hide(): void {
    this.#place = undefined;
    this.#draw();
  }

  async #take(shape: screen.PointerShape.$Properties): Promise<void> {
    this.#shapes += 1;
    const number = this.#shapes;
    // What does not inflate is not drawn.
    const made = await imageOf(shape).catch(() => undefined);
    if (number !== this.#shapes) return;
    this.#shape = made;
    this.#draw();
  }

  #draw(): void {
    const context = this.#context;
    if (!context) return;
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (!this.#place || !this.#shape) return;
    const { image, hotX, hotY } = this.#shape;
    const scale = this.#scale;
    const [left, top] = [this.#place.x - hotX, this.#place.y - hotY];
    const [width, height] = [image.width * scale, image.height * scale];
    context.drawImage(image, left * scale, top * scale, width, height);
  }
}

async function imageOf(shape: screen.PointerShape.$Properties): Promise<Shape | undefined> {
  const { width = 0, height = 0, hotX = 0, hotY = 0, pixels } = shape;
  const sides = [width ?? 0, height ?? 0];
  if (!pixels || sides.some((side) => side < 1 || side > LARGEST_SIDE)) return undefined;
  const [columns, rows] = sides as [number, number];
  const inflater = new Inflater();
  try {
    const bytes = await inflater.inflate(pixels, columns * rows * 4);
    const image = new OffscreenCanvas(columns, rows);
    const rgba = new Uint8ClampedArray(bytes.buffer as ArrayBuffer);
    image.getContext('2d')?.putImageData(new ImageData(rgba, columns, rows), 0, 0);
    return { image, hotX: hotX ?? 0, hotY: hotY ?? 0 };
  } finally {
    inflater.close();
  }
}
