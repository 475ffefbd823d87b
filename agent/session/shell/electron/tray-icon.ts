/** The icon that says, at any time, whether this PC is monitored. */
import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';
import type { MonitoringFacts } from '../shell.ts';
import { ABOUT_TITLE, stateInWords, trayTip } from '../wording.ts';
import { shellFolder } from './page-window.ts';

/** What the menu's entries do. */
export interface TrayActions {
  openAbout(): void;
  openNotice(): void;
}

/** The tray icon. */
export interface TrayIcon {
  update(facts: MonitoringFacts): void;
  close(): void;
}

/** Shows the icon; it stays until the session ends. */
export function createTrayIcon(actions: TrayActions): TrayIcon {
  const image = (name: string) => nativeImage.createFromPath(join(shellFolder, 'icons', name));
  const on = image('tray-on.png');
  const off = image('tray-off.png');
  const tray = new Tray(off);
  tray.on('click', actions.openAbout);

  return {
    update(facts) {
      const { state, notice } = facts;
      tray.setImage(state.monitoring ? on : off);
      tray.setToolTip(trayTip(facts));
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: stateInWords(state), enabled: false },
          { type: 'separator' },
          { label: ABOUT_TITLE, click: actions.openAbout },
          {
            label: 'Show the school’s notice',
            enabled: notice !== null,
            click: actions.openNotice,
          },
        ]),
      );
    },
    close() {
      tray.destroy();
    },
  };
}
