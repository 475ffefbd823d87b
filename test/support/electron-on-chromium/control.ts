/** What the double and the test that runs it tell each other. */

/** An entry of the tray's menu. */
export interface MenuEntry {
  label: string;
  enabled: boolean;
}

/** Told by the double: what else cannot be seen on the display. */
export type FromDouble =
  | { kind: 'tray'; toolTip: string; image: string; menu: MenuEntry[] }
  | { kind: 'window'; id: number; title: string; visible: boolean }
  /** `shell.openExternal`. */
  | { kind: 'opened'; url: string };

/** Told by the test: what a person does with the tray icon, which Xvfb has no place for. */
export type ToDouble =
  | { kind: 'click-tray' }
  | { kind: 'click-menu'; label: string }
  /** The operating system's own lock, by its user. */
  | { kind: 'screen-lock'; locked: boolean }
  | { kind: 'quit' };

/** Tells the test. */
export function tell(message: FromDouble): void {
  process.send?.(message);
}
