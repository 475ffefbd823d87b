import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';

/** One key and what it does on the page that is shown. */
export interface Shortcut {
  /** `event.key`, letters in lower case. */
  key: string;
  /** What it does, e.g. "Next flag". */
  label: string;
  run(): void;
}

interface Shortcuts {
  enabled: boolean;
  setEnabled(enabled: boolean): void;
  /** What the keys do now, innermost page first. */
  current(): Shortcut[];
  register(get: () => Shortcut[]): () => void;
}

const STORAGE_KEY = 'lapwing-shortcuts';
const ShortcutsContext = createContext<Shortcuts | null>(null);

/** People who dictate or type by accident can switch single keys off (WCAG 2.2, 2.1.4). */
function readEnabled(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, [role="button"]') !== null;
}

/** Listens for single keys, and knows what they do on the page that is shown. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [enabled, setEnabledState] = useState(readEnabled);
  const sources = useRef<(() => Shortcut[])[]>([]);

  const shortcuts = useMemo<Shortcuts>(
    () => ({
      enabled,
      setEnabled(next) {
        setEnabledState(next);
        try {
          localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off');
        } catch {
          // Storage may be switched off; the choice then lasts as long as the page.
        }
      },
      current: () => [...sources.current].reverse().flatMap((get) => get()),
      register(get) {
        sources.current.push(get);
        return () => {
          sources.current = sources.current.filter((other) => other !== get);
        };
      },
    }),
    [enabled],
  );

  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return;
      // Enter on a link or button is that link's or button's own.
      if (event.key === 'Enter' && isControl(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const shortcut = shortcuts.current().find((one) => one.key === key);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, shortcuts]);

  return <ShortcutsContext value={shortcuts}>{children}</ShortcutsContext>;
}

/** All shortcuts, and whether they are switched on. */
export function useShortcutSettings(): Shortcuts {
  const shortcuts = useContext(ShortcutsContext);
  if (!shortcuts) throw new Error('Shortcuts need their provider.');
  return shortcuts;
}

/** Gives keys a meaning while the component is shown; inner components win. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const { register } = useShortcutSettings();
  const get = useEffectEvent(() => shortcuts);
  useEffect(() => register(() => get()), [register]);
}
