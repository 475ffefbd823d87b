import { type RefObject, useEffect, useState } from 'react';

/** After so long without a movement over the list, nobody is taken to be reading. */
const STILL_AFTER_MS = 10_000;

/**
 * Whether somebody reads the list, so that its rows must not move under them: it is
 * scrolled, has the focus, or the pointer moved over it a moment ago.
 */
export function useReading(list: RefObject<HTMLElement | null>): boolean {
  const [scrolled, setScrolled] = useState(false);
  const [focused, setFocused] = useState(false);
  const [pointed, setPointed] = useState(false);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => setScrolled(element.scrollTop > 8);
    const onFocus = () => setFocused(element.matches(':focus-within'));
    const onBlur = () => setTimeout(onFocus);
    const onMove = (event: PointerEvent) => {
      // A row that appears under a resting pointer also fires; that is not reading.
      if (event.movementX === 0 && event.movementY === 0) return;
      setPointed(true);
      clearTimeout(timer);
      timer = setTimeout(() => setPointed(false), STILL_AFTER_MS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    element.addEventListener('pointermove', onMove, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
      element.removeEventListener('pointermove', onMove);
    };
  }, [list]);

  return scrolled || focused || pointed;
}
