/** What a person sees of a lesson, in Electron: puts the windows together. */
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { powerMonitor } from 'electron';
import {
  type BusAddresses,
  type DesktopLock,
  watchDesktopLock,
} from '../../../desktop-lock/desktop-lock.ts';
import type {
  LessonFacts,
  LessonListener,
  LessonWindows,
  LockOrder,
  ScreenNotice,
} from '../../lesson-windows.ts';
import {
  HAND_ANSWERED_TITLE,
  HAND_UP,
  handAnswered,
  REFUSED_TITLE,
  refusedInWords,
  viewersInWords,
  watchedInWords,
} from '../../lesson-wording.ts';
import { createBannerWindows } from './banner-windows.ts';
import { createBroadcastWindows } from './broadcast-windows.ts';
import { createConsentWindow } from './consent-window.ts';
import { createLockWindows } from './lock-windows.ts';
import { createMessageWindow } from './message-window.ts';
import { createNewsWindow } from './news-window.ts';

/** What the windows of lessons need to know of the PC. */
export interface LessonPlace {
  /** Where false, there is no lock, and a teacher's screen is shown in a window only. */
  readonly canCoverScreens: boolean;
  /** Where a Linux desktop tells that it is locked. */
  readonly buses: BusAddresses;
}

/** What the tray and the page about monitoring show of a lesson. */
export interface LessonInTray {
  readonly lesson: LessonFacts | null;
  readonly handRaised: boolean;
  /** Who looks, in words; empty for nobody. */
  readonly watched: string;
}

/** The windows of lessons, and what belongs to them elsewhere. */
export interface ElectronLesson {
  readonly windows: LessonWindows;
  /** What the tray's entry does. */
  wantHand(raised: boolean): void;
  close(): void;
}

/** @param changed is told what tray and page have to show. Call once per process. */
export function createElectronLesson(
  { logger, canCoverScreens, buses }: LessonPlace & { logger: Logger },
  changed: (tray: LessonInTray) => void,
): ElectronLesson {
  let listener: LessonListener | undefined;
  let inTray: LessonInTray = { lesson: null, handRaised: false, watched: '' };
  const failed = (error: unknown) => {
    const code = error instanceof AppError ? error.code : 'page-not-shown';
    logger.error({ code, reason: messageOf(error) }, 'a window of the lesson could not be shown');
    listener?.failed(code, messageOf(error));
  };
  const lock = createLockWindows(logger, failed);
  const message = createMessageWindow({ read: (id) => listener?.messageRead(id), failed });
  const banner = createBannerWindows(logger);
  const consent = createConsentWindow();
  const news = createNewsWindow();
  const broadcast = createBroadcastWindows(logger, {
    taken: (taken) => listener?.broadcastTaken(taken),
    changed: () => coverAsOrdered(),
  });
  let desktopLock: DesktopLock | undefined;
  let lockOrder: LockOrder | null = null;
  /** The teacher's screen over all screens goes before a lock, which is there again after it. */
  function coverAsOrdered(): void {
    const broadcasts = broadcast.coversScreens();
    lock.set(broadcasts ? null : lockOrder);
    message.setHeldBack(isCovered());
  }
  const isCovered = () => lockOrder !== null || broadcast.coversScreens();
  const update = (next: Partial<LessonInTray>) => {
    inTray = { ...inTray, ...next };
    changed(inTray);
  };

  const windows: LessonWindows = {
    ...(canCoverScreens && {
      lock(order) {
        lockOrder = order;
        coverAsOrdered();
      },
    }),
    async showMessage(told) {
      if (told.atOnce && broadcast.coversScreens()) {
        throw new AppError(
          'screen-covered',
          'A screen is shown over all of this one, so nobody could be told. End that first.',
        );
      }
      // The lock shows it meanwhile; it is answered in its window, when the lock is lifted.
      lock.showMessage({ from: told.from, text: told.text, waiting: 0 });
      await message.show(told);
    },
    async askToWatch(question) {
      if (!isCovered()) return consent.ask(question);
      throw new AppError(
        'screen-locked',
        'The screen is locked, so nobody can be asked. Lift the lock first.',
      );
    },
    broadcast: {
      ...broadcast,
      async begin(order) {
        if (canCoverScreens || !order.fullScreen) return broadcast.begin(order);
        throw new AppError(
          'cover-not-possible',
          'This desktop (Wayland) does not let Lapwing cover the screens. Show it in a window instead.',
        );
      },
    },
    showScreenNotice(notice: ScreenNotice) {
      const words = viewersInWords(notice.viewers);
      lock.showViewers(words);
      broadcast.showViewers(words);
      banner.show(
        words,
        notice.viewers.some(({ controls }) => controls),
      );
      update({ watched: watchedInWords(notice) });
    },
    tellRefused({ application, setBy, untilMs }) {
      news.show({ title: REFUSED_TITLE, words: refusedInWords(application, setBy, untilMs) });
    },
    showLesson(lesson) {
      update({ lesson });
    },
    showHand(handRaised, answeredBy) {
      if (handRaised && !inTray.handRaised) news.show(HAND_UP);
      if (answeredBy !== undefined && !handRaised) {
        news.show({ title: HAND_ANSWERED_TITLE, words: handAnswered(answeredBy) });
      }
      update({ handRaised });
    },
    listen(next) {
      listener = next;
      // Electron tells it on Windows and macOS.
      powerMonitor.on('lock-screen', () => next.screenLocked(true));
      powerMonitor.on('unlock-screen', () => next.screenLocked(false));
      if (process.platform !== 'linux') return;
      desktopLock = watchDesktopLock({ buses, tell: next.screenLocked, logger });
    },
  };

  return {
    windows,
    wantHand: (raised) => listener?.handWanted(raised),
    close() {
      desktopLock?.stop();
      for (const part of [lock, message, banner, consent, news, broadcast]) part.close();
    },
  };
}
