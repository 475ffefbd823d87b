import type { FromScreens, ScreenPerson } from '../screens.contract.ts';
import type { Looker } from '../streams/session-screens.ts';
import { type Console, Lanes } from './viewing.ts';

/** How a tile stands, as the console is told it. */
export type TileMessage = Extract<FromScreens, { type: 'tile' }>;

/** One PC's place on a wall. */
export interface Tile {
  readonly deviceId: string;
  state: TileMessage['state'];
  session: { readonly id: string; readonly person: ScreenPerson } | null;
  /** View of the command on the PC. */
  viewId: string | null;
  looker: Looker | null;
  lanes: Lanes;
  /** By `performance.now()`; null where nothing is to be tried again. */
  tryAgainMs: number | null;
  told: string;
}

/** A tile that shows nothing yet. */
export function makeTile(console: Console, deviceId: string): Tile {
  return {
    deviceId,
    state: 'starting',
    session: null,
    viewId: null,
    looker: null,
    lanes: new Lanes(console, () => {}),
    tryAgainMs: null,
    told: '',
  };
}

/** What the console is told of a tile. @param why in plain English; empty where there is nothing to say. */
export function tileMessage({ deviceId, state, session }: Tile, why: string): TileMessage {
  return {
    type: 'tile',
    deviceId,
    state,
    sessionId: session?.id ?? null,
    person: session?.person ?? null,
    ...(why && { why }),
  };
}
