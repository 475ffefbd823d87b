import { useDisclosure, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { LiveProvider } from '../../data/live.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { FlagArrivals } from './flag-arrivals.tsx';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { StaleVeil } from './stale-veil.tsx';
import { TopBar } from './top-bar.tsx';

const Search = lazy(async () => ({ default: (await import('./search.tsx')).Search }));
const ShortcutList = lazy(async () => ({
  default: (await import('./shortcut-list.tsx')).ShortcutList,
}));

/** What stands around every page of a signed-in person: rail, top bar, search, live line. */
export function Frame() {
  const [collapsed, setCollapsed] = useLocalStorage({
    key: 'lapwing-rail-collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [shortcutsShown, shortcuts] = useDisclosure(false);
  // The search's code comes with its first use, and opens at once when it is there.
  const [searchWanted, setSearchWanted] = useState(0);
  const search = () => setSearchWanted((times) => times + 1);

  useHotkeys([['mod+K', search]], [], true);
  useShortcuts(
    [
      { key: '/', label: 'Search', run: search },
      { key: '?', label: 'Show all keys', run: shortcuts.open },
    ],
    'frame',
  );

  return (
    <LiveProvider>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <div className={classes.frame} data-collapsed={collapsed || undefined}>
        <Rail collapsed={collapsed} onToggle={() => setCollapsed(!collapsed)} />
        <TopBar onSearch={search} onShortcuts={shortcuts.open} />
        <main id="content" className={classes.content} tabIndex={-1}>
          <StaleVeil>
            <Outlet />
          </StaleVeil>
        </main>
      </div>
      <FlagArrivals />
      <Suspense>
        {searchWanted > 0 ? <Search wanted={searchWanted} onShortcuts={shortcuts.open} /> : null}
        {shortcutsShown ? <ShortcutList onClose={shortcuts.close} /> : null}
      </Suspense>
    </LiveProvider>
  );
}
