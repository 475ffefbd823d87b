/** The hidden window whose page encodes a monitor as video: Electron's `VideoPort`. */
import { AppError } from '@lapwing/shared/errors';
import {
  type BrowserWindow,
  desktopCapturer,
  type IpcMainInvokeEvent,
  ipcMain,
  type Rectangle,
  screen,
  session,
} from 'electron';
import type { Video, VideoPort, VideoWish } from '../../capture/screen/video-port.ts';
import {
  screenStreamChannels as channels,
  isReason,
  isScreenStreamFrame,
  type ScreenStreamOrder,
  type ScreenStreamWish,
} from '../screen-stream-port.ts';
import { createPageWindow, isFrom, loadPage } from './page-window.ts';

/** A video that is being encoded. */
interface RunningVideo {
  readonly window: BrowserWindow;
  readonly wish: VideoWish;
  /** What was said before the page could hear it. */
  readonly first: { pictures: number; bitRate: number };
  failed(error: unknown): void;
}

/** Registers the page's messages. Call once, after `app` is ready. */
export function createScreenVideo(): VideoPort {
  const running = new Set<RunningVideo>();

  function videoOf(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): RunningVideo {
    for (const video of running) if (isFrom(video.window, event)) return video;
    throw new AppError('page-not-known', 'Only the page that encodes the screen may say this.');
  }
  ipcMain.handle(channels.loaded, (event) => {
    const { window, failed } = videoOf(event);
    // As if a person had clicked: no page gets a screen without that.
    window.webContents.executeJavaScript('beginCapture()', true).catch(failed);
  });
  ipcMain.handle(channels.wish, (event): ScreenStreamWish => {
    const { wish, first } = videoOf(event);
    return { codecs: [...wish.codecs], maxWidth: wish.maxWidth, ...first };
  });
  ipcMain.handle(channels.frame, (event, frame: unknown) => {
    const video = videoOf(event);
    if (isScreenStreamFrame(frame)) video.wish.frame(frame);
  });
  ipcMain.handle(channels.failed, (event, reason: unknown) => {
    videoOf(event).failed(new Error(isReason(reason) ? reason : 'the page failed'));
  });
  session.defaultSession.setDisplayMediaRequestHandler(async ({ frame }, answer) => {
    const video = [...running].find(({ window }) => window.webContents.mainFrame === frame);
    const source = video && (await sourceOf(video.wish.monitor));
    // Without a source the page is told that it was not allowed to.
    answer(source ? { video: source } : {});
  });

  return {
    start(wish): Video {
      const window = createPageWindow({ width: 320, height: 200, skipTaskbar: true }, 'hidden');
      const video: RunningVideo = {
        window,
        wish,
        first: { pictures: 0, bitRate: 0 },
        failed(error) {
          if (!close()) return;
          wish.failed(error);
        },
      };
      running.add(video);
      window.on('closed', () => video.failed(new Error('its window was closed')));
      window.webContents.on('render-process-gone', () =>
        video.failed(new Error('its page crashed')),
      );
      loadPage(window, 'screen-stream').catch(video.failed);

      function close(): boolean {
        if (!running.delete(video)) return false;
        if (!window.isDestroyed()) window.destroy();
        return true;
      }
      function tell(order: ScreenStreamOrder['order'], value: number): void {
        if (running.has(video)) window.webContents.send(channels.order, { order, value });
      }
      return {
        needKey: () => tell('key', 1),
        mayEncode(frames) {
          video.first.pictures = frames;
          tell('encode', frames);
        },
        setBitRate(bitsPerSecond) {
          video.first.bitRate = bitsPerSecond;
          tell('bits', bitsPerSecond);
        },
        close: () => void close(),
      };
    },
  };
}

/** Electron's name for the monitor at that place. */
async function sourceOf(place: Rectangle): Promise<Electron.DesktopCapturerSource | undefined> {
  const sources = await desktopCapturer.getSources({
    types: ['screen'],
    thumbnailSize: { width: 0, height: 0 },
  });
  const display = screen
    .getAllDisplays()
    .find(({ bounds }) => bounds.x === place.x && bounds.y === place.y);
  return sources.find((source) => source.display_id === String(display?.id)) ?? sources[0];
}
