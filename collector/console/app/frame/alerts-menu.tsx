import { ActionIcon, Popover, Switch, Text, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { canAlert, useDesktopAlerts } from './desktop-alerts.ts';

/** Whether new flags show on the desktop, while the console is open behind other windows. */
export function AlertsMenu() {
  const { state, choose } = useDesktopAlerts();
  const [opened, setOpened] = useState(false);
  const Bell = state === 'on' ? IconBell : IconBellOff;
  const label = `Desktop alerts: ${state === 'on' ? 'on' : 'off'}`;
  return (
    <Popover
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <Tooltip label={label} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={label}
            onClick={() => setOpened(!opened)}
          >
            <Bell size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Switch
          label="Show new flags on the desktop"
          description="While other windows are in front, too: keep the console open in a tab. It says how grave a flag is and its theme, no name and no words. Kept in this browser only."
          disabled={!canAlert}
          checked={state !== 'off'}
          onChange={(event) => choose(event.currentTarget.checked)}
        />
        {canAlert ? null : (
          <Text size="xs" mt="xs" c="red">
            This browser cannot show alerts on the desktop from this address. Open the console in
            Chrome, Edge or Firefox, by its https address.
          </Text>
        )}
        {state === 'refused' ? (
          <Text size="xs" mt="xs" c="red" role="alert">
            The browser does not let this site show notifications. Allow them in its settings for
            this site (the sign beside the address), and load the page again.
          </Text>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  );
}
