/**
 * A connection to the X server by promises: properties of windows, and events
 * when they change. It holds no thread and no child process; while nothing
 * changes on the screen, it costs nothing.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Callback, Extensions, Property, XClient, XEvent } from 'x11';

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
  /** Any other event that was asked for. */
  other?(event: XEvent): void;
  /** The server closed the connection, or it failed. */
  lost(reason: string): void;
}

/** An open connection. */
export class XConnection {
  readonly root: number;
  /** The client below, for requests that are made nowhere else. */
  readonly client: XClient;
  readonly #watchedEvents: number;
  #closing = false;

  private constructor(client: XClient, root: number, watchedEvents: number) {
    this.client = client;
    this.root = root;
    this.#watchedEvents = watchedEvents;
  }

  /**
   * Connects to the display of the environment, with the user's X authority.
   *
   * @throws AppError `no-x-display`
   */
  static async open(listener: XConnectionListener): Promise<XConnection> {
    requireDisplay();
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
      // Requests of one turn go together: the server and this process wake up once for them.
      const options = { shm: false, disableBigRequests: true, bufferRequests: true };
      const client = createClient(options, (error, display) => {
        const root = display?.screen[0]?.root;
        if (error || root === undefined) return failed(error ?? 'it has no screen');
        const { PropertyChange, StructureNotify } = eventMask;
        connection = new XConnection(client, root, PropertyChange | StructureNotify);
        resolve(connection);
      });
      client.on('event', (event: XEvent) => {
        if (event.name === 'PropertyNotify') listener.propertyChanged(event.wid, event.atom ?? 0);
        else if (event.name === 'DestroyNotify') listener.windowClosed(event.wid);
        else listener.other?.(event);
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
  async atom(name: string): Promise<number> {
    return (await ask<number>((answer) => this.client.InternAtom(false, name, answer))) ?? 0;
  }

  /** Asks for `propertyChanged` and `windowClosed` of the window from now on. */
  watch(window: number): void {
    this.client.ChangeWindowAttributes(window, { eventMask: this.#watchedEvents });
  }

  /** Ends it. */
  unwatch(window: number): void {
    this.client.ChangeWindowAttributes(window, { eventMask: 0 });
  }

  /** A property; at most 4 KiB of it. */
  async property(window: number, atom: number): Promise<PropertyValue> {
    const length = MAX_PROPERTY_LENGTH;
    const property = await ask<Property>((answer) =>
      this.client.GetProperty(0, window, atom, ANY_TYPE, 0, length, answer),
    );
    if (!property) return { type: 0, data: Buffer.alloc(0), gone: true };
    return { type: property.type, data: property.data, gone: false };
  }

  /** An extension of the server; undefined if it lacks it. */
  extension<Name extends keyof Extensions>(name: Name): Promise<Extensions[Name] | undefined> {
    return ask((answer) => this.client.require(name, answer));
  }

  close(): void {
    this.#closing = true;
    this.client.terminate();
  }
}

/**
 * Without DISPLAY the x11 package would take :0, which may be somebody else's screen, and
 * uiohook's library would end or hang the process. Both read the variable themselves, so that it
 * is looked at here and not in the session's settings.
 */
function requireDisplay(): void {
  if (process.env.DISPLAY) return;
  throw new AppError(
    'no-x-display',
    'There is no display, so neither windows nor the keyboard can be observed. Start the session where DISPLAY is set.',
  );
}

/**
 * Makes sure that there is a display and that it can be opened.
 *
 * @throws AppError `no-x-display`
 */
export async function probeDisplay(): Promise<void> {
  const connection = await XConnection.open({ propertyChanged() {}, windowClosed() {}, lost() {} });
  connection.close();
}

/** Makes a request; undefined if the server answers it with an error. */
export function ask<T>(request: (answer: Callback<T>) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    request((error, result) => {
      resolve(error ? undefined : result);
      return true; // the error was dealt with
    });
  });
}
