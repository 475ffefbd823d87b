/** The part of the `x11` package (a pure-JavaScript X client) that Lapwing uses. */
declare module 'x11' {
  import type { EventEmitter } from 'node:events';

  export interface Property {
    /** Atom of the value's type; 0 if the window has no such property. */
    type: number;
    /** Bits per element. */
    format: number;
    bytesAfter: number;
    data: Buffer;
  }

  /** A callback of the client: returning true says that the error was dealt with. */
  type Callback<T> = (error: Error | null, result: T) => boolean | undefined;

  export interface XEvent {
    /** `PropertyNotify`, `DestroyNotify`, … */
    name: string;
    wid: number;
    atom?: number;
  }

  export interface ResourceExtension {
    major: number;
    minor: number;
    ClientIdMask: { LocalClientPID: number };
    QueryClientIds(
      specs: { client: number; mask: number }[],
      callback: Callback<{ client: number; mask: number; value: number[] }[]>,
    ): void;
  }

  export interface KeyboardExtension {
    LatchLockState(
      device: number,
      affectModLocks: number,
      modLocks: number,
      lockGroup: boolean,
      groupLock: number,
      affectModLatches: number,
      modLatches: number,
      latchGroup: boolean,
      groupLatch: number,
    ): void;
    GetState(device: number, callback: Callback<object>): void;
  }

  export interface TestExtension {
    FakeInput(
      type: number,
      detail: number,
      time: number,
      window: number,
      x: number,
      y: number,
    ): void;
  }

  export interface XClient extends EventEmitter {
    InternAtom(onlyIfExists: boolean, name: string, callback: Callback<number>): void;
    ChangeWindowAttributes(
      window: number,
      values: { eventMask: number },
      callback?: Callback<undefined>,
    ): void;
    GetProperty(
      del: 0 | 1,
      window: number,
      property: number,
      type: number,
      longOffset: number,
      longLength: number,
      callback: Callback<Property>,
    ): void;
    require(extension: 'res', callback: Callback<ResourceExtension>): void;
    require(extension: 'xtest', callback: Callback<TestExtension>): void;
    require(extension: 'xkb', callback: Callback<KeyboardExtension>): void;
    terminate(): void;
  }

  export interface XDisplay {
    client: XClient;
    screen: { root: number }[];
  }

  const x11: {
    eventMask: { PropertyChange: number; StructureNotify: number };
    createClient(
      options: { display?: string; shm?: boolean; disableBigRequests?: boolean },
      callback: (error: Error | null | undefined, display: XDisplay) => void,
    ): XClient;
  };
  export default x11;
}
