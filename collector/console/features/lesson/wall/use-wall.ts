import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { RaisedHand } from '../../../../live/presence/presence.contract.ts';
import { useLessonSession } from '../lesson-session.tsx';
import type { TilePicture } from './thumbnails.ts';
import type { TileFacts } from './tile-facts.ts';
import { orderWall, type WallOrder } from './wall-order.ts';

/** What the tile of a PC shows; null once it has left the lesson. */
export function useTileFacts(deviceId: string): TileFacts | null {
  const { presence } = useLessonSession();
  const watch = useCallback(
    (watcher: () => void) => presence.watchDevice(deviceId, watcher),
    [presence, deviceId],
  );
  return useSyncExternalStore(watch, () => presence.factsOf(deviceId));
}

/** How the picture of a PC stands. */
export function useTilePicture(deviceId: string): TilePicture {
  const { thumbnails } = useLessonSession();
  const watch = useCallback(
    (watcher: () => void) => thumbnails.watch(deviceId, watcher),
    [thumbnails, deviceId],
  );
  return useSyncExternalStore(watch, () => thumbnails.pictureOf(deviceId));
}

/** All tiles; renders anew at each change, so not for what is on the wall itself. */
export function useAllTiles(): readonly TileFacts[] {
  const { presence } = useLessonSession();
  return useSyncExternalStore(presence.watch, () => presence.all());
}

/** Raised hands, in their order. */
export function useHands(): readonly RaisedHand[] {
  const { presence } = useLessonSession();
  return useSyncExternalStore(presence.watch, () => presence.hands);
}

/** The ids of the tiles in the wall's order; null until the first news. The same list while the order is the same. */
export function useWallOrder(
  order: WallOrder,
  find: string,
  namesHidden: boolean,
): readonly string[] | null {
  const { presence } = useLessonSession();
  const last = useRef<readonly string[] | null>(null);
  const snapshot = useMemo(() => {
    let seen: readonly TileFacts[] | null = null;
    return () => {
      const all = presence.all();
      if (!presence.loaded) return null;
      if (all !== seen) {
        seen = all;
        const next = orderWall(all, { order, find, namesHidden });
        const before = last.current;
        if (!before || before.length !== next.length || next.some((id, at) => id !== before[at])) {
          last.current = next;
        }
      }
      return last.current;
    };
  }, [presence, order, find, namesHidden]);
  return useSyncExternalStore(presence.watch, snapshot);
}

/** How somebody likes their wall; kept in their browser. */
export function useWallSettings() {
  const [order, setOrder] = useLocalStorage<WallOrder>({
    key: 'lapwing-wall-order',
    defaultValue: 'person',
    getInitialValueInEffect: false,
  });
  // 0: as large as all of them fit.
  const [tileWidth, setTileWidth] = useLocalStorage({
    key: 'lapwing-wall-tile-width',
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
  return { order, setOrder, tileWidth, setTileWidth };
}
