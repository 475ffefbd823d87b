/**
 * Pixels of an X display. The server says where something has changed (DAMAGE), so that nothing is
 * read while nothing does, and puts the pixels asked for into shared memory (MIT-SHM); where that
 * cannot be shared, they come through the connection.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import type { DamageEvent, DamageExtension, FixesExtension, SharedMemoryExtension } from 'x11';
import { ask, XConnection } from '../../x11/x-connection.ts';
import {
  area,
  type ChangeWatch,
  hull,
  intersection,
  type MonitorPlace,
  merged,
  type Patch,
  type PixelSource,
  type Pointer,
  patchesIn,
  type Rectangle,
} from './pixel-source.ts';
import { createSharedMemory, type SharedMemory } from './shared-memory.ts';
import { X11Monitors } from './x11-monitors.ts';
import { X11Pointer } from './x11-pointer.ts';

/** X.h: whole pixels in a row, and all their bits. */
const Z_PIXMAP = 2;
const ALL_PLANES = 0xffff_ffff;
const NO_REGION = 0;
const BYTES_PER_PIXEL = 4;
/** Within so few pixels it is not worth a question to the server which of them have changed. */
const SMALL_AREA = 20_000;

/**
 * Connects to the display of the environment.
 *
 * @throws AppError `no-x-display`, `screen-not-read`
 */
export async function openX11Pixels(logger: Logger): Promise<PixelSource> {
  let pixels: X11Pixels | undefined;
  const connection = await XConnection.open({
    propertyChanged() {},
    windowClosed() {},
    other: (event) => {
      if (event.name === 'DamageNotify') pixels?.damaged(event as DamageEvent);
      const isScreen = event.name === 'ConfigureNotify' && event.wid === connection.root;
      if (isScreen || event.name === 'RRScreenChangeNotify') pixels?.rearranged();
      if (event.name === 'RawMotion') pixels?.pointer.moved();
      if (event.name === 'CursorNotify') pixels?.pointer.shapeChanged();
    },
    lost: (reason) => pixels?.lost(reason),
  });
  const [damage, fixes] = await Promise.all([
    connection.extension('damage'),
    connection.extension('fixes'),
  ]);
  const { depth } = (await ask<{ depth: number }>((answer) =>
    connection.client.GetGeometry(connection.root, answer),
  )) ?? { depth: 0 };
  if (!damage || !fixes || depth < 24) {
    connection.close();
    throw new AppError(
      'screen-not-read',
      damage && fixes
        ? `This display has ${depth} bits a pixel; at least 24 are needed.`
        : 'This X server does not say what changes on the screen (DAMAGE, XFIXES).',
    );
  }
  connection.watch(connection.root);
  const monitors = await X11Monitors.open(connection);
  const input = await connection.extension('xinput');
  const pointer = new X11Pointer(connection, fixes, input);
  pixels = new X11Pixels(connection, { damage, fixes }, { monitors, pointer }, logger);
  return pixels;
}

class X11Pixels implements PixelSource {
  readonly tellsChanges = true;
  readonly pointer: X11Pointer;
  readonly #connection: XConnection;
  readonly #extensions: { damage: DamageExtension; fixes: FixesExtension };
  readonly #monitors: X11Monitors;
  readonly #logger: Logger;
  readonly #damaged = new Map<number, (area: Rectangle) => void>();
  /** Null where none can be shared. */
  #shared: Shared | null | undefined;
  #reading: Promise<Patch[]> | undefined;
  #closed = false;
  #monitorsChanged = () => {};
  #lost = (_reason: string) => {};

  constructor(
    connection: XConnection,
    extensions: { damage: DamageExtension; fixes: FixesExtension },
    { monitors, pointer }: { monitors: X11Monitors; pointer: X11Pointer },
    logger: Logger,
  ) {
    this.#connection = connection;
    this.#extensions = extensions;
    this.#monitors = monitors;
    this.pointer = pointer;
    this.#logger = logger;
  }

  monitors(): Promise<MonitorPlace[]> {
    return this.#monitors.read();
  }

  onMonitorsChanged(listener: () => void): void {
    this.#monitorsChanged = listener;
  }

  onLost(listener: (reason: string) => void): void {
    this.#lost = listener;
  }

  watch(part: Rectangle, changed: () => void): ChangeWatch {
    const { client, root } = this.#connection;
    const { damage: damages, fixes } = this.#extensions;
    const region = client.AllocID();
    const damage = client.AllocID();
    fixes.CreateRegion(region, []);
    damages.Create(damage, root, damages.ReportLevel.BoundingBox);
    /** All that is not taken yet lies within. */
    let around: Rectangle | undefined = part;
    let first = true;
    this.#damaged.set(damage, (damaged) => {
      const told = around !== undefined;
      around = told ? hull(around!, damaged) : damaged;
      if (!told) changed();
    });
    return {
      take: async () => {
        const within = around && intersection(around, part);
        around = undefined;
        // What changes from now on is told anew, also within what is read next.
        if (first || !within || area(within) < SMALL_AREA) {
          damages.Subtract(damage, NO_REGION, NO_REGION);
          first = false;
          return within ? [within] : [];
        }
        damages.Subtract(damage, NO_REGION, region);
        const fetched = await ask<{ rectangles: Rectangle[] }>((answer) =>
          fixes.FetchRegion(region, answer),
        );
        return merged((fetched?.rectangles ?? []).flatMap((one) => intersection(one, part) ?? []));
      },
      close: () => {
        if (!this.#damaged.delete(damage)) return;
        damages.Destroy(damage);
        fixes.DestroyRegion(region);
        client.ReleaseID(damage);
        client.ReleaseID(region);
      },
    };
  }

  watchPointer(changed: (pointer: Pointer) => void): () => void {
    return this.pointer.watch(changed);
  }

  /** One reading after another: all of them share one piece of memory. */
  async read(rectangles: readonly Rectangle[], memory?: Uint32Array): Promise<Patch[]> {
    while (this.#reading) await this.#reading.catch(() => {});
    this.#reading = this.#read(patchesIn(rectangles, memory));
    try {
      return await this.#reading;
    } finally {
      this.#reading = undefined;
    }
  }

  close(): void {
    this.pointer.close();
    this.#damaged.clear();
    this.#closed = true;
    this.#shared?.memory.close();
    this.#connection.close();
  }

  damaged({ damage, area: { x, y, w, h } }: DamageEvent): void {
    this.#damaged.get(damage)?.({ x, y, width: w, height: h });
  }

  rearranged(): void {
    this.#monitorsChanged();
  }

  lost(reason: string): void {
    this.pointer.close();
    this.#damaged.clear();
    this.#lost(reason);
  }

  async #read(patches: Patch[]): Promise<Patch[]> {
    const pixels = patches.reduce((sum, patch) => sum + area(patch), 0);
    const bytes = pixels * BYTES_PER_PIXEL;
    if (this.#shared === undefined || (this.#shared && this.#shared.bytes < bytes)) {
      await this.#share(bytes);
    }
    const read = await (this.#shared
      ? this.#readShared(patches, this.#shared)
      : this.#readPlain(patches));
    if (!read) {
      throw new AppError('screen-not-read', 'The X server did not give the screen’s pixels.');
    }
    return patches;
  }

  async #readShared(
    patches: readonly Patch[],
    { extension, segment, memory }: Shared,
  ): Promise<boolean> {
    const { root } = this.#connection;
    let end = 0;
    const answers = await Promise.all(
      patches.map(({ x, y, width, height, pixels }) => {
        const offset = end;
        end += pixels.byteLength;
        return ask<{ size: number }>((answer) =>
          // biome-ignore format: one request
          extension.GetImage(root, x, y, width, height, ALL_PLANES, Z_PIXMAP, segment, offset, answer),
        );
      }),
    );
    if (answers.includes(undefined)) return false;
    let offset = 0;
    return patches.every(({ pixels: { buffer, byteOffset, byteLength } }) => {
      offset += byteLength;
      return memory.copy(new Uint8Array(buffer, byteOffset, byteLength), offset - byteLength);
    });
  }

  async #readPlain(patches: readonly Patch[]): Promise<boolean> {
    const { client, root } = this.#connection;
    for (const { x, y, width, height, pixels } of patches) {
      const image = await ask<{ data: Buffer }>((answer) =>
        client.GetImage(Z_PIXMAP, root, x, y, width, height, ALL_PLANES, answer),
      );
      if (!image) return false;
      const { buffer, byteOffset, byteLength } = pixels;
      new Uint8Array(buffer, byteOffset, byteLength).set(image.data.subarray(0, byteLength));
    }
    return true;
  }

  /** Shares memory for at least so many bytes, if that can be. */
  async #share(bytes: number): Promise<void> {
    this.#shared?.extension.Detach(this.#shared.segment);
    this.#shared?.memory.close();
    this.#shared = null;
    try {
      const { width, height } = await this.#size();
      this.#shared = await this.#attach(Math.max(bytes, width * height * BYTES_PER_PIXEL));
    } catch (error) {
      this.#logger.warn({ reason: messageOf(error) }, 'pixels come through the X connection');
    }
  }

  async #attach(bytes: number): Promise<Shared | null> {
    const extension = await this.#connection.extension('shm');
    if (!extension || this.#closed) return null;
    const memory = await createSharedMemory(bytes);
    const segment = this.#connection.client.AllocID();
    const attached = await new Promise<boolean>((resolve) => {
      extension.Attach(segment, memory.id, false, (error) => {
        resolve(!error);
        return true;
      });
    });
    if (attached && !this.#closed) return { extension, segment, memory, bytes };
    memory.close();
    return null;
  }

  async #size(): Promise<{ width: number; height: number }> {
    const { client, root } = this.#connection;
    const size = await ask<{ width: number; height: number }>((answer) =>
      client.GetGeometry(root, answer),
    );
    return { width: size?.width ?? 0, height: size?.height ?? 0 };
  }
}

/** Memory that the server writes pixels to. */
interface Shared {
  readonly extension: SharedMemoryExtension;
  readonly segment: number;
  readonly memory: SharedMemory;
  readonly bytes: number;
}
