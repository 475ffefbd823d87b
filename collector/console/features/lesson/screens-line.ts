import { screen } from '@lapwing/proto';
import {
  type FromScreens,
  fromScreensSchema,
  type ToScreens,
} from '../../../live/relay/screens.contract.ts';
import { keepLine, type Line, type LineState, lineAddress, parseJson } from '../../data/line.ts';
import { refreshSession } from '../../data/session.ts';
import type { PresenceStore } from './wall/presence-store.ts';
import type { Thumbnails } from './wall/thumbnails.ts';

type MessageOf<Type extends FromScreens['type']> = Extract<FromScreens, { type: Type }>;

/** What a view of one PC hears. */
export interface ViewEvents {
  onView(message: MessageOf<'view'>): void;
  onMonitors(message: MessageOf<'monitors'>): void;
  onFault(message: MessageOf<'fault'>): void;
  onClipboard(text: string): void;
  /** A frame of the session that the newest `onView` named. Answer it with `taken`. */
  onFrame(frame: screen.ScreenFrame): void;
}

/** What a broadcast hears. */
export interface BroadcastEvents {
  onBroadcast(message: MessageOf<'broadcast'>): void;
  onDevice(message: MessageOf<'broadcast-device'>): void;
  onTaken(message: MessageOf<'broadcast-taken'>): void;
}

interface OpenView {
  deviceId: string;
  sessionId: string | null;
  isRunning: boolean;
  events: ViewEvents;
}

type Wall = Extract<ToScreens, { type: 'wall' }>;
type Watcher = () => void;

/**
 * The line for screens: asks for thumbnails, views and broadcasts, and hands each picture to
 * whoever may show it. Thumbnails never pass through React.
 */
export class ScreensLine {
  readonly #line: Line;
  readonly #thumbnails: Thumbnails;
  readonly #presence: PresenceStore;
  readonly #views = new Map<string, OpenView>();
  readonly #broadcasts = new Map<string, BroadcastEvents>();
  readonly #watchers = new Set<Watcher>();
  #wall: Wall | null = null;
  #state: LineState = { kind: 'connecting' };
  #wallState: MessageOf<'wall'> | null = null;

  constructor(stores: { thumbnails: Thumbnails; presence: PresenceStore }) {
    this.#thumbnails = stores.thumbnails;
    this.#presence = stores.presence;
    this.#line = keepLine(lineAddress('/api/live/screens'), {
      onText: (text) => {
        const message = fromScreensSchema.safeParse(parseJson(text));
        // A newer collector may say more than this page knows.
        if (message.success) this.#hear(message.data);
      },
      onBytes: (bytes) => this.#see(bytes),
      onState: (state) => this.#setLineState(state),
      onFailedAttempt: () => void refreshSession(),
    });
  }

  /** How the line stands; the same object until it changes. */
  readonly state = (): LineState => this.#state;

  /** What the collector says of the wall as a whole; null before it has. */
  readonly wallState = (): MessageOf<'wall'> | null => this.#wallState;

  /** Calls back when `state` or `wallState` changes. */
  readonly watch = (watcher: Watcher): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Asks for these thumbnails and no others; without devices, for none. */
  setWall(lessonId: string, deviceIds: string[], width: number): void {
    this.#wall = { type: 'wall', lessonId, deviceIds, width };
    this.#say(this.#wall);
  }

  /** Looks at one PC; false where the line is down. */
  openView(request: Extract<ToScreens, { type: 'watch' }>, events: ViewEvents): boolean {
    const { viewId, deviceId } = request;
    const known = this.#views.get(viewId);
    this.#views.set(
      viewId,
      known ? { ...known, events } : { deviceId, sessionId: null, isRunning: false, events },
    );
    return this.#say(request);
  }

  /** Looks no more. */
  closeView(viewId: string): void {
    if (this.#views.delete(viewId)) this.#say({ type: 'unwatch', viewId });
  }

  /** Shows this console's screen; false where the line is down. */
  openBroadcast(
    request: Extract<ToScreens, { type: 'broadcast' }>,
    events: BroadcastEvents,
  ): boolean {
    this.#broadcasts.set(request.broadcastId, events);
    return this.#say(request);
  }

  /** A picture of this console's screen. */
  sendBroadcastFrame(frame: screen.BroadcastFrame.$Properties): boolean {
    const bytes = screen.BroadcastFrame.encode(frame as screen.BroadcastFrame.$Shape).finish();
    return this.#line.send(bytes as Uint8Array<ArrayBuffer>);
  }

  /** Shows it no more. */
  closeBroadcast(broadcastId: string): void {
    if (this.#broadcasts.delete(broadcastId)) this.#say({ type: 'broadcast-end', broadcastId });
  }

  /** Input, key frames, and what has been taken. */
  say(message: Extract<ToScreens, { type: 'input' | 'key' | 'taken' }>): void {
    this.#say(message);
  }

  /** Ends all. */
  stop(): void {
    this.#line.stop();
    this.#thumbnails.clear();
  }

  #say(message: ToScreens): boolean {
    return this.#line.send(JSON.stringify(message));
  }

  #setLineState(state: LineState): void {
    this.#state = state;
    if (state.kind === 'live') {
      if (this.#wall && this.#wall.deviceIds.length > 0) this.#say(this.#wall);
    } else if (state.kind === 'lost') {
      this.#wallState = null;
      this.#endAll('The line to the collector was lost.');
    }
    this.#wake();
  }

  /** Views and broadcasts end with their line; what began them may begin anew. */
  #endAll(why: string): void {
    for (const [viewId, { deviceId, events }] of this.#views) {
      const over = { state: 'ended', sessionId: null, person: null, mode: 'screen', why } as const;
      events.onView({ type: 'view', viewId, deviceId, ...over });
    }
    this.#views.clear();
    for (const [broadcastId, events] of this.#broadcasts) {
      events.onBroadcast({ type: 'broadcast', broadcastId, state: 'ended', why });
    }
    this.#broadcasts.clear();
  }

  #hear(message: FromScreens): void {
    switch (message.type) {
      case 'wall':
        this.#wallState = message;
        this.#wake();
        break;
      case 'tile':
        this.#thumbnails.setState(message.deviceId, {
          state: message.state,
          sessionId: message.state === 'running' ? message.sessionId : null,
          why: message.why ?? '',
        });
        this.#presence.setPictured(message.deviceId, message.sessionId);
        break;
      case 'view':
        this.#hearView(message);
        break;
      case 'monitors':
        this.#viewsOf(message.deviceId, message.sessionId, ({ events }) =>
          events.onMonitors(message),
        );
        break;
      case 'fault':
        if (message.purpose === 'thumbnail') {
          this.#thumbnails.setFault(message.deviceId, message.why);
        } else {
          this.#viewsOf(message.deviceId, message.sessionId, ({ events }) =>
            events.onFault(message),
          );
        }
        break;
      case 'clipboard':
        this.#views.get(message.viewId)?.events.onClipboard(message.text);
        break;
      case 'broadcast':
        this.#broadcasts.get(message.broadcastId)?.onBroadcast(message);
        if (message.state === 'ended' || message.state === 'refused') {
          this.#broadcasts.delete(message.broadcastId);
        }
        break;
      case 'broadcast-device':
        this.#broadcasts.get(message.broadcastId)?.onDevice(message);
        break;
      case 'broadcast-taken':
        this.#broadcasts.get(message.broadcastId)?.onTaken(message);
        break;
      default:
        break;
    }
  }

  #hearView(message: MessageOf<'view'>): void {
    const view = this.#views.get(message.viewId);
    if (!view) return;
    view.sessionId = message.sessionId;
    view.isRunning = message.state === 'running';
    // These two are final: nothing more comes under this id.
    if (message.state === 'ended' || message.state === 'refused') {
      this.#views.delete(message.viewId);
    }
    view.events.onView(message);
  }

  #viewsOf(deviceId: string, sessionId: string, tell: (view: OpenView) => void): void {
    for (const view of this.#views.values()) {
      if (view.deviceId === deviceId && view.sessionId === sessionId) tell(view);
    }
  }

  #see(bytes: Uint8Array): void {
    let deviceId: string;
    let frame: screen.ScreenFrame;
    try {
      const viewer = screen.ViewerFrame.decode(bytes);
      deviceId = viewer.deviceId ?? '';
      frame = viewer.frame as screen.ScreenFrame;
    } catch {
      return;
    }
    if (!frame) return;
    if (frame.purpose === screen.FramePurpose.FRAME_PURPOSE_THUMBNAIL) {
      void this.#seeThumbnail(deviceId, frame);
      return;
    }
    let isWanted = false;
    this.#viewsOf(deviceId, frame.sessionId ?? '', ({ isRunning, events }) => {
      if (!isRunning) return;
      isWanted = true;
      events.onFrame(frame);
    });
    if (!isWanted) this.taken(deviceId, frame);
  }

  async #seeThumbnail(deviceId: string, frame: screen.ScreenFrame): Promise<void> {
    const data = frame.data;
    // Without a picture it says that the one before still holds.
    if (data && data.length > 0) {
      await this.#thumbnails.show(deviceId, frame.sessionId ?? '', data as Uint8Array<ArrayBuffer>);
    }
    this.taken(deviceId, frame);
  }

  /** Tells that a frame was shown or passed over, so that the next ones come. */
  taken(deviceId: string, frame: screen.ScreenFrame.$Properties): void {
    this.#say({
      type: 'taken',
      deviceId,
      purpose: frame.purpose === screen.FramePurpose.FRAME_PURPOSE_THUMBNAIL ? 'thumbnail' : 'live',
      monitor: frame.monitor ?? 0,
      stream: frame.stream ?? 0,
      number: Number(frame.number ?? 0),
    });
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
