/** The icon that says, at any time, whether this PC is monitored. */
import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';
import { HAND_ENTRIES } from '../lesson-wording.ts';
import type { MonitoringFacts } from '../shell.ts';
import { ABOUT_TITLE, stateInWords, trayTip } from '../wording.ts';
import type { LessonInTray } from './lesson/electron-lesson.ts';
import { shellFolder } from './page-window.ts';

/** What the menu's entries do. */
export interface TrayActions {
  openAbout(): void;
  openNotice(): void;
  /** The person asks for help, or does no more. */
  raiseHand(raised: boolean): void;
}

/** The tray icon. */
export interface TrayIcon {
  update(facts: MonitoringFacts): void;
  /** The lesson's part of it: hand, who looks. */
  updateLesson(lesson: LessonInTray): void;
  close(): void;
}

/** Shows the icon; it stays until the session ends. */
export function createTrayIcon(actions: TrayActions): TrayIcon {
  const image = (name: string) => nativeImage.createFromPath(join(shellFolder, 'icons', name));
  const on = image('tray-on.png');
  const off = image('tray-off.png');
  const watchedIcon = image('tray-watched.png');
  const hand = image('tray-hand.png');
  const tray = new Tray(off);
  tray.on('click', actions.openAbout);

  let facts: MonitoringFacts | undefined;
  let inLesson: LessonInTray = { lesson: null, handRaised: false, watched: '' };

  function show(): void {
    if (!facts) return;
    const { state, notice } = facts;
    const { lesson, handRaised, watched } = inLesson;
    tray.setImage(iconFor(state.monitoring));
    tray.setToolTip([trayTip(facts), ...(watched ? [watched] : [])].join('\n'));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: stateInWords(state), enabled: false },
        ...(watched ? [{ label: watched, enabled: false }] : []),
        { type: 'separator' },
        {
          label: handRaised ? HAND_ENTRIES.lower : HAND_ENTRIES.raise,
          enabled: lesson !== null,
          click: () => actions.raiseHand(!handRaised),
        },
        { type: 'separator' },
        { label: ABOUT_TITLE, click: actions.openAbout },
        {
          label: 'Show the school’s notice',
          enabled: notice !== null,
          click: actions.openNotice,
        },
      ]),
    );
  }

  function iconFor(monitoring: boolean) {
    if (inLesson.handRaised) return hand;
    if (inLesson.watched) return watchedIcon;
    return monitoring ? on : off;
  }

  return {
    update(next) {
      facts = next;
      show();
    },
    updateLesson(next) {
      inLesson = next;
      show();
    },
    close() {
      tray.destroy();
    },
  };
}
