/**
 * Consoles that look at screens: `/api/live/screens`. What each may see, the authority of lessons
 * decides; nothing is shown that the person at the PC was not told of.
 */
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';
import type { Role } from '../../../api/roles.ts';
import type { Database } from '../../../storage/database.ts';
import {
  type ConsoleConnection,
  type ConsoleSockets,
  createConsoleSockets,
} from '../../console-sockets.ts';
import { readLiveNotice } from '../../live-notice.ts';
import { screensRoles } from '../screens.contract.ts';
import { Viewer } from './viewer.ts';
import type { Console, ViewingDeps } from './viewing.ts';

/** A console that has not taken a frame for so long does not look. */
const STALLED_MS = 30_000;

/** How often views and tiles are looked at. */
const LOOK_MS = 1_000;

/** A broadcast's picture with what is around it. */
const MAX_INCOMING_BYTES = MAX_SCREEN_FRAME_BYTES + 64 * 1024;

/** Lanes keep little under way; a wall of 500 tiles has some megabytes. */
const MAX_UNSENT_BYTES = 32 * 1024 * 1024;

/** What the hub works with. */
export interface ScreensHubDeps extends Omit<ViewingDeps, 'database' | 'track'> {
  readonly database: Database;
  readonly now?: () => Date;
}

/** See the top of this file. */
export interface ScreensHub
  extends Pick<ConsoleSockets<unknown>, 'handleUpgrade' | 'tick' | 'close'> {
  /** Passes on a notification of LIVE_CHANNEL. */
  deliver(payload: string): void;
  /** A lesson has begun, changed or ended. */
  lessonsChanged(): void;
  /** What is due each second; it runs by itself, tests call it. @param nowMs by `performance.now()`. */
  look(nowMs: number): void;
}

/** What is kept for each connection: set as soon as it is open. */
interface ScreensState {
  viewer: Viewer | null;
}

/** Makes a hub without connections. */
export function createScreensHub(deps: ScreensHubDeps): ScreensHub {
  const { relay, board, now = () => new Date() } = deps;
  const underWay = new Set<Promise<void>>();
  const viewing: ViewingDeps = {
    ...deps,
    track(work) {
      underWay.add(work);
      void work.then(() => underWay.delete(work));
    },
  };
  const sockets = createConsoleSockets<ScreensState>({
    database: deps.database,
    logger: deps.logger,
    now,
    maxIncomingBytes: MAX_INCOMING_BYTES,
    maxUnsentBytes: MAX_UNSENT_BYTES,
    admit: async (_asked, { role }) =>
      (screensRoles as readonly Role[]).includes(role)
        ? { kind: 'admitted', state: { viewer: null } }
        : { kind: 'refused', status: 403 },
    opened(connection) {
      connection.state.viewer = new Viewer(viewing, consoleOf(connection));
      tick(connection, now());
    },
    received({ state }, data, isBinary) {
      if (isBinary) state.viewer?.receiveFrame(data as Buffer);
      else state.viewer?.receive(String(data));
    },
    closed({ state }) {
      state.viewer?.close();
    },
    ticked(at) {
      for (const connection of sockets.all()) tick(connection, at);
    },
  });

  function consoleOf(connection: ConsoleConnection<ScreensState>): Console {
    const { staff, address } = connection;
    return {
      staff,
      address,
      tell: (message) => sockets.send(connection, JSON.stringify(message)),
      send: (bytes) => sockets.send(connection, bytes),
    };
  }

  function tick(connection: ConsoleConnection<ScreensState>, at: Date): void {
    sockets.send(connection, JSON.stringify({ type: 'tick', at: at.toISOString() }));
  }

  function viewers(): Viewer[] {
    return [...sockets.all()].flatMap(({ state }) => state.viewer ?? []);
  }

  function look(nowMs: number): void {
    relay.tick(nowMs);
    for (const viewer of viewers()) {
      viewer.recheck();
      viewer.tick(nowMs);
    }
    const isStalled = ({ state }: ConsoleConnection<ScreensState>) => {
      const oldestMs = state.viewer?.oldestMs ?? null;
      return oldestMs !== null && nowMs - oldestMs > STALLED_MS;
    };
    for (const connection of [...sockets.all()]) {
      // What does not read will not get to a close either.
      if (isStalled(connection)) connection.socket.terminate();
    }
  }

  const stopListening = board.onChange(({ id }) => {
    for (const viewer of viewers()) viewer.presenceChanged(id);
  });
  const timer = setInterval(() => look(performance.now()), LOOK_MS);
  timer.unref();

  return {
    handleUpgrade: sockets.handleUpgrade,
    tick: sockets.tick,
    look,
    lessonsChanged() {
      for (const viewer of viewers()) viewer.recheck();
    },
    deliver(payload) {
      const notice = readLiveNotice(payload);
      if (notice?.kind === 'session-ended') sockets.sessionEnded(notice.sessionId);
    },
    async close() {
      clearInterval(timer);
      stopListening();
      await sockets.close();
      // The rows of views that ended with it.
      await Promise.all(underWay);
    },
  };
}
