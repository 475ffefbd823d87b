import { isThemeSlug, themes } from '@lapwing/shared/themes';
import { Anchor, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useSyncExternalStore } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useLiveMessages } from '../../data/live.tsx';
import { SeverityBadge, severityName } from '../../ui/severity.tsx';
import { alertOnDesktop, useDesktopAlerts } from './desktop-alerts.ts';

const unseen = new Set<string>();
const watchers = new Set<() => void>();

function changeUnseen(change: () => void): void {
  change();
  for (const watcher of watchers) watcher();
}

/** How many flags were raised while this person was on other pages. */
export function useUnseenFlags(): number {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => unseen.size,
  );
}

/**
 * Tells of flags raised while another page is open, or on the desktop another window. Of those
 * that are only counted no message is sent. Only safeguarding leads get such messages; they carry
 * no text and no name.
 */
export function FlagArrivals() {
  const onFlags = useLocation().pathname.startsWith('/flags');
  const desktop = useDesktopAlerts();
  const navigate = useNavigate();

  useEffect(() => {
    if (onFlags) changeUnseen(() => unseen.clear());
  }, [onFlags]);

  useLiveMessages((message) => {
    if (message.type !== 'flag.raised') return;
    const theme = isThemeSlug(message.theme) ? themes[message.theme].name : message.theme;
    const title = `New flag: ${theme}`;
    const grave = message.severity >= 4;
    alertOnDesktop(desktop.state, {
      id: message.id,
      title,
      words: `Severity ${message.severity}, ${severityName(message.severity)}`,
      stays: grave,
      onOpen: () => void navigate(`/flags/${message.id}`),
    });
    if (onFlags) return;
    changeUnseen(() => unseen.add(message.id));
    notifications.show({
      id: message.id,
      autoClose: grave ? false : 8_000,
      title,
      message: (
        <Group gap="xs">
          <SeverityBadge severity={message.severity} named />
          <Anchor
            component={Link}
            to={`/flags/${message.id}`}
            onClick={() => notifications.hide(message.id)}
          >
            Open the flag
          </Anchor>
        </Group>
      ),
    });
  });
  return null;
}
