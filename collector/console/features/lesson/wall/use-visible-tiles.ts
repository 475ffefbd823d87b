import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLessonSession } from '../lesson-session.tsx';

/** While somebody scrolls or the layout changes, what is asked for follows no sooner than this. */
const ASK_AFTER_MS = 250;
/** Tiles that will soon be seen are asked for ahead, CSS pixels. */
const AHEAD = '200px';

/** Asks for the pictures of the tiles that are in sight, and of no others. */
export function useVisibleTiles(
  grid: RefObject<HTMLElement | null>,
  order: readonly string[],
  width: number,
): void {
  const { screens, lessonId } = useLessonSession();
  const pageShown = usePageShown();
  const seen = useMemo(() => new Set<string>(), []);
  // At once for the first pictures; later a tile that is out of sight for a moment keeps its own.
  const delayMs = useRef(0);
  const ask = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      run() {
        timer ??= setTimeout(() => {
          timer = undefined;
          screens.setWall(lessonId, pageShown ? [...seen].sort() : [], width);
          if (seen.size > 0) delayMs.current = ASK_AFTER_MS;
        }, delayMs.current);
      },
      stop: () => clearTimeout(timer),
    };
  }, [screens, lessonId, seen, width, pageShown]);

  useEffect(() => {
    ask.run();
    return ask.stop;
  }, [ask]);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset.device ?? '';
          if (isIntersecting) seen.add(id);
          else seen.delete(id);
        }
        ask.run();
      },
      { rootMargin: AHEAD },
    );
    const wanted = new Set(order);
    for (const id of seen) if (!wanted.has(id)) seen.delete(id);
    for (const tile of grid.current?.querySelectorAll('[data-device]') ?? []) {
      observer.observe(tile);
    }
    return () => observer.disconnect();
  }, [grid, order, seen, ask]);

  // Leaving the wall ends it: nobody looks any more.
  useEffect(() => () => screens.setWall(lessonId, [], 64), [screens, lessonId]);
}

/** Whether the browser shows this page: a wall in a hidden tab is looked at by nobody. */
function usePageShown(): boolean {
  const [shown, setShown] = useState(() => !document.hidden);
  useEffect(() => {
    const onChange = () => setShown(!document.hidden);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return shown;
}
