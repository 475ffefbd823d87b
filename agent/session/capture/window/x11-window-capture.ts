/**
 * Window capture on X11: the server says when the active window or its title
 * changes (EWMH `_NET_ACTIVE_WINDOW`, `_NET_WM_NAME`), so nothing is polled.
 */
import { readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Logger } from '@lapwing/shared/logging';
import type { CaptureSource, ObservationSink } from '../observation.ts';
import { processOf } from '../x11/processes.ts';
import { XConnection } from '../x11/x-connection.ts';
import { FrontWindow, type SeenWindow } from './front-window.ts';
import { classOf, executableName, numberOf, textOf } from './window-properties.ts';

const atomNames = [
  '_NET_ACTIVE_WINDOW',
  '_NET_WM_NAME',
  '_NET_WM_PID',
  'WM_NAME',
  'WM_CLASS',
  'WM_CLIENT_MACHINE',
  'STRING',
] as const;
/**
 * How long a changed title waits for the next change, and "no window" for a window:
 * on their way from one window to another, window managers say that there is none.
 */
const PAUSE_MS = 100;

type Atoms = Record<(typeof atomNames)[number], number>;

/**
 * Starts it.
 *
 * @throws AppError `no-x-display`
 */
export async function startX11WindowCapture(options: {
  sink: ObservationSink;
  logger: Logger;
  now: () => number;
}): Promise<CaptureSource> {
  const { sink, logger, now } = options;
  let follower: WindowFollower | undefined;
  const connection = await XConnection.open({
    propertyChanged: (window, atom) => follower?.propertyChanged(window, atom),
    windowClosed: (window) => follower?.windowClosed(window),
    lost: (reason) => {
      follower?.stop();
      logger.warn({ reason }, 'Window capture ended: the X display is gone');
    },
  });
  const numbers = await Promise.all(atomNames.map((name) => connection.atom(name)));
  const atoms = Object.fromEntries(atomNames.map((name, index) => [name, numbers[index]])) as Atoms;
  follower = new WindowFollower(connection, atoms, new FrontWindow(sink, now));
  await follower.start();
  logger.info({ source: 'x11' }, 'Window capture started');
  return {
    async stop() {
      if (!follower) return;
      follower.stop();
      follower = undefined;
      connection.close();
      logger.info({}, 'Window capture stopped');
    },
  };
}

const UNKNOWN_PROCESS = { executable: '', processId: 0 };

/** Whose window it is. */
type Program = Pick<SeenWindow, 'executable' | 'application' | 'processId'>;

/** Follows the active window of one display. */
class WindowFollower {
  readonly #connection: XConnection;
  readonly #atoms: Atoms;
  readonly #front: FrontWindow;
  #active = 0;
  /** Program of the active window; it does not change, so it is looked up once. */
  #program: Program | undefined;
  #seen: SeenWindow | undefined;
  #reading = false;
  #readAgain = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: XConnection, atoms: Atoms, front: FrontWindow) {
    this.#connection = connection;
    this.#atoms = atoms;
    this.#front = front;
  }

  /** Resolves when what is in front was told. */
  async start(): Promise<void> {
    this.#connection.watch(this.#connection.root);
    await this.#read();
    if (!this.#seen) this.#front.showNone();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  propertyChanged(window: number, atom: number): void {
    const { _NET_ACTIVE_WINDOW, _NET_WM_NAME, WM_NAME, WM_CLASS } = this.#atoms;
    if (window === this.#connection.root) {
      if (atom === _NET_ACTIVE_WINDOW) void this.#read();
    } else if (window === this.#active) {
      if (atom === WM_CLASS) this.#program = undefined;
      if (atom === WM_CLASS || atom === _NET_WM_NAME || atom === WM_NAME) this.#readSoon();
    }
  }

  /** Not every window manager says at once that a window which was closed is not active. */
  windowClosed(window: number): void {
    if (window !== this.#active) return;
    this.#forget();
    void this.#read();
  }

  /** The next window may have the same number, and another program. */
  #forget(): void {
    this.#active = 0;
    this.#program = undefined;
  }

  #readSoon(): void {
    this.#timer ??= setTimeout(() => void this.#read(), PAUSE_MS);
  }

  /** Reads what is in front; while it reads, further changes are read once, afterwards. */
  async #read(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true;
      return;
    }
    this.#reading = true;
    do {
      clearTimeout(this.#timer); // what it would do is done here
      this.#timer = undefined;
      this.#readAgain = false;
      this.#seen = await this.#seeWindow();
      if (this.#stopped) break;
      if (this.#seen) this.#front.show(this.#seen);
      else this.#showNoneSoon();
    } while (this.#readAgain);
    this.#reading = false;
  }

  #showNoneSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#front.showNone();
    }, PAUSE_MS);
  }

  async #seeWindow(): Promise<SeenWindow | undefined> {
    const { _NET_ACTIVE_WINDOW } = this.#atoms;
    const property = await this.#connection.property(this.#connection.root, _NET_ACTIVE_WINDOW);
    const window = numberOf(property.data);
    if (window !== this.#active) {
      if (this.#active !== 0) this.#connection.unwatch(this.#active);
      this.#active = window;
      this.#program = undefined;
      // Watched before it is read, so that no later change is missed.
      if (window !== 0) this.#connection.watch(window);
    }
    if (window === 0) return undefined;
    const title = await this.#titleOf(window);
    if (title === undefined) {
      this.#forget();
      return undefined;
    }
    this.#program ??= await this.#programOf(window);
    return { id: window, ...this.#program, title };
  }

  /** Undefined if the window was closed. */
  async #titleOf(window: number): Promise<string | undefined> {
    const modern = await this.#connection.property(window, this.#atoms._NET_WM_NAME);
    if (modern.gone) return undefined;
    if (modern.data.length > 0) return textOf(modern.data, { latin1: false });
    const old = await this.#connection.property(window, this.#atoms.WM_NAME);
    return textOf(old.data, { latin1: old.type === this.#atoms.STRING });
  }

  async #programOf(window: number): Promise<Program> {
    const [{ data }, { executable, processId }] = await Promise.all([
      this.#connection.property(window, this.#atoms.WM_CLASS),
      this.#executableOf(window),
    ]);
    const { instance, className } = classOf(data);
    return {
      executable: executable || instance,
      application: className || instance || executable,
      processId,
    };
  }

  /** Base name of the program's file; empty if the window belongs to another computer or account. */
  async #executableOf(window: number): Promise<{ executable: string; processId: number }> {
    const [machine, pid] = await Promise.all([
      this.#connection.property(window, this.#atoms.WM_CLIENT_MACHINE),
      this.#connection.property(window, this.#atoms._NET_WM_PID),
    ]);
    const machineName = textOf(machine.data, { latin1: true });
    if (machineName !== '' && machineName !== hostname()) return UNKNOWN_PROCESS;
    // A program in a sandbox tells its number within the sandbox, and some tell none: what the
    // server knows by the socket comes first where it can say it.
    const candidates = [await processOf(this.#connection, window), numberOf(pid.data)];
    for (const candidate of candidates) {
      if (candidate === 0) continue;
      try {
        const executable = executableName(await readlink(`/proc/${candidate}/exe`));
        return { executable, processId: candidate };
      } catch {
        // Ended, or another account's.
      }
    }
    return UNKNOWN_PROCESS;
  }
}
