import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useNow } from '../../../ui/use-now.ts';
import { restrictionsQuery } from '../lesson-queries.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { type KnownApplications, knownApplications } from './application-names.ts';
import type { LoggedBatch } from './command-log.ts';
import { classroomQuery } from './command-queries.ts';
import type { InForce } from './in-force.ts';
import { type Targets, targetsOf } from './targets.ts';

/** The selected PCs, or all. The same object while neither they nor who sits at them have changed. */
export function useTargets(): Targets {
  const { presence, selection } = useLessonSession();
  const last = useRef<Targets | null>(null);
  const watch = useCallback(
    (watcher: () => void) => {
      const stops = [presence.watch(watcher), selection.watch(watcher)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [presence, selection],
  );
  return useSyncExternalStore(watch, () => {
    const next = targetsOf(presence.all(), selection.selected());
    if (!last.current || JSON.stringify(last.current) !== JSON.stringify(next)) last.current = next;
    return last.current;
  });
}

/** Applications that can be chosen by name: the school's, and what is or was in front in this lesson. */
export function useApplications(): KnownApplications {
  const { presence } = useLessonSession();
  const { data } = useQuery(classroomQuery);
  const seen = useSyncExternalStore(presence.watch, () => presence.applications.size);
  // The map grows, and stays the same one: how large it is says whether there are more.
  return useMemo(
    () => knownApplications(data?.applications ?? [], presence.applications),
    [data, presence, seen],
  );
}

/** The commands that this page gave, newest first. */
export function useCommandLog(): readonly LoggedBatch[] {
  const { commands } = useLessonSession();
  return useSyncExternalStore(commands.watch, commands.all);
}

/** What is restricted now. */
export function useInForce(): InForce[] {
  const { lessonId } = useLessonSession();
  const now = useNow();
  const { data } = useQuery(restrictionsQuery(lessonId));
  return (data ?? []).filter(({ until }) => until === null || new Date(until).getTime() > now);
}
