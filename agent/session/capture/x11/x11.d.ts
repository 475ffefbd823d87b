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
  export type Callback<T> = (error: Error | null, result: T) => boolean | undefined;

  export interface XEvent {
    /** `PropertyNotify`, `DestroyNotify`, … */
    name: string;
    wid: number;
    atom?: number;
  }

  /** DamageNotify. */
  export interface DamageEvent extends XEvent {
    /** The damage object that it is about. */
    damage: number;
    /** The smallest rectangle around all of its damage. */
    area: { x: number; y: number; w: number; h: number };
  }

  /** X-Resource: who is connected. */
  export interface ResourceExtension {
    major: number;
    minor: number;
    ClientIdMask: { LocalClientPID: number };
    QueryClientIds(
      specs: { client: number; mask: number }[],
      callback: Callback<{ client: number; mask: number; value: number[] }[]>,
    ): void;
  }

  export interface EventRange {
    first: number;
    last: number;
  }

  /** RECORD: contexts that report input events to a client. */
  export interface RecordExtension {
    CS: { AllClients: number };
    GetContext(
      context: number,
      callback: Callback<{
        enabled: boolean;
        elementHeader: number;
        interceptedClients: { ranges: { deviceEvents: EventRange }[] }[];
      }>,
    ): void;
    RegisterClients(
      context: number,
      elementHeader: number,
      clients: number[],
      ranges: { deviceEvents: EventRange }[],
    ): void;
  }

  /** MIT-SCREEN-SAVER: how long nobody has used the computer. */
  export interface ScreenSaverExtension {
    QueryInfo(window: number, callback: Callback<{ idle: number }>): void;
  }

  /** XTEST: input made by a program. */
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

  /** XKEYBOARD. */
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

  /** DAMAGE: where a drawable has changed. */
  export interface DamageExtension {
    ReportLevel: { BoundingBox: number };
    Create(damage: number, drawable: number, reportLevel: number): void;
    Destroy(damage: number): void;
    Subtract(damage: number, repair: number, parts: number): void;
  }

  /** The pointer's place on the screen, and how it looks. */
  export interface CursorImage {
    x: number;
    y: number;
    width: number;
    height: number;
    /** The pixel that points. */
    xhot: number;
    yhot: number;
    /** Blue, green, red, opacity of each pixel; colours are multiplied by opacity. */
    cursorImage: Buffer;
  }

  /** XFIXES, as far as regions and the pointer go. */
  export interface FixesExtension {
    SelectCursorInput(window: number, mask: number): void;
    GetCursorImage(callback: Callback<CursorImage>): void;
    CreateRegion(region: number, rectangles: object[]): void;
    DestroyRegion(region: number): void;
    FetchRegion(
      region: number,
      callback: Callback<{
        rectangles: { x: number; y: number; width: number; height: number }[];
      }>,
    ): void;
  }

  /** MIT-SHM: pixels through memory that server and client share. */
  export interface SharedMemoryExtension {
    Attach(
      segment: number,
      id: number,
      readOnly: boolean,
      callback: (error: Error | null) => boolean | undefined,
    ): void;
    Detach(segment: number): void;
    GetImage(
      drawable: number,
      x: number,
      y: number,
      width: number,
      height: number,
      planeMask: number,
      format: number,
      segment: number,
      offset: number,
      callback: Callback<{ depth: number; size: number }>,
    ): void;
  }

  /** RANDR: what changes about the display. */
  export interface RandrExtension {
    majorOpcode: number;
    SelectInput(window: number, mask: number): void;
  }

  /** The extensions in use by the names that the package has for them. */
  export interface Extensions {
    res: ResourceExtension;
    record: RecordExtension;
    'screen-saver': ScreenSaverExtension;
    xkb: KeyboardExtension;
    xtest: TestExtension;
    damage: DamageExtension;
    fixes: FixesExtension;
    shm: SharedMemoryExtension;
    randr: RandrExtension;
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
    /** A new number for a resource. */
    AllocID(): number;
    ReleaseID(id: number): void;
    GetImage(
      format: number,
      drawable: number,
      x: number,
      y: number,
      width: number,
      height: number,
      planeMask: number,
      callback: Callback<{ depth: number; data: Buffer }>,
    ): void;
    GetGeometry(
      drawable: number,
      callback: Callback<{ width: number; height: number; depth: number }>,
    ): void;
    /** Sends an event of 32 bytes as the server would. */
    SendEvent(destination: number, propagate: 0 | 1, eventMask: number, event: Buffer): void;
    CreateWindow(
      window: number,
      parent: number,
      x: number,
      y: number,
      width: number,
      height: number,
      borderWidth: number,
      depth: number,
      windowClass: number,
      visual: number,
      values: { overrideRedirect?: boolean; backgroundPixel?: number },
    ): void;
    MapWindow(window: number): void;
    CreateGC(context: number, drawable: number, values: { graphicsExposures?: number }): void;
    ChangeGC(context: number, values: { foreground: number }): void;
    /** Rectangles as x, y, width, height, one after another. */
    PolyFillRectangle(drawable: number, context: number, rectangles: number[]): void;
    PutImage(
      format: number,
      drawable: number,
      context: number,
      width: number,
      height: number,
      x: number,
      y: number,
      leftPad: number,
      depth: number,
      data: Buffer,
    ): void;
    require<Name extends keyof Extensions>(
      extension: Name,
      callback: Callback<Extensions[Name]>,
    ): void;
    terminate(): void;
  }

  export interface XDisplay {
    client: XClient;
    screen: { root: number }[];
  }

  const x11: {
    eventMask: { PropertyChange: number; StructureNotify: number };
    createClient(
      options: {
        display?: string;
        shm?: boolean;
        disableBigRequests?: boolean;
        bufferRequests?: boolean;
      },
      callback: (error: Error | null | undefined, display: XDisplay) => void,
    ): XClient;
  };
  export default x11;
}
