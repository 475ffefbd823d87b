import { useLocalStorage } from '@mantine/hooks';

/** Whether new flags are shown on this computer's desktop; `refused`: the browser forbids it. */
type DesktopAlerts = 'on' | 'off' | 'refused';

/** Whether this browser could show anything on the desktop: not every one has it, and none over plain HTTP. */
export const canAlert = 'Notification' in globalThis && globalThis.isSecureContext;

/** The choice, which is kept in this browser, and how to change it. */
export function useDesktopAlerts(): { state: DesktopAlerts; choose(wanted: boolean): void } {
  const [wanted, setWanted] = useLocalStorage({
    key: 'lapwing-desktop-alerts',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  async function choose(next: boolean): Promise<void> {
    if (next) await Notification.requestPermission();
    setWanted(next);
  }
  const allowed = canAlert && Notification.permission === 'granted';
  return {
    state: !wanted ? 'off' : allowed ? 'on' : 'refused',
    choose: (next) => void choose(next),
  };
}

/** What is shown on the desktop: neither a name nor what was typed, for others may see it. */
interface DesktopAlert {
  /** The same one twice, from two tabs, is shown once. */
  id: string;
  title: string;
  words: string;
  /** Stays until somebody answers it. */
  stays: boolean;
  onOpen(): void;
}

/** Shows it where it is wanted, allowed, and the console is not what somebody looks at. */
export function alertOnDesktop(state: DesktopAlerts, alert: DesktopAlert): void {
  if (state !== 'on' || document.hasFocus()) return;
  const { id, title, words, stays, onOpen } = alert;
  const shown = new Notification(title, { tag: id, body: words, requireInteraction: stays });
  shown.onclick = () => {
    window.focus();
    shown.close();
    onOpen();
  };
}
