import { notifications } from '@mantine/notifications';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ScreensLine } from '../screens-line.ts';
import { createPicture } from './picture.ts';
import { decodableCodecs } from './picture-codecs.ts';
import { codecNames, ScreenViewer, type ViewState } from './screen-viewer.ts';

/** Which screen to look at. */
interface Wanted {
  screens: ScreensLine;
  lessonId: string | null;
  deviceId: string;
  reason?: string;
}

/**
 * Looks at one PC while the component is shown. When the person at the PC changes, and when the
 * line was lost and is back, the view starts anew.
 */
export function useScreenViewer({
  screens,
  lessonId,
  deviceId,
  reason,
}: Wanted): ScreenViewer | null {
  const [viewer, setViewer] = useState<ScreenViewer | null>(null);
  useEffect(() => {
    let made: ScreenViewer | null = null;
    let stopped = false;
    const stops: (() => void)[] = [];
    void decodableCodecs().then((codecs) => {
      if (stopped) return;
      const opened = new ScreenViewer({
        screens,
        lessonId,
        deviceId,
        codecs: codecNames(codecs),
        makePicture: createPicture,
        onClipboard: keepClipboard,
        ...(reason ? { reason } : {}),
      });
      made = opened;
      let isUp = screens.state().kind === 'live';
      stops.push(
        screens.watch(() => {
          const wasUp = isUp;
          isUp = screens.state().kind === 'live';
          if (isUp && !wasUp) opened.start();
        }),
        opened.watch(() => {
          const { phase, because } = opened.state();
          if (phase === 'ended' && because === 'person-changed') opened.start();
        }),
      );
      if (isUp) opened.start();
      setViewer(opened);
    });
    return () => {
      stopped = true;
      for (const stop of stops) stop();
      made?.close();
    };
  }, [screens, lessonId, deviceId, reason]);
  return viewer;
}

/** How a view stands. */
export function useViewState(viewer: ScreenViewer): ViewState {
  return useSyncExternalStore(viewer.watch, viewer.state);
}

function keepClipboard(text: string): void {
  void navigator.clipboard.writeText(text).then(
    () =>
      notifications.show({
        title: 'Copied from the PC',
        message: `${text.length.toLocaleString('en-GB')} characters are on your clipboard.`,
      }),
    () =>
      notifications.show({
        color: 'red',
        title: 'Your browser did not take the text',
        message: 'Allow this page to use the clipboard, then fetch it again.',
      }),
  );
}
