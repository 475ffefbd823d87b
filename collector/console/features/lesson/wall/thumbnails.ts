/**
 * The wall's pictures, outside of React: a picture goes from the line to the tile's canvas and
 * wakes no component. A picture is drawn only while both the screens' line and the presence name
 * its log-on session for that PC; with any other session it is taken away at once.
 */

/** How the screens' line says a tile stands. */
export interface TilePicture {
  state: 'waiting' | 'starting' | 'running' | 'refused' | 'unreachable' | 'nobody';
  /** The session whose pictures may come. */
  sessionId: string | null;
  /** Why there is no picture; empty where there is one. */
  why: string;
  /** Whether a picture of that session is drawn. */
  drawn: boolean;
}

const waiting: TilePicture = { state: 'waiting', sessionId: null, why: '', drawn: false };

interface Kept {
  picture: TilePicture;
  /** The session that the presence names. */
  expected: string | null;
  bitmap: ImageBitmap | null;
  canvases: Set<HTMLCanvasElement>;
  watchers: Set<() => void>;
}

/** Makes a bitmap of an encoded picture. */
export type DecodePicture = (data: Uint8Array<ArrayBuffer>) => Promise<ImageBitmap>;

const decodeJpeg: DecodePicture = (data) =>
  createImageBitmap(new Blob([data], { type: 'image/jpeg' }));

/** See the top of this file. */
export class Thumbnails {
  readonly #decode: DecodePicture;
  readonly #kept = new Map<string, Kept>();

  constructor(decode: DecodePicture = decodeJpeg) {
    this.#decode = decode;
  }

  /** How a tile's picture stands; the same object until that changes. */
  pictureOf(deviceId: string): TilePicture {
    return this.#kept.get(deviceId)?.picture ?? waiting;
  }

  /** Calls back when `pictureOf` changes, which a further picture alone is not. */
  watch(deviceId: string, watcher: () => void): () => void {
    const { watchers } = this.#of(deviceId);
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }

  /** Draws the PC's pictures on a canvas, from the last one on. */
  attach(deviceId: string, canvas: HTMLCanvasElement): () => void {
    const kept = this.#of(deviceId);
    kept.canvases.add(canvas);
    if (kept.bitmap && mayShow(kept)) draw(canvas, kept.bitmap);
    return () => kept.canvases.delete(canvas);
  }

  /** The session that the presence names for a PC: no other's picture is shown. */
  expect(deviceId: string, sessionId: string | null): void {
    const kept = this.#of(deviceId);
    if (kept.expected === sessionId) return;
    kept.expected = sessionId;
    this.#settle(kept);
  }

  /** What the screens' line says of a tile. */
  setState(deviceId: string, next: Omit<TilePicture, 'drawn'>): void {
    const kept = this.#of(deviceId);
    const same = kept.picture.sessionId === next.sessionId && next.state === 'running';
    kept.picture = { ...next, drawn: same && kept.picture.drawn };
    this.#settle(kept);
    for (const watcher of kept.watchers) watcher();
  }

  /** Why no picture comes, though one may yet. */
  setFault(deviceId: string, why: string): void {
    const kept = this.#of(deviceId);
    kept.picture = { ...kept.picture, why };
    for (const watcher of kept.watchers) watcher();
  }

  /** Draws a picture; resolves once it is drawn or passed over. */
  async show(
    deviceId: string,
    sessionId: string,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<'shown' | 'passed-over'> {
    const kept = this.#of(deviceId);
    if (kept.picture.sessionId !== sessionId || !mayShow(kept)) return 'passed-over';
    let bitmap: ImageBitmap;
    try {
      bitmap = await this.#decode(data);
    } catch {
      return 'passed-over';
    }
    // The person at the PC may have changed while it was decoded.
    if (kept.picture.sessionId !== sessionId || !mayShow(kept)) {
      bitmap.close();
      return 'passed-over';
    }
    kept.bitmap?.close();
    kept.bitmap = bitmap;
    for (const canvas of kept.canvases) draw(canvas, bitmap);
    if (!kept.picture.drawn || kept.picture.why !== '') {
      kept.picture = { ...kept.picture, drawn: true, why: '' };
      for (const watcher of kept.watchers) watcher();
    }
    return 'shown';
  }

  /** Takes all pictures away: the line is lost for good, or the page is left. */
  clear(): void {
    for (const kept of this.#kept.values()) {
      kept.picture = waiting;
      this.#settle(kept);
      for (const watcher of kept.watchers) watcher();
    }
  }

  #of(deviceId: string): Kept {
    let kept = this.#kept.get(deviceId);
    if (!kept) {
      kept = {
        picture: waiting,
        expected: null,
        bitmap: null,
        canvases: new Set(),
        watchers: new Set(),
      };
      this.#kept.set(deviceId, kept);
    }
    return kept;
  }

  /** Takes away what may not be shown any more. */
  #settle(kept: Kept): void {
    if (kept.bitmap === null || (mayShow(kept) && kept.picture.drawn)) return;
    kept.bitmap.close();
    kept.bitmap = null;
    for (const canvas of kept.canvases) wipe(canvas);
    if (!kept.picture.drawn) return;
    kept.picture = { ...kept.picture, drawn: false };
    for (const watcher of kept.watchers) watcher();
  }
}

function mayShow({ picture, expected }: Kept): boolean {
  return (
    picture.state === 'running' && picture.sessionId !== null && picture.sessionId === expected
  );
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  // Setting a size wipes the canvas, so it is set only where it differs.
  if (canvas.width !== bitmap.width) canvas.width = bitmap.width;
  if (canvas.height !== bitmap.height) canvas.height = bitmap.height;
  canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
}

function wipe(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d', { alpha: false })?.clearRect(0, 0, canvas.width, canvas.height);
}
