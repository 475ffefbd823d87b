import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
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
  /** Without it the key is only listed: what has the focus takes it. */
  run?(): void;
}

interface Shortcuts {
  enabled: boolean;
  setEnabled(enabled: boolean): void;
  /** What the keys do now, each key once: the page's own meaning before the frame's. */
  current(): Shortcut[];
  register(source: Source): () => void;
}

/** Where keys get a meaning from: the page that is shown, or the frame around every page. */
interface Source {
  place: 'page' | 'frame';
  get(): Shortcut[];
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

/** Whether something that matches is on the page and visible: closed lists may stay in the page. */
export function isShown(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
}

/** Listens for single keys, and knows what they do on the page that is shown. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [enabled, setEnabledState] = useState(readEnabled);
  const sources = useRef<Source[]>([]);

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
      current() {
        const of = (place: Source['place']) =>
          sources.current.filter((source) => source.place === place).flatMap(({ get }) => get());
        const all = [...of('page'), ...of('frame')];
        return all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
      },
      register(source) {
        sources.current.push(source);
        return () => {
          sources.current = sources.current.filter((other) => other !== source);
        };
      },
    }),
    [enabled],
  );

  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isShown('[aria-modal="true"]')) return;
      // Enter on a link or button is that link's or button's own.
      if (event.key === 'Enter' && isControl(event.target)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const shortcut = shortcuts.current().find((one) => one.key === key);
      if (!shortcut?.run) return;
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

/** Gives keys a meaning while the component is shown; a page's meaning wins over the frame's. */
export function useShortcuts(shortcuts: Shortcut[], place: Source['place'] = 'page'): void {
  const { register } = useShortcutSettings();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => register({ place, get: () => latest.current }), [register, place]);
}
