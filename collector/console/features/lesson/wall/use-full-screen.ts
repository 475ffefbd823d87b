import { useEffect, useState } from 'react';
import { tellFault } from '../../../ui/tell-fault.ts';

/**
 * The whole screen for this page: the frame hides its rail and bar (`data-projecting` on the
 * document). The document itself goes to full screen, so that menus and dialogs stay visible.
 * Escape leaves it, as browsers have it.
 */
export function useFullScreen(): { on: boolean; toggle(): void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const onChange = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projecting', on);
    return () => document.documentElement.removeAttribute('data-projecting');
  }, [on]);
  return {
    on,
    toggle() {
      const done = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen();
      done.catch(tellFault('This browser does not go to full screen'));
    },
  };
}
