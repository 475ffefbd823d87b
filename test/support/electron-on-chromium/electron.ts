/** Stands for the module `electron` in a main process: the few APIs that the shell uses. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard } from './clipboard.ts';
export { powerMonitor } from './power-monitor.ts';
export { screen } from './screen.ts';
export { desktopCapturer, session } from './session.ts';
export { shell } from './shell.ts';
export { Menu, nativeImage, Tray } from './tray.ts';
export { ipcMain } from './web-contents.ts';
