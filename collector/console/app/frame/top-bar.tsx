import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { liveMessageRoles } from '../../../live/live.contract.ts';
import { useLiveState } from '../../data/live.tsx';
import { useSignedIn } from '../../data/session.ts';
import { clock } from '../../ui/time.ts';
import { AccountMenu } from './account-menu.tsx';
import { AlertsMenu } from './alerts-menu.tsx';
import { ColourSchemeMenu } from './colour-scheme-menu.tsx';
import classes from './frame.module.css';

// Teachers alone have lessons: nobody else fetches its code.
const LessonStrip = lazy(async () => ({
  default: (await import('../../features/lesson/running/lesson-strip.tsx')).LessonStrip,
}));

/** School, running lesson, search, connection, alerts, theme and account. */
export function TopBar({ onSearch, onShortcuts }: { onSearch(): void; onShortcuts(): void }) {
  const { school, staff } = useSignedIn();
  return (
    <header className={classes.bar}>
      <span className={classes.school}>{school.name}</span>
      {staff.role === 'teacher' ? (
        <Suspense>
          <LessonStrip />
        </Suspense>
      ) : null}
      <UnstyledButton className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={15} aria-hidden />
        <span>Search or do</span>
        <Kbd className={classes.searchKeys} aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <Connection />
      {liveMessageRoles['flag.raised'].includes(staff.role) ? <AlertsMenu /> : null}
      <Tooltip label="Keys">
        <ActionIcon variant="subtle" color="gray" aria-label="Show all keys" onClick={onShortcuts}>
          <IconKeyboard size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ColourSchemeMenu />
      <AccountMenu />
    </header>
  );
}

function Connection() {
  const state = useLiveState();
  const { school } = useSignedIn();
  const words =
    state.kind === 'live'
      ? 'Live'
      : state.kind === 'connecting'
        ? 'Connecting'
        : `Not connected since ${clock(state.sinceMs, school.timeZone)}`;
  return (
    <span className={classes.live} data-state={state.kind} role="status" title={words}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.liveWords}>{words}</span>
    </span>
  );
}
