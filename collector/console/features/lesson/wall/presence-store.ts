import type {
  DevicePresenceView,
  LessonLiveMessage,
  RaisedHand,
} from '../../../../live/presence/presence.contract.ts';
import { type TileFacts, tileFacts } from './tile-facts.ts';

type Watcher = () => void;

/**
 * What the live line has told of a lesson, outside of React: a change of one PC wakes what watches
 * that PC and nothing else. What it hands out stays the same object until it changes.
 */
export class PresenceStore {
  readonly #devices = new Map<string, DevicePresenceView>();
  readonly #facts = new Map<string, TileFacts>();
  readonly #applications = new Map<string, string>();
  readonly #pictured = new Map<string, string>();
  readonly #deviceWatchers = new Map<string, Set<Watcher>>();
  readonly #watchers = new Set<Watcher>();
  #hands: readonly RaisedHand[] = [];
  #all: readonly TileFacts[] | null = null;
  #loaded = false;

  /** Takes in a message of the live line. */
  apply(message: LessonLiveMessage): void {
    switch (message.type) {
      case 'state':
        this.#loaded = true;
        this.#hands = message.hands;
        this.#replaceAll(message.devices);
        break;
      case 'device':
        this.#set(message.device);
        break;
      case 'device-gone':
        this.#remove(message.deviceId);
        break;
      case 'hands':
        this.#hands = message.hands;
        this.#wakeAll();
        break;
      default:
        break;
    }
  }

  /** Which session's pictures come from a PC where several people are logged on. */
  setPictured(deviceId: string, sessionId: string | null): void {
    if ((this.#pictured.get(deviceId) ?? null) === sessionId) return;
    if (sessionId === null) this.#pictured.delete(deviceId);
    else this.#pictured.set(deviceId, sessionId);
    const device = this.#devices.get(deviceId);
    if (device) this.#set(device);
  }

  /** Whether the whole has come once. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Raised hands in their order. */
  get hands(): readonly RaisedHand[] {
    return this.#hands;
  }

  /** What the tile of a PC shows. */
  factsOf(deviceId: string): TileFacts | null {
    return this.#facts.get(deviceId) ?? null;
  }

  /** All tiles, in no order. */
  all(): readonly TileFacts[] {
    this.#all ??= [...this.#facts.values()];
    return this.#all;
  }

  /** Programs that were seen in front, each with its application's name. */
  get applications(): ReadonlyMap<string, string> {
    return this.#applications;
  }

  /** Calls back when this PC has changed. */
  watchDevice(deviceId: string, watcher: Watcher): () => void {
    const watchers = this.#deviceWatchers.get(deviceId) ?? new Set();
    this.#deviceWatchers.set(deviceId, watchers.add(watcher));
    return () => watchers.delete(watcher);
  }

  /** Calls back when anything has changed. */
  readonly watch = (watcher: Watcher): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #replaceAll(devices: readonly DevicePresenceView[]): void {
    const ids = new Set(devices.map(({ deviceId }) => deviceId));
    for (const id of [...this.#devices.keys()]) if (!ids.has(id)) this.#remove(id);
    for (const device of devices) this.#set(device);
    this.#wakeAll();
  }

  #set(device: DevicePresenceView): void {
    const { deviceId } = device;
    this.#devices.set(deviceId, device);
    for (const { application, executable } of device.sessions) {
      if (executable && application) this.#applications.set(executable, application);
    }
    const facts = tileFacts(device, this.#pictured.get(deviceId) ?? null);
    if (isSame(this.#facts.get(deviceId), facts)) return;
    this.#facts.set(deviceId, facts);
    this.#wake(deviceId);
  }

  #remove(deviceId: string): void {
    this.#devices.delete(deviceId);
    this.#facts.delete(deviceId);
    this.#wake(deviceId);
  }

  #wake(deviceId: string): void {
    this.#all = null;
    for (const watcher of this.#deviceWatchers.get(deviceId) ?? []) watcher();
    this.#wakeAll();
  }

  #wakeAll(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

function isSame(one: TileFacts | undefined, other: TileFacts): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
