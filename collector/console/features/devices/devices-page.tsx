import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { type Device, deviceStates } from '../../../directory/directory.contract.ts';
import chip from '../../ui/chip.module.css';
import { FindField } from '../../ui/find-field.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { DevicePanel } from './device-panel.tsx';
import { devicesQuery, useLiveDevices } from './device-queries.ts';
import { DeviceTable, deviceLinkId } from './device-table.tsx';
import { DeviceTabs } from './device-tabs.tsx';
import { deviceStateNames } from './device-words.ts';
import classes from './devices.module.css';
import { NoDevices } from './no-devices.tsx';
import { StateMark } from './state-mark.tsx';

/** Every PC: whether it reports, what it still holds, and what is missing. */
export function DevicesPage() {
  const { deviceId = null } = useParams();
  const navigate = useNavigate();
  const query = useQuery(devicesQuery);
  const [find, setFind] = useState('');
  const [state, setState] = useState<Device['state'] | null>(null);
  useLiveDevices();

  const all = query.data?.devices ?? null;
  const devices = all?.filter((device) => fits(device, find, state)) ?? null;
  const open = all?.find(({ id }) => id === deviceId);

  function walk(step: 1 | -1): void {
    if (!devices || devices.length === 0) return;
    const focused = document.activeElement?.id;
    const index = devices.findIndex(({ id }) => id === deviceId || deviceLinkId(id) === focused);
    const next = devices[Math.min(Math.max(index + step, 0), devices.length - 1)];
    if (!next) return;
    if (deviceId) void navigate(`/devices/${next.id}`, { replace: true });
    else document.getElementById(deviceLinkId(next.id))?.focus();
  }

  function close(): void {
    void navigate('/devices');
    if (deviceId) document.getElementById(deviceLinkId(deviceId))?.focus();
  }

  useShortcuts([
    { key: 'j', label: 'Next PC', run: () => walk(1) },
    { key: 'k', label: 'Previous PC', run: () => walk(-1) },
  ]);

  return (
    <Page
      panel={
        deviceId && all ? <DevicePanel device={open ?? null} id={deviceId} onClose={close} /> : null
      }
      title="Devices"
      description="Every PC with an agent, and whether all it saw has arrived."
      fill
      actions={
        <Button
          component={Link}
          to="/devices/tokens?create=yes"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          Create an enrolment token
        </Button>
      }
    >
      <DeviceTabs current="devices" />
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The devices could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : all?.length === 0 ? (
        <NoDevices />
      ) : (
        <>
          <div className={classes.tools}>
            {deviceStates.map((one) => {
              const count = all?.filter((device) => device.state === one).length;
              return (
                <UnstyledButton
                  key={one}
                  className={`${chip.chip} ${classes.stateFilter}`}
                  data-none={count === 0 || undefined}
                  aria-pressed={state === one}
                  onClick={() => setState(state === one ? null : one)}
                >
                  <StateMark state={one} name={deviceStateNames[one]} />
                  <strong>{count ?? '–'}</strong>
                </UnstyledButton>
              );
            })}
            <FindField
              label="Find a PC"
              placeholder="Find by name, room or fault"
              w={220}
              find={find}
              onFind={setFind}
            />
          </div>
          <DeviceTable
            devices={devices}
            openId={deviceId}
            currentLibraryVersion={query.data?.currentLibraryVersion ?? ''}
          />
        </>
      )}
    </Page>
  );
}

function fits(device: Device, find: string, state: Device['state'] | null): boolean {
  if (state && device.state !== state) return false;
  const wanted = find.trim().toLowerCase();
  return (
    !wanted ||
    [device.name, device.room ?? '', device.operatingSystem, device.fault ?? ''].some((text) =>
      text.toLowerCase().includes(wanted),
    )
  );
}
