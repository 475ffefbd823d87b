/** One console on the screens' socket: its wall, its views and its broadcast. */
import { screen } from '@lapwing/proto';
import { Broadcast } from '../broadcast/broadcast.ts';
import { toScreensSchema } from '../screens.contract.ts';
import { View } from './view.ts';
import type { Console, ViewingDeps } from './viewing.ts';
import { Wall } from './wall.ts';

/** More PCs than this nobody looks at closely at once. */
const MAX_VIEWS = 12;

/** See the top of this file. */
export class Viewer {
  readonly #deps: ViewingDeps;
  readonly #console: Console;
  readonly #views = new Map<string, View>();
  #wall: Wall | null = null;
  #broadcast: Broadcast | null = null;

  constructor(deps: ViewingDeps, console: Console) {
    this.#deps = deps;
    this.#console = console;
  }

  /** Since when the console has not taken a frame, by `performance.now()`; null where it has. */
  get oldestMs(): number | null {
    const parts = [...this.#views.values(), ...(this.#wall ? [this.#wall] : [])];
    const times = parts.flatMap(({ oldestMs }) => oldestMs ?? []);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Takes a text message. */
  receive(text: string): void {
    const parsed = toScreensSchema.safeParse(parseJson(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      this.#notUnderstood(`${issue?.path.join('.') || 'message'}: ${issue?.message ?? ''}`);
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'wall':
        this.#takeWall(message);
        break;
      case 'watch':
        this.#takeWatch(message);
        break;
      case 'unwatch':
        this.#views.get(message.viewId)?.leave();
        break;
      case 'key':
        this.#views.get(message.viewId)?.key(message.monitor);
        break;
      case 'taken': {
        const { deviceId, monitor, stream, number } = message;
        if (message.purpose === 'thumbnail') this.#wall?.taken(deviceId, monitor, stream, number);
        else this.#viewOf(deviceId)?.taken(monitor, stream, number);
        break;
      }
      case 'input':
        if (this.#views.get(message.viewId)?.input(message.input)) break;
        this.#notUnderstood('The view is not in control of the PC.');
        break;
      case 'broadcast':
        if (this.#broadcast?.broadcastId === message.broadcastId) this.#broadcast.change(message);
        else {
          // A console shows one screen: the newer one takes the place.
          this.#broadcast?.end();
          const broadcast = new Broadcast(this.#deps, this.#console, message, () => {
            if (this.#broadcast === broadcast) this.#broadcast = null;
          });
          this.#broadcast = broadcast;
        }
        break;
      case 'broadcast-end':
        if (this.#broadcast?.broadcastId === message.broadcastId) this.#broadcast.end();
        break;
    }
  }

  /** Takes a binary message: a picture of this console's screen. */
  receiveFrame(bytes: Uint8Array): void {
    let frame: screen.BroadcastFrame;
    try {
      frame = screen.BroadcastFrame.decode(bytes);
    } catch {
      this.#notUnderstood('The picture does not decode.');
      return;
    }
    const isTaken =
      frame.broadcastId === this.#broadcast?.broadcastId && this.#broadcast?.frame(frame) === true;
    if (!isTaken) this.#notUnderstood('The picture is of no broadcast that runs, or came late.');
  }

  /** Who is at a PC may have changed. */
  presenceChanged(deviceId: string): void {
    this.#wall?.presenceChanged(deviceId);
    this.#broadcast?.presenceChanged(deviceId);
  }

  /** Lessons may have changed. */
  recheck(): void {
    this.#wall?.recheck();
    for (const view of [...this.#views.values()]) view.recheck();
    this.#broadcast?.recheck();
  }

  /** What is due by the clock. @param nowMs by `performance.now()`. */
  tick(nowMs: number): void {
    this.#wall?.tick(nowMs);
    this.#broadcast?.tick(nowMs);
  }

  /** The console is gone: it looks at nothing any more. */
  close(): void {
    this.#wall?.end();
    this.#wall = null;
    for (const view of [...this.#views.values()]) view.leave();
    this.#broadcast?.end();
  }

  #takeWall(message: ConstructorParameters<typeof Wall>[2]): void {
    const isSame = this.#wall?.lessonId === message.lessonId && !this.#wall.isOver;
    if (message.deviceIds.length === 0 || !isSame) {
      this.#wall?.end();
      this.#wall = null;
    }
    if (message.deviceIds.length === 0) return;
    if (this.#wall) this.#wall.change(message);
    else this.#wall = new Wall(this.#deps, this.#console, message);
  }

  #takeWatch(message: ConstructorParameters<typeof View>[2]): void {
    const known = this.#views.get(message.viewId);
    if (known) {
      known.change(message);
      return;
    }
    // A PC's pictures go to a console once.
    this.#viewOf(message.deviceId)?.leave();
    if (this.#views.size >= MAX_VIEWS) {
      this.#notUnderstood('More PCs than this cannot be looked at closely at once.');
      return;
    }
    const { viewId } = message;
    const view: View = new View(this.#deps, this.#console, message, () => {
      if (this.#views.get(viewId) === view) this.#views.delete(viewId);
    });
    this.#views.set(viewId, view);
  }

  #viewOf(deviceId: string): View | undefined {
    return [...this.#views.values()].find((view) => view.deviceId === deviceId);
  }

  #notUnderstood(why: string): void {
    this.#console.tell({ type: 'not-understood', why });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
