import { useSyncExternalStore } from 'react';
import { useNow } from '../../../ui/use-now.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { useAllTiles } from '../wall/use-wall.ts';
import type { LoggedBatch } from './command-log.ts';
import { type InForce, inForceOf } from './in-force.ts';
import { type Targets, targetsOf } from './targets.ts';

/** The selected PCs, or all. */
export function useTargets(): Targets {
  const { selection } = useLessonSession();
  const all = useAllTiles();
  const selected = useSyncExternalStore(selection.watch, selection.selected);
  return targetsOf(all, selected);
}

/** The commands that this page gave, newest first. */
export function useCommandLog(): readonly LoggedBatch[] {
  const { commands } = useLessonSession();
  return useSyncExternalStore(commands.watch, commands.all);
}

/** What is restricted now. */
export function useInForce(): InForce[] {
  const log = useCommandLog();
  return inForceOf(log, useNow());
}
