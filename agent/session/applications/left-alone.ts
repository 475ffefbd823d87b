/**
 * Programs that no lesson closes: without them people cannot get anywhere, not even to what the
 * lesson allows. Base names as `programName` makes them.
 */
import { programName } from '../privacy/excluded-applications.ts';

const names = new Set([
  // Lapwing's own windows.
  'lapwing',
  'lapwing-session',
  'electron',
  // Windows: the desktop, Start, search, the touch keyboard, lock screen and consent windows.
  'explorer',
  'shellexperiencehost',
  'startmenuexperiencehost',
  'searchhost',
  'searchapp',
  'searchui',
  'textinputhost',
  'tabtip',
  'lockapp',
  'logonui',
  'consent',
  'credentialuibroker',
  'sihost',
  'dwm',
  // macOS: the desktop and the Dock.
  'finder',
  'dock',
  'systemuiserver',
  'loginwindow',
  'windowserver',
  'controlcenter',
  'notificationcenter',
  'spotlight',
  'securityagent',
  // Linux: desktops, panels, window managers, and the file managers that draw a desktop.
  'gnome-shell',
  'gjs',
  'nautilus-desktop',
  'plasmashell',
  'kwin_x11',
  'kwin_wayland',
  'krunner',
  'xfce4-panel',
  'xfce4-session',
  'xfdesktop',
  'xfwm4',
  'wrapper-2.0',
  'cinnamon',
  'nemo-desktop',
  'mate-panel',
  'caja',
  'marco',
  'lxpanel',
  'lxqt-panel',
  'pcmanfm',
  'pcmanfm-qt',
  'openbox',
  'mutter',
  'muffin',
  'compiz',
  'tint2',
  'onboard',
  'polkit-gnome-authentication-agent-1',
]);

/** Whether an executable is one of them. One whose name is not known is, too: nobody can judge it. */
export function isLeftAlone(executable: string): boolean {
  const name = programName(executable);
  return name === '' || names.has(name);
}
