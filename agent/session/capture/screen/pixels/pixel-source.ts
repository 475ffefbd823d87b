/** Where pictures of the screen come from: pixels, and word of where they have changed. */

/** A rectangle, pixels; on the desktop unless something else is said. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A monitor's place on the desktop. */
export interface MonitorPlace extends Rectangle {
  /** From 1; stays with the monitor while the source is open. */
  readonly monitor: number;
  readonly primary: boolean;
}

/** Pixels of a rectangle, row by row. */
export interface Patch extends Rectangle {
  /** One number a pixel: 0x??RRGGBB; the highest byte means nothing. */
  readonly pixels: Uint32Array;
}

/** How the pointer looks. */
export interface PointerShape {
  readonly width: number;
  readonly height: number;
  /** The pixel that points. */
  readonly hotX: number;
  readonly hotY: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly rgba: Uint8Array;
}

/** The pointer, which is in no picture of the desktop. */
export interface Pointer {
  /** Place of the pixel that points, on the desktop. */
  readonly x: number;
  readonly y: number;
  /** The same object as long as it looks the same. */
  readonly shape: PointerShape;
}

/** Watches a part of the desktop for changes. */
export interface ChangeWatch {
  /**
   * Rectangles within the part in which something may have changed since the last call; the first
   * call gives the whole part. From then on `changed` is called again at the next change.
   */
  take(): Promise<Rectangle[]>;
  /** Ends it. */
  close(): void;
}

/** The desktop of the session. */
export interface PixelSource {
  /** Whether the system says what changes; else all of it is captured again and again. */
  readonly tellsChanges: boolean;
  /** Which monitors there are now, at least one. */
  monitors(): Promise<readonly MonitorPlace[]>;
  /** Sets who is told when monitors came, went, or have another size. */
  onMonitorsChanged(listener: () => void): void;
  /** Sets who is told that the source has failed for good and must be opened anew. */
  onLost(listener: (reason: string) => void): void;
  /** Watches a part; `changed` is called once, soon after a change, until `take` is called. */
  watch(part: Rectangle, changed: () => void): ChangeWatch;
  /**
   * Calls with the pointer as it is, and at each change, some 25 times a second at most. Not there
   * where nothing tells how it looks.
   *
   * @returns what ends it
   */
  watchPointer?(changed: (pointer: Pointer) => void): () => void;
  /**
   * Reads rectangles of the desktop, all at the same time if the system can do that.
   *
   * @param memory where the pixels are put if there is room for all of them
   * @throws AppError `screen-not-read`
   */
  read(rectangles: readonly Rectangle[], memory?: Uint32Array): Promise<Patch[]>;
  close(): void;
}

/** The part that two rectangles share; undefined where they share none. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The smallest rectangle around both. */
export function hull(a: Rectangle, b: Rectangle): Rectangle {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** Most rectangles read at once: each costs the system and this process some work of its own. */
const MOST_RECTANGLES = 16;

/**
 * Fewer rectangles around the same area: two are put together where that adds little, and any two
 * where there are too many.
 */
export function merged(rectangles: readonly Rectangle[]): Rectangle[] {
  const result: Rectangle[] = [];
  for (const rectangle of rectangles) {
    let next = rectangle;
    for (let index = 0; index < result.length; ) {
      const around = hull(result[index]!, next);
      if (area(around) <= (area(result[index]!) + area(next)) * 1.25) {
        next = around;
        result.splice(index, 1);
        index = 0;
      } else {
        index += 1;
      }
    }
    result.push(next);
    if (result.length > MOST_RECTANGLES) result.splice(0, 2, hull(result[0]!, result[1]!));
  }
  return result;
}

/** Its area, pixels. */
export function area({ width, height }: Rectangle): number {
  return width * height;
}

/** Patches for rectangles, one behind the other in memory: in what is given, if there is room. */
export function patchesIn(rectangles: readonly Rectangle[], memory?: Uint32Array): Patch[] {
  const size = rectangles.reduce((sum, one) => sum + area(one), 0);
  const pixels = memory && memory.length >= size ? memory : new Uint32Array(size);
  let end = 0;
  return rectangles.map((rectangle) => {
    const start = end;
    end += area(rectangle);
    return { ...rectangle, pixels: pixels.subarray(start, end) };
  });
}
