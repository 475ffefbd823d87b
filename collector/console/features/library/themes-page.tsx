import { themes } from '@lapwing/shared/themes';
import { Skeleton, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Library } from '../../../policy/library.contract.ts';
import chip from '../../ui/chip.module.css';
import { gravestFirst, SeverityBadge } from '../../ui/severity.tsx';
import library from './library.module.css';
import { LibraryFrame } from './library-frame.tsx';
import { areas, countOf } from './library-words.ts';
import { SeverityBar } from './severity-bar.tsx';
import { termsAddress } from './term-filters.ts';
import classes from './themes.module.css';

type ThemeCount = Library['current']['themes'][number];

/** What is looked for, at a glance: themes under the four Cs, how many terms, how grave. */
export function ThemesPage() {
  return (
    <LibraryFrame tab="themes">
      {(library) => (library ? <Overview current={library.current} /> : <Loading />)}
    </LibraryFrame>
  );
}

function Overview({ current }: { current: Library['current'] }) {
  const most = Math.max(1, ...current.themes.map(({ terms }) => terms));
  return (
    <>
      <ul className={classes.legend} aria-label="Terms by severity">
        {gravestFirst.map((severity) => (
          <li key={severity}>
            <Link to={termsAddress({ severity })} className={`${chip.chip} ${classes.legendEntry}`}>
              <SeverityBadge severity={severity} named />
              <strong>{(current.bySeverity[severity - 1] ?? 0).toLocaleString('en-GB')}</strong>
              <VisuallyHidden>terms</VisuallyHidden>
            </Link>
          </li>
        ))}
        <li className={library.quiet}>
          From 3 on, safeguarding leads are told at once; 1 and 2 are only counted.
        </li>
      </ul>
      <div className={classes.areas}>
        {areas.map(({ area, name, meaning }) => {
          const within = current.themes.filter(({ theme }) => themes[theme].area === area);
          const terms = within.reduce((sum, theme) => sum + theme.terms, 0);
          return (
            <section key={area} className={classes.area} data-area={area} aria-label={name}>
              <header className={classes.areaHead}>
                <h2>{name}</h2>
                <span className={classes.areaCount}>{countOf(terms, 'term')}</span>
                <span className={library.quiet}>{meaning}</span>
              </header>
              <ul className={classes.tiles}>
                {within.map((theme) => (
                  <li key={theme.theme}>
                    <ThemeTile count={theme} most={most} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function ThemeTile({ count, most }: { count: ThemeCount; most: number }) {
  const { name, alwaysOn } = themes[count.theme];
  return (
    <Link to={termsAddress({ theme: count.theme })} className={classes.tile}>
      <span className={classes.tileHead}>
        <span className={classes.tileName}>{name}</span>
        {alwaysOn ? (
          <Tooltip label="Nobody can switch this theme off">
            <span className={classes.lock}>
              <IconLock size={13} stroke={2} aria-label="Nobody can switch this theme off" />
            </span>
          </Tooltip>
        ) : null}
        <strong>{count.terms.toLocaleString('en-GB')}</strong>
      </span>
      <SeverityBar bySeverity={count.bySeverity} most={most} />
    </Link>
  );
}

function Loading() {
  return (
    <div aria-busy>
      <Skeleton height={32} mb={14} radius={8} />
      <Skeleton height={300} mb={14} radius={8} />
      <Skeleton height={180} radius={8} />
    </div>
  );
}
