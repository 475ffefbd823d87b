/**
 * The pointer of an X display. A mouse makes up to 1,000 motions a second, each of which would wake
 * this process: so the first one (XInput 2) begins a look every PERIOD_MS, until the pointer has stood
 * still for a while.
 */
import type { CursorImage, FixesExtension, InputExtension } from 'x11';
import { ask, type XConnection } from '../../x11/x-connection.ts';
import type { Pointer, PointerShape } from './pixel-source.ts';

const PERIOD_MS = 40;
const STILL_MS = 400;
/** A pointer that is an animation changes many times a second. */
const SHAPE_MS = 300;
const ALL_MASTER_DEVICES = 1;
const CURSOR_NOTIFY_MASK = 1;

/** Follows the pointer while somebody watches it. */
export class X11Pointer {
  readonly #connection: XConnection;
  readonly #fixes: FixesExtension;
  readonly #input: InputExtension | undefined;
  readonly #watchers = new Set<(pointer: Pointer) => void>();
  #pointer: Pointer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #movedAtMs = 0;
  #shapeAtMs = 0;
  #shapeIsOld = true;

  /** @param input of XInput 2; without it the pointer is looked at all the time */
  constructor(connection: XConnection, fixes: FixesExtension, input: InputExtension | undefined) {
    this.#connection = connection;
    this.#fixes = fixes;
    this.#input = input;
  }

  /** Calls with the pointer as it is, and at each change. @returns what ends it */
  watch(changed: (pointer: Pointer) => void): () => void {
    this.#watchers.add(changed);
    if (this.#pointer) changed(this.#pointer);
    if (this.#watchers.size === 1) {
      this.#fixes.SelectCursorInput(this.#connection.root, CURSOR_NOTIFY_MASK);
      this.shapeChanged();
    }
    return () => {
      if (!this.#watchers.delete(changed) || this.#watchers.size > 0) return;
      this.#stopLooking();
      this.#pointer = undefined;
      this.#fixes.SelectCursorInput(this.#connection.root, 0);
      this.#hearMotions(false);
    };
  }

  /** The server says that it moved. */
  moved(): void {
    if (this.#timer || this.#watchers.size === 0) return;
    this.#hearMotions(false);
    this.#lookOn();
  }

  /** The server says that it looks otherwise. */
  shapeChanged(): void {
    this.#shapeIsOld = true;
    if (this.#watchers.size > 0 && !this.#timer) this.#lookOn();
  }

  close(): void {
    this.#watchers.clear();
    this.#stopLooking();
  }

  #lookOn(): void {
    this.#movedAtMs = performance.now();
    this.#timer = setTimeout(() => void this.#look(), 0);
  }

  #stopLooking(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    const own = this.#timer;
    const nowMs = performance.now();
    const isLast = nowMs - this.#movedAtMs > STILL_MS;
    // Before the last look, so that no motion falls between it and the next one's report.
    if (isLast) this.#hearMotions(true);
    const takesShape = this.#shapeIsOld && nowMs - this.#shapeAtMs >= SHAPE_MS;
    if (takesShape) {
      this.#shapeIsOld = false;
      this.#shapeAtMs = nowMs;
    }
    const next = takesShape ? await this.#askAll() : await this.#askPlace();
    if (this.#timer !== own) return;
    const before = this.#pointer;
    const moved = next && (next.x !== before?.x || next.y !== before.y);
    if (next && (moved || takesShape)) {
      this.#pointer = next;
      for (const changed of this.#watchers) changed(next);
    }
    if (moved) this.#movedAtMs = nowMs;
    if (!isLast || moved || this.#shapeIsOld) {
      if (isLast) this.#hearMotions(false);
      this.#timer = setTimeout(() => void this.#look(), PERIOD_MS);
    } else {
      this.#timer = this.#input ? undefined : setTimeout(() => void this.#look(), PERIOD_MS);
    }
  }

  async #askPlace(): Promise<Pointer | undefined> {
    const { client, root } = this.#connection;
    const found = await ask<{ rootX: number; rootY: number }>((answer) =>
      client.QueryPointer(root, answer),
    );
    return found && this.#pointer && { ...this.#pointer, x: found.rootX, y: found.rootY };
  }

  async #askAll(): Promise<Pointer | undefined> {
    const image = await ask<CursorImage>((answer) => this.#fixes.GetCursorImage(answer));
    return image && { x: image.x, y: image.y, shape: shapeOf(image) };
  }

  #hearMotions(wanted: boolean): void {
    const mask = wanted ? ['RawMotion'] : [];
    this.#input?.XISelectEvents(this.#connection.root, { deviceId: ALL_MASTER_DEVICES, mask });
  }
}

/** Colours come multiplied by their opacity. */
function shapeOf({ width, height, xhot, yhot, cursorImage }: CursorImage): PointerShape {
  const rgba = new Uint8Array(cursorImage.length);
  for (let at = 0; at < rgba.length; at += 4) {
    const opacity = cursorImage[at + 3]!;
    for (let channel = 0; channel < 3 && opacity > 0; channel += 1) {
      rgba[at + channel] = (cursorImage[at + 2 - channel]! * 255) / opacity;
    }
    rgba[at + 3] = opacity;
  }
  return { width, height, hotX: xhot, hotY: yhot, rgba };
}
