/**
 * A connection to the X server by promises: properties of windows, and events
 * when they change. It holds no thread and no child process; while nothing
 * changes on the screen, it costs nothing.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { ResourceExtension, XClient, XEvent } from 'x11';

/** Longest property that is read, in units of 4 bytes. */
const MAX_PROPERTY_LENGTH = 1_024;
const ANY_TYPE = 0;

/** What a window's property holds; empty if it has none. */
export interface PropertyValue {
  type: number;
  data: Buffer;
  /** There is no such window any more. */
  gone: boolean;
}

export interface XConnectionListener {
  /** A property of a watched window changed. */
  propertyChanged(window: number, atom: number): void;
  /** A watched window was closed. */
  windowClosed(window: number): void;
  /** The server closed the connection, or it failed. */
  lost(reason: string): void;
}

/** An open connection. */
export class XConnection {
  readonly root: number;
  readonly #client: XClient;
  readonly #watchedEvents: number;
  #resources: Promise<ResourceExtension | undefined> | undefined;
  #closing = false;

  private constructor(client: XClient, root: number, watchedEvents: number) {
    this.#client = client;
    this.root = root;
    this.#watchedEvents = watchedEvents;
  }

  /**
   * Connects to the display of the environment, with the user's X authority.
   *
   * @throws AppError `no-x-display`
   */
  static async open(listener: XConnectionListener): Promise<XConnection> {
    const { createClient, eventMask } = (await import('x11')).default;
    return new Promise((resolve, reject) => {
      let connection: XConnection | undefined;
      const failed = (thrown: unknown) =>
        reject(
          new AppError('no-x-display', `The X display cannot be opened: ${messageOf(thrown)}`, {
            cause: thrown,
          }),
        );
      const lost = (reason: string) => {
        if (connection && !connection.#closing) listener.lost(reason);
      };
      const client = createClient({ shm: false, disableBigRequests: true }, (error, display) => {
        const root = display?.screen[0]?.root;
        if (error || root === undefined) return failed(error ?? 'it has no screen');
        const { PropertyChange, StructureNotify } = eventMask;
        connection = new XConnection(client, root, PropertyChange | StructureNotify);
        resolve(connection);
      });
      client.on('event', (event: XEvent) => {
        if (event.name === 'PropertyNotify') listener.propertyChanged(event.wid, event.atom ?? 0);
        if (event.name === 'DestroyNotify') listener.windowClosed(event.wid);
      });
      client.on('error', (error: Error & { error?: number }) => {
        // Errors with a number are answers to single requests, e.g. to watch a window that was
        // closed in the meantime.
        if (connection && error.error !== undefined) return;
        failed(error);
        lost(messageOf(error));
      });
      client.on('end', () => lost('the server closed the connection'));
    });
  }

  /** The number that stands for a name. */
  atom(name: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#client.InternAtom(false, name, (error, atom) => {
        if (error) reject(error);
        else resolve(atom);
        return true;
      });
    });
  }

  /** Asks for `propertyChanged` and `windowClosed` of the window from now on. */
  watch(window: number): void {
    this.#client.ChangeWindowAttributes(window, { eventMask: this.#watchedEvents });
  }

  /** Ends it. */
  unwatch(window: number): void {
    this.#client.ChangeWindowAttributes(window, { eventMask: 0 });
  }

  /** A property; at most 4 KiB of it. */
  property(window: number, atom: number): Promise<PropertyValue> {
    return new Promise((resolve) => {
      const length = MAX_PROPERTY_LENGTH;
      this.#client.GetProperty(0, window, atom, ANY_TYPE, 0, length, (error, property) => {
        if (error) resolve({ type: 0, data: Buffer.alloc(0), gone: true });
        else resolve({ type: property.type, data: property.data, gone: false });
        return true;
      });
    });
  }

  /** Process that opened the window, as the server knows it by its socket; 0 if it does not. */
  async processOf(window: number): Promise<number> {
    this.#resources ??= this.#loadResources();
    const resources = await this.#resources;
    if (!resources) return 0;
    const mask = resources.ClientIdMask.LocalClientPID;
    return new Promise((resolve) => {
      resources.QueryClientIds([{ client: window, mask }], (error, ids) => {
        resolve(error ? 0 : (ids[0]?.value[0] ?? 0));
        return true;
      });
    });
  }

  /** The X-Resource extension, of a version that knows processes. */
  #loadResources(): Promise<ResourceExtension | undefined> {
    return new Promise((resolve) => {
      this.#client.require('res', (error, resources) => {
        const usable = !error && (resources.major > 1 || resources.minor >= 2);
        resolve(usable ? resources : undefined);
        return true;
      });
    });
  }

  close(): void {
    this.#closing = true;
    this.#client.terminate();
  }
}
